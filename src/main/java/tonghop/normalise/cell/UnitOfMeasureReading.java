package tonghop.normalise.cell;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tonghop.definition.Indicator;
import tonghop.definition.Scale;
import tonghop.definition.UnitOfMeasure;
import tonghop.definition.Vocabulary;
import tonghop.model.ReportingPeriod;
import tonghop.normalise.words.Concept;
import tonghop.normalise.words.Hit;
import tonghop.normalise.words.Scan;
import tonghop.normalise.words.Surroundings;

/**
 * Hears the unit of measure where one is stated: in brackets, as a whole text, behind "ĐVT". A unit's word inside a name, such
 * as "xã" in "Số xã đạt chuẩn", states none.
 */
record UnitOfMeasureReading(Vocabulary vocabulary) {
    private static final Pattern PER = Pattern.compile("/\\s*(?:1\\s*)?([\\p{L}²]+)\\s*$");
    private static final String A_YEAR = "/năm";

    /** The nearest unit of measure that row or column state: innermost header, unit column, label, then further out. */
    Optional<String> stated(Scan column, Surroundings around) {
        return around.headers().stream()
                .limit(1)
                .flatMap(header -> points(header).or(() -> stated(header)).stream())
                .findFirst()
                .or(() -> inColumn(column))
                .or(() -> first(Stream.of(around.own(), around.counted().isEmpty() ? around.sibling() : List.of())))
                .or(() -> ofGroups(around.parents()));
    }

    /** Who judges gives points, and so says "Điểm tối đa", whatever the row counts. */
    private Optional<String> points(Scan header) {
        String text = header.text().strip();
        List<String> points = vocabulary.scores().points();
        boolean isJudge = header.all(Concept.MemberOf.class)
                .anyMatch(member -> member.dimension().equals(Scale.JUDGE));
        boolean isMost = vocabulary.scores().maximum().stream().anyMatch(text::equalsIgnoreCase)
                && points.stream().anyMatch(text.toLowerCase(Locale.ROOT)::contains);
        return points.stream().limit(1).filter(unit -> isJudge || isMost).findFirst();
    }

    /** Whether the word for a unit of measure beside the figure is the indicator's name: "Sáng kiến" gives points, "Hợp đồng" money. */
    boolean isName(Surroundings around, Indicator indicator, String unit) {
        return !isConvertible(unit, indicator)
                && around.own().stream()
                        .flatMap(text -> text.hits().stream())
                        .filter(hit -> hit.all(Concept.AliasPhrase.class)
                                .anyMatch(phrase -> phrase.indicator().equals(indicator.code())))
                        .flatMap(hit -> hit.all(Concept.UnitOfMeasureWord.class))
                        .anyMatch(word -> word.code().equals(unit));
    }

    /** "Phường" above rows of units says of what level they are. */
    private Optional<String> ofGroups(List<Scan> parents) {
        return parents.stream()
                .flatMap(parent -> stated(parent).filter(unit -> !vocabulary.isLevel(parent.text())).stream())
                .findFirst();
    }

    /**
     * The unit of measure that the caption states for its whole table. It is meant for what is measured in such units: "Đơn vị
     * tính: triệu đồng" above a table says nothing of the households that the table counts.
     */
    Optional<String> caption(Surroundings around, Indicator indicator) {
        List<String> several = around.captions().stream()
                .map(UnitOfMeasureReading::listed)
                .filter(units -> units.size() > 1)
                .findFirst()
                .orElse(List.of());
        if (!several.isEmpty()) {
            return several.stream()
                    .filter(unit -> isConvertible(unit, indicator))
                    .findFirst();
        }
        return first(Stream.of(around.captions()))
                .filter(unit -> indicator.kind() != Indicator.Kind.COUNT || isConvertible(unit, indicator))
                .or(() -> announced(around.sheet()).filter(unit -> isConvertible(unit, indicator)));
    }

