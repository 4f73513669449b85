package tonghop.normalise.cell;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tonghop.definition.Indicator;
import tonghop.definition.UnitOfMeasure;
import tonghop.definition.Vocabulary;
import tonghop.normalise.words.Concept;
import tonghop.normalise.words.Hit;
import tonghop.normalise.words.Scan;
import tonghop.normalise.words.Surroundings;

/**
 * Hears the unit of measure where one is stated: in brackets, as a whole text, behind "ĐVT". A unit's word inside a name, such
 * as "xã" in "Số xã đạt chuẩn", states none.
 */
final class UnitOfMeasureReading {
    private static final Pattern PER = Pattern.compile("/\\s*(?:1\\s*)?([\\p{L}²]+)\\s*$");
    private final Vocabulary vocabulary;

    UnitOfMeasureReading(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The nearest unit of measure that row or column state: innermost header, unit column, label, then further out. */
    Optional<String> stated(Scan column, Surroundings around) {
        return around.headers().stream()
                .limit(1)
                .flatMap(header -> stated(header).stream())
                .findFirst()
                .or(() -> inColumn(column))
                .or(() -> first(Stream.of(around.own(), around.sibling(), around.parents())));
    }

    /**
     * The unit of measure that the caption states for its whole table. It is meant for what is measured in such units: "Đơn vị
     * tính: triệu đồng" above a table says nothing of the households that the table counts.
     */
    Optional<String> caption(Surroundings around, Indicator indicator) {
        return first(Stream.of(around.captions()))
                .filter(unit -> indicator.kind() != Indicator.Kind.COUNT
                        || vocabulary.factor(unit, indicator.unitOfMeasure()).isPresent());
    }

    private Optional<String> first(Stream<List<Scan>> texts) {
        return texts.flatMap(List::stream)
                .flatMap(scan -> stated(scan).stream())
                .findFirst();
    }

    /** What a column for units of measure says, which can be nothing else. */
    Optional<String> inColumn(Scan column) {
        return column.first(Concept.UnitOfMeasureWord.class).map(Concept.UnitOfMeasureWord::code);
    }

    Optional<String> stated(Scan scan) {
        List<Hit> hits = scan.hits();
        for (int i = 0; i < hits.size(); i++) {
            Optional<Concept.UnitOfMeasureWord> word = hits.get(i).first(Concept.UnitOfMeasureWord.class);
            boolean announced = i > 0
                    && hits.get(i - 1)
                            .first(Concept.HeaderWord.class)
                            .filter(header -> header.header() == Vocabulary.Header.UNIT_OF_MEASURE)
                            .isPresent();
            boolean member = hits.get(i).first(Concept.MemberOf.class).isPresent();
            if (word.isPresent() && !member && (announced || isAlone(scan, hits.get(i)))) {
                return word.map(Concept.UnitOfMeasureWord::code);
            }
        }
        return Optional.empty();
    }

    /** Whether the hit is all that its bracket, or the text outside of brackets, says. */
    private static boolean isAlone(Scan scan, Hit hit) {
        int depth = scan.depth(hit);
        return neighbour(scan, hit.from() - 1, depth)
                && neighbour(scan, hit.to(), depth)
                && (depth > 0 || hit.from() == 0);
    }

    private static boolean neighbour(Scan scan, int index, int depth) {
        return index < 0
                || index >= scan.tokens().size()
                || scan.tokens().get(index).depth() != depth;
    }

    /** A label or note such as "bình quân/ha" turns "triệu đồng" into "triệu đồng/ha", where the vocabulary has that unit. */
    String per(String unitOfMeasure, List<Scan> labels, Scan note) {
        return Stream.concat(labels.stream(), Stream.of(note))
                .flatMap(scan -> PER.matcher(scan.text()).results())
                .flatMap(per -> vocabulary.unitOfMeasure(unitOfMeasure + "/" + per.group(1)).stream())
                .map(UnitOfMeasure::code)
                .findFirst()
                .orElse(unitOfMeasure);
    }

    /** Two units of measure, the nearer one in use. */
    record Two(String nearer, String further) {}

    /** Two stated units of one family with a factor between them: column and label, or header and column, disagree. */
    Optional<Two> conflict(Scan column, Surroundings surroundings) {
        Stream<Optional<String>> near = Stream.of(
                        surroundings.headers().stream().map(this::stated),
                        Stream.of(inColumn(column)),
                        surroundings.labels().stream().map(this::stated))
                .flatMap(stated -> stated);
        List<String> stated = near.flatMap(Optional::stream).distinct().toList();
        return stated.stream()
                .skip(1)
                .filter(further -> vocabulary
                        .factor(stated.get(0), further)
                        .filter(factor -> factor.compareTo(BigDecimal.ONE) != 0)
                        .isPresent())
                .findFirst()
                .map(further -> new Two(stated.get(0), further));
    }
}
