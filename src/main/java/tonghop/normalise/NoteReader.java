package tonghop.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tonghop.definition.Indicator;
import tonghop.definition.JobDefinition;
import tonghop.definition.ScoreWords;
import tonghop.model.Observation;
import tonghop.normalise.cell.CellReader;
import tonghop.normalise.cell.FigureCell;
import tonghop.normalise.cell.Meaning;
import tonghop.normalise.words.CellValue;
import tonghop.normalise.words.Concept;
import tonghop.normalise.words.Dictionary;
import tonghop.normalise.words.Figure;
import tonghop.normalise.words.FigureGrammar;
import tonghop.normalise.words.Folding;
import tonghop.normalise.words.Hit;
import tonghop.normalise.words.Scan;
import tonghop.normalise.words.Surroundings;
import tonghop.normalise.words.Token;

/**
 * Finds figures that are told in words: in a note ("kinh phí 1.804.525.000đ", "trong đó có 05 công dân dương tính") or in the
 * brackets of a label ("mỗi suất 400.000đ"). A note is free text, so what is not understood in it is no question.
 */
record NoteReader(JobDefinition definition, Dictionary dictionary, FigureGrammar figures, CellReader cells) {
    private static final Pattern PIECE = Pattern.compile("[;()]|,(?!\\d)|\\s+và\\s+(?=\\d)");
    private static final Pattern NUMBER = Pattern.compile("\\d");
    private static final Pattern EACH = Pattern.compile("mỗi\\s+(\\p{L}+)");

    /** The observations that a note tells. */
    List<Observation> note(FigureCell place) {
        Optional<Indicator> words = qualitative(place);
        if (words.isPresent()) {
            return understood(cells.read(place, words.get()));
        }
        return pieces(place.cell().text())
                .flatMap(piece -> figure(place, piece).stream())
                .toList();
    }

    /** The observations that the brackets of a label tell. */
    List<Observation> brackets(FigureCell place) {
        String text = Folding.clean(place.cell().text());
        int open = text.indexOf('(');
        return open < 0
                ? List.of()
                : pieces(text.substring(open))
                        .flatMap(piece -> figure(place, piece).stream())
                        .toList();
    }

    /** What is told in the same words once more is told once. */
    private static Stream<String> pieces(String text) {
        return PIECE.splitAsStream(Folding.clean(text))
                .map(String::strip)
                .distinct()
                .filter(piece -> NUMBER.matcher(piece).find());
    }

    /** A note that is wholly the name of a qualitative indicator is a value: "về đích nông thôn mới". */
    private Optional<Indicator> qualitative(FigureCell place) {
        Scan note = dictionary.read(place.cell().text());
        return definition.indicators().stream()
                .filter(indicator -> indicator.kind() == Indicator.Kind.TEXT)
                .filter(indicator -> note.hits().size() == 1
                        && note.isCovered()
                        && note.all(Concept.AliasPhrase.class)
                                .anyMatch(phrase -> phrase.indicator().equals(indicator.code())))
                .findFirst();
    }

    /** A figure and the words that are left of its piece, the unit of measure among them. */
    private record Told(Figure figure, Scan words) {}

    private List<Observation> figure(FigureCell place, String piece) {
        Scan scan = dictionary.read(piece);
        if (scan.has(Concept.Time.class)) {
            return List.of();
        }
        return told(piece, scan)
                .map(told -> isMost(place, told) ? new Told(told.figure, most()) : told)
                .filter(told -> told.words.hits().stream().anyMatch(this::names))
                .map(told -> cells.read(place, around(place, told.words), new CellValue.Single(told.figure)))
                .map(NoteReader::understood)
                .orElse(List.of());
    }

    /** "(tối đa 20 điểm)" in the name of a criterion says what it gives at most. */
    private boolean isMost(FigureCell place, Told told) {
        ScoreWords scores = definition.vocabulary().scores();
        String words = told.words.text().strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        return scores.points().contains(told.figure.unitOfMeasure())
                && Stream.concat(Stream.of(""), scores.maximum().stream())
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .anyMatch(word -> scores.points().stream()
                                .anyMatch(points -> words.equals(word) || words.equals((word + " " + points).strip())))
                && place.row().labels().stream()
                        .flatMap(label -> label.all(Concept.AliasPhrase.class))
                        .anyMatch(this::isOfPoints);
    }

    private Scan most() {
        return dictionary.read(definition.vocabulary().scores().maximum().get(0));
    }

    /** The word for points alone names no criterion. */
    private boolean names(Hit hit) {
        boolean isMeasure = hit.first(Concept.UnitOfMeasureWord.class).isPresent();
        return hit.first(Concept.MemberOf.class).isPresent()
                || hit.all(Concept.AliasPhrase.class).anyMatch(phrase -> !isMeasure || !isOfPoints(phrase));
    }

    private boolean isOfPoints(Concept.AliasPhrase phrase) {
        return definition
                .indicator(phrase.indicator())
                .filter(indicator -> indicator.kind() == Indicator.Kind.POINTS)
                .isPresent();
    }

    /** The longest run of tokens from the piece's first number that is a figure, with no other number behind it. */
    private Optional<Told> told(String piece, Scan scan) {
        List<Token> tokens = scan.tokens();
        int[] numbers = IntStream.range(0, tokens.size())
                .filter(at -> tokens.get(at).isNumber())
                .toArray();
        Token first = tokens.get(numbers[0]);
        for (int last = tokens.size() - 1; last >= numbers[numbers.length - 1]; last--) {
            Optional<Figure> figure = figures.figure(
                    scan.text().substring(first.start(), tokens.get(last).end()));
            if (figure.isPresent()) {
                String before = scan.text().substring(0, first.start());
                String after = scan.text().substring(first.end());
                return Optional.of(new Told(each(figure.get(), piece), dictionary.read(before + " " + after)));
            }
        }
        return Optional.empty();
    }

    /** "mỗi suất 400.000đ" is money per gift. */
    private Figure each(Figure figure, String piece) {
        return EACH.matcher(piece)
                .results()
                .findFirst()
                .flatMap(each -> definition.vocabulary().unitOfMeasure(figure.unitOfMeasure() + "/" + each.group(1)))
                .map(unit -> new Figure(figure.number(), unit.code()))
                .orElse(figure);
    }

    private static Surroundings around(FigureCell place, Scan words) {
        Surroundings row = place.surroundings();
        List<Scan> parents = new ArrayList<>(row.labels());
        parents.addAll(row.parents());
        return new Surroundings(List.of(words), List.of(), List.of(), parents, row.captions(), row.sheet(), false);
    }

    private static List<Observation> understood(Meaning meaning) {
        return meaning instanceof Meaning.Understood understood ? understood.observations() : List.of();
    }
}
