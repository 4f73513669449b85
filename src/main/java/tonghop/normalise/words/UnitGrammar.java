package tonghop.normalise.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tonghop.definition.CompoundUnit;
import tonghop.definition.UnitOfMeasure;
import tonghop.definition.Vocabulary;

/** Reads units of measure that are made of others: "1000 tấn", "10³ tấn", "trăm người", "triệu đồng/ha", "%/ năm". */
final class UnitGrammar {
    private static final Map<String, Integer> NUMBERS =
            Map.of("1000", 3, "1.000", 3, "1000000", 6, "1.000.000", 6, "100", 2, "10000", 4, "10.000", 4);
    private static final Set<String> ANNOUNCING = Set.of("đvt", "tính", "vị");
    private static final String SPACES = "area";

    private final Vocabulary vocabulary;
    private final Lexicon units = new Lexicon();

    UnitGrammar(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        vocabulary.unitsOfMeasure().forEach(this::add);
    }

    private void add(UnitOfMeasure unit) {
        Stream.concat(Stream.of(unit.code()), unit.aliases().stream())
                .forEach(name -> units.add(name, new Concept.UnitOfMeasureWord(unit.code())));
    }

    /** A run of tokens that is understood so far: where it ends, and what it is. */
    private record Run(int to, CompoundUnit unit) {}

    /** The longest unit of measure that begins at a token and is made of others. */
    Optional<Hit> at(List<Token> tokens, int from) {
        Optional<Integer> power = power(tokens, from);
        return unit(tokens, power.isPresent() ? from + 1 : from)
                // "(100 điểm)" says how many there are to be had
                .filter(hit -> power.isEmpty()
                        || vocabulary.scores().points().stream().noneMatch(points -> isOf(code(hit), points)))
                .map(hit -> per(tokens, new Run(hit.to(), new CompoundUnit(power.orElse(0), code(hit), List.of()))))
                .filter(run -> power.isPresent() || !run.unit.per().isEmpty())
                .map(run -> new Hit(from, run.to, List.of(new Concept.UnitOfMeasureWord(run.unit.code()))));
    }

    /** A number multiplies where nothing but the announcement of a unit of measure stands before it. */
    private static Optional<Integer> power(List<Token> tokens, int from) {
        Token token = tokens.get(from);
        if (!token.isNumber()) {
            return CompoundUnit.multiple(token.plain());
        }
        Optional<Token> before = from == 0 ? Optional.empty() : Optional.of(tokens.get(from - 1));
        boolean first = before.filter(other -> other.depth() == token.depth() && !ANNOUNCING.contains(other.plain()))
                .isEmpty();
        Optional<Integer> power = token.plain().startsWith("10^")
                ? Optional.of(Integer.parseInt(token.plain().substring(3)))
                : Optional.ofNullable(NUMBERS.get(token.plain()));
        return power.filter(any -> first);
    }

    private Optional<Hit> unit(List<Token> tokens, int from) {
        return from < tokens.size()
                ? units.at(tokens, from).stream().max(Comparator.comparingInt(Hit::length))
                : Optional.empty();
    }

    private static String code(Hit hit) {
        return hit.first(Concept.UnitOfMeasureWord.class).orElseThrow().code();
    }

    /** "/người", "/ 1 người", "/người/tháng": as far as it goes on. */
    private Run per(List<Token> tokens, Run run) {
        int at = run.to;
        if (at >= tokens.size() || !tokens.get(at).key().equals("/")) {
            return run;
        }
        int begin = at + 1 < tokens.size() && tokens.get(at + 1).plain().equals("1") ? at + 2 : at + 1;
        Optional<Run> longer = time(tokens, begin, run).or(() -> share(tokens, begin, run));
        return longer.map(further -> per(tokens, further)).orElse(run);
    }

    /** "/năm", "/ngày đêm", but not the year 2024 of "/năm 2024". */
    private static Optional<Run> time(List<Token> tokens, int at, Run run) {
        boolean stands = at < tokens.size()
                && CompoundUnit.TIMES.contains(tokens.get(at).plain())
                && !(at + 1 < tokens.size() && tokens.get(at + 1).isNumber());
        boolean night = at + 1 < tokens.size() && tokens.get(at + 1).plain().equals("đêm");
        return stands
                ? Optional.of(
                        longer(run, night ? at + 2 : at + 1, tokens.get(at).plain()))
                : Optional.empty();
    }

    private Optional<Run> share(List<Token> tokens, int at, Run run) {
        boolean quantity = !vocabulary.isNoun(run.unit.unit());
        return unit(tokens, at)
                .filter(hit -> quantity ? isShare(code(hit)) : isArea(code(hit)))
                .map(hit -> longer(run, hit.to(), code(hit)));
    }

    private boolean isShare(String code) {
        return isArea(code) || vocabulary.isNoun(code);
    }

    private boolean isArea(String code) {
        return isOf(code, SPACES);
    }

    private boolean isOf(String code, String family) {
        return vocabulary
                .unitOfMeasure(code)
                .filter(unit -> unit.family().equals(family))
                .isPresent();
    }

    private static Run longer(Run run, int to, String per) {
        List<String> all = new ArrayList<>(run.unit.per());
        all.add(per);
        return new Run(to, new CompoundUnit(run.unit.power(), run.unit.unit(), all));
    }
}