    /** "Đơn vị tính: km, triệu đồng": each is of what is measured in it. */
    private static List<String> listed(Scan caption) {
        List<Hit> hits = caption.hits();
        if (!caption.has(Concept.UnitOfMeasureWord.class)) {
            return List.of();
        }
        return IntStream.range(0, hits.size())
                .filter(caption::isAnnounced)
                .boxed()
                .flatMap(first -> hits.subList(first, hits.size()).stream()
                        .filter(hit -> hit.first(Concept.NoiseWord.class).isEmpty())
                        .takeWhile(hit ->
                                hit.first(Concept.UnitOfMeasureWord.class).isPresent()))
                .flatMap(hit -> hit.first(Concept.UnitOfMeasureWord.class).stream())
                .map(Concept.UnitOfMeasureWord::code)
                .toList();
    }

    private boolean isConvertible(String unit, Indicator indicator) {
        return vocabulary.factor(unit, indicator.unitOfMeasure()).isPresent();
    }

    private Optional<String> first(Stream<List<Scan>> texts) {
        return texts.flatMap(List::stream)
                .filter(scan -> scan.has(Concept.UnitOfMeasureWord.class))
                .flatMap(scan -> stated(scan).stream())
                .findFirst();
    }

    /** What a column for units of measure says, which can be nothing else. */
    Optional<String> inColumn(Scan column) {
        return column.first(Concept.UnitOfMeasureWord.class).map(Concept.UnitOfMeasureWord::code);
    }

    /**
     * What the column says once for a group of rows: the unit of measure of the indicator, or another one for the rows that are parts
     * of what was told in it.
     */
    Optional<String> ofGroup(CellReading reading) {
        boolean part = reading.around().labels().stream().noneMatch(label -> label.has(Concept.AliasPhrase.class));
        return inColumn(reading.place().row().groupMeasure()).filter(unit -> vocabulary
                .factor(unit, reading.indicator().unitOfMeasure())
                .filter(factor -> part || factor.compareTo(BigDecimal.ONE) == 0)
                .isPresent());
    }

    Optional<String> stated(Scan scan) {
        return announced(scan)
                .or(() -> word(scan, i -> isAlone(scan, scan.hits().get(i))));
    }

    /** The unit of measure behind "ĐVT", which is meant wherever it stands. */
    private static Optional<String> announced(Scan scan) {
        return word(scan, scan::isAnnounced);
    }

    private static Optional<String> word(Scan scan, IntPredicate isMeant) {
        List<Hit> hits = scan.hits();
        for (int i = 0; i < hits.size(); i++) {
            Optional<Concept.UnitOfMeasureWord> word = hits.get(i).first(Concept.UnitOfMeasureWord.class);
            if (word.isPresent() && !hits.get(i).namesOne() && isMeant.test(i)) {
                return word.map(Concept.UnitOfMeasureWord::code);
            }
        }
        return Optional.empty();
    }

    /** Whether the hit is all that its bracket, or the text outside of brackets, says; "TH" alone is what was done, not a case. */
    private static boolean isAlone(Scan scan, Hit hit) {
        int depth = scan.depth(hit);
        boolean isRole = depth == 0 && hit.first(Concept.RoleWord.class).isPresent();
        return !isRole
                && neighbour(scan, hit.from() - 1, depth)
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
                .filter(scan -> scan.text().indexOf('/') >= 0)
                .flatMap(scan -> PER.matcher(scan.text()).results())
                .flatMap(per -> vocabulary.unitOfMeasure(unitOfMeasure + "/" + per.group(1)).stream())
                .map(UnitOfMeasure::code)
                .findFirst()
                .orElse(unitOfMeasure);
    }

    /** In a period of one year what is told for a year is what is told: "triệu đồng/năm" of an indicator in triệu đồng, and the other way round. */
    String inYear(String stated, Indicator indicator, ReportingPeriod period) {
        String other =
                stated.endsWith(A_YEAR) ? stated.substring(0, stated.length() - A_YEAR.length()) : stated + A_YEAR;
        boolean isYear = period.equals(ReportingPeriod.year(period.start().getYear()));
        return isYear && !stated.isEmpty() && !isConvertible(stated, indicator) && isConvertible(other, indicator)
                ? other
                : stated;
    }

    /** Two units of measure, the nearer one in use. */
    record Two(String nearer, String further) {}

    /** Two stated units of one family with a factor between them: column and label, or header and column, disagree. */
    Optional<Two> conflict(Scan column, Surroundings surroundings) {
        if (!Scan.has(surroundings.own(), Concept.UnitOfMeasureWord.class)) {
            return Optional.empty();
        }
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
