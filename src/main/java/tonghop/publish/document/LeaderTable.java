package tonghop.publish.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.consolidate.ConsolidatedTable;
import tonghop.consolidate.ConsolidatedTable.Row;
import tonghop.consolidate.ConsolidatedTable.Section;
import tonghop.consolidate.Figure;
import tonghop.definition.Appendix;
import tonghop.definition.Appendix.Column;
import tonghop.definition.ReportingUnit;
import tonghop.definition.Scale;
import tonghop.model.Finding;
import tonghop.model.Role;
import tonghop.publish.appendix.FigureWording;
import tonghop.publish.data.Publication;

/**
 * Members by subjects, small enough for a part of a page: how many indicators of each subject have reached their plan or, where
 * nothing is measured against a plan, the points of each section of the scale; then total and rank.
 */
final class LeaderTable {
    private static final int MOST_SUBJECTS = 8;
    private static final int MOST_MEMBERS = 22;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Publication publication;
    private final FigureWording figures;
    private final Set<String> open;
    private final boolean isOfPlans;
    private final List<Part> parts;
    private final List<Row> results;

    LeaderTable(Publication publication, FigureWording figures) {
        this.publication = publication;
        this.figures = figures;
        this.open = publication.questions().needed().stream().map(Finding::id).collect(Collectors.toSet());
        List<Part> planned = planned().limit(MOST_SUBJECTS).toList();
        this.isOfPlans = !planned.isEmpty();
        this.parts = isOfPlans ? planned : scored().limit(MOST_SUBJECTS).toList();
        this.results = resultRows().toList();
    }

    /**
     * What a cell says.
     *
     * @param text the figure; empty where nothing was told
     * @param percent how much of it was reached; empty where that is not known
     * @param isAsked whether a question is open about it
     */
    record Cell(String text, Optional<BigDecimal> percent, boolean isAsked) {}

    /**
     * A member's line.
     *
     * @param member its name
     * @param subjects its cell of each subject
     * @param results its total and rank by each scale
     */
    record Line(String member, List<Cell> subjects, List<Cell> results) {
        private BigDecimal reached() {
            return subjects.stream().flatMap(cell -> cell.percent().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** Whether the subjects are those that have plans; else they are sections of a scale. */
    boolean isOfPlans() {
        return isOfPlans;
    }

    List<String> subjects() {
        return parts.stream().map(part -> part.section().title()).toList();
    }

    /** The results that follow the subjects: codes of totals and ranks. */
    List<String> results() {
        return results.stream().map(Row::label).toList();
    }

    /** All members, or the ones that reached least where they are too many. */
    List<Line> lines() {
        List<Line> lines = members().stream().map(this::line).toList();
        return lines.size() <= MOST_MEMBERS
                ? lines
                : lines.stream()
                        .sorted(Comparator.comparing(Line::reached))
                        .limit(MOST_MEMBERS)
                        .toList();
    }

    /** How many members the lines leave out. */
    int leftOut() {
        return Math.max(0, members().size() - MOST_MEMBERS);
    }

    private List<ReportingUnit> members() {
        return publication.definition().members();
    }

    private Line line(ReportingUnit member) {
        List<Cell> cells = parts.stream()
                .map(part -> isOfPlans ? reached(part, member.code()) : points(part, member.code()))
                .toList();
        return new Line(
                member.name(),
                cells,
                results.stream().map(row -> cell(row, member.code())).toList());
    }

    /** A section of a table, with the columns of the table. */
    private record Part(Section section, List<Column> columns) {
        /** The percent of the first plan against which a member is measured in a row. */
        Optional<BigDecimal> percent(Row row, String unit) {
            return columns.stream()
                    .filter(column -> column.role() == Role.PERCENT)
                    .flatMap(column -> row.in(column).figure(unit, Role.PERCENT).summand().stream())
                    .findFirst();
        }

        Stream<Figure> figures(String unit) {
            return section.rows().stream().flatMap(row -> columns.stream()
                    .map(column -> row.in(column).figure(unit, column.role())));
        }
    }

    private Stream<ConsolidatedTable> tables(boolean ofScores) {
        return publication.tables().appendices().stream()
                .filter(table -> ofScores == (table.layout().form() == Appendix.Form.SCORES));
    }

    private Stream<Part> parts(boolean ofScores) {
        return tables(ofScores)
                .flatMap(table -> table.sections().stream().map(section -> new Part(section, table.columns())));
    }

    private Stream<Part> planned() {
        return parts(false).filter(part -> part.section().rows().stream().anyMatch(row -> members().stream()
                .anyMatch(member -> part.percent(row, member.code()).isPresent())));
    }

    private Stream<Part> scored() {
        return parts(true).filter(part -> !part.section().title().isEmpty());
    }

    private Stream<Row> resultRows() {
        Set<String> codes = publication.definition().scales().stream()
                .flatMap(scale -> Stream.of(scale.total(), scale.rank()))
                .collect(Collectors.toSet());
        return tables(true)
                .flatMap(ConsolidatedTable::rows)
                .filter(row -> codes.contains(row.indicator().code())
                        && !row.dimensions().containsKey(Scale.JUDGE));
    }

    private Cell reached(Part part, String unit) {
        List<BigDecimal> percents = part.section().rows().stream()
                .flatMap(row -> part.percent(row, unit).stream())
                .toList();
        boolean isAsked = part.figures(unit).anyMatch(this::isAsked);
        if (percents.isEmpty()) {
            return new Cell("", Optional.empty(), isAsked);
        }
        long reached = percents.stream()
                .filter(percent -> percent.compareTo(HUNDRED) >= 0)
                .count();
        return new Cell(
                reached + "/" + percents.size(),
                Optional.of(percent(BigDecimal.valueOf(reached), BigDecimal.valueOf(percents.size()))),
                isAsked);
    }

    private boolean isAsked(Figure figure) {
        return figure.findings().stream().anyMatch(open::contains);
    }

    /** The subtotal of a section of a scale, which is its last row. */
    private Cell points(Part part, String unit) {
        List<Row> rows = part.section().rows();
        return cell(rows.get(rows.size() - 1), unit);
    }

    private Cell cell(Row row, String unit) {
        Figure figure = row.figure(unit, Role.ACTUAL);
        Optional<BigDecimal> most = row.total(Role.TOTAL).summand().filter(all -> all.signum() > 0);
        return new Cell(
                figures.text(figure, row, Role.ACTUAL),
                figure.summand().flatMap(points -> most.map(all -> percent(points, all))),
                isAsked(figure));
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal all) {
        return part.multiply(HUNDRED).divide(all, 1, RoundingMode.DOWN);
    }
}
