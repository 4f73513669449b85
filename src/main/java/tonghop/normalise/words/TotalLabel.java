package tonghop.normalise.words;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.definition.JobDefinition;
import tonghop.definition.ReportingUnit;

/**
 * "CỘNG (3 xã)", "Tổng các xã, phường": behind a word of totals stands nothing but which kinds of units, and how many, are summed up.
 * "Tổng số xã" may count the communes themselves, and is none.
 */
final class TotalLabel {
    private static final Set<String> SEVERAL = keys(Stream.of("các", "những", "toàn bộ"));
    private static final Set<String> GENERIC = keys(Stream.of("cả số trong của và chung đơn vị"));
    private static final Pattern COUNT = Pattern.compile("\\d{1,3}");

    private final Set<String> kinds;

    TotalLabel(JobDefinition definition) {
        Stream<String> levels = definition.units().stream()
                .flatMap(unit -> Stream.concat(
                        Stream.of(unit.level()), unit.places().stream().map(ReportingUnit.Place::level)));
        kinds = keys(Stream.concat(levels, definition.vocabulary().levels().keySet().stream())
                .distinct()
                .flatMap(level -> definition.vocabulary().levelWords(level).stream()));
    }

    private static Set<String> keys(Stream<String> words) {
        return words.flatMap(word -> Token.of(word).stream()).map(Token::key).collect(Collectors.toUnmodifiableSet());
    }

    /** The text as one word of totals where it is no more than that. */
    Scan settled(Scan text) {
        if (text.hits().isEmpty() || !isWordOfTotals(text.hits().get(0))) {
            return text;
        }
        Hit first = text.hits().get(0);
        List<Token> behind = text.tokens().subList(first.to(), text.tokens().size());
        boolean counts = behind.stream().anyMatch(token -> isCount(token) || SEVERAL.contains(token.key()));
        boolean names = text.hits().stream()
                .skip(1)
                .anyMatch(hit ->
                        hit.namesOne() || hit.first(Concept.AliasPhrase.class).isPresent());
        return counts && !names && behind.stream().allMatch(this::isGeneric)
                ? new Scan(
                        text.text(),
                        text.tokens(),
                        List.of(new Hit(0, text.tokens().size(), first.concepts())))
                : text;
    }

    private static boolean isWordOfTotals(Hit hit) {
        return hit.from() == 0 && hit.first(Concept.TotalWord.class).isPresent();
    }

    private static boolean isCount(Token token) {
        return COUNT.matcher(token.plain()).matches();
    }

    private boolean isGeneric(Token token) {
        return isCount(token)
                || SEVERAL.contains(token.key())
                || GENERIC.contains(token.key())
                || kinds.contains(token.key());
    }
}
