package tonghop.publish.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jspecify.annotations.Nullable;
import tonghop.consolidate.ConsolidatedTable;
import tonghop.consolidate.ConsolidatedTable.Row;
import tonghop.consolidate.Figure;
import tonghop.definition.ReportingUnit;
import tonghop.model.Role;
import tonghop.publish.appendix.FigureWording;
import tonghop.wording.Wording;

/**
 * The bars of a chart with their labels: one row a member, one column an indicator. A bar above the ceiling is cut there and
 * keeps its figure as label.
 */
final class ChartFigures {
    static final String CUT = "▲";
    static final String IN_QUESTION = "*";

    private final ConsolidatedTable table;
    private final Role role;
    private final Set<String> openFindings;
    private final FigureWording figures;
    private final BigDecimal ceiling;

    ChartFigures(ConsolidatedTable table, Role role, Set<String> openFindings, Wording wording) {
        this.table = table;
        this.role = role;
        this.openFindings = openFindings;
        this.figures = new FigureWording(wording);
        BigDecimal reference = role == Role.PERCENT ? BigDecimal.valueOf(100) : BigDecimal.ZERO;
        this.ceiling = AxisCeiling.of(values().toList(), reference);
    }

    BigDecimal ceiling() {
        return ceiling;
    }

    List<Row> rows() {
        return table.rows().toList();
    }

    DefaultCategoryDataset dataset() {
        DefaultCategoryDataset bars = new DefaultCategoryDataset();
        for (ReportingUnit member : table.members()) {
            for (Row row : rows()) {
                bars.addValue(bar(member, row), member.name(), row.indicator().name());
            }
        }
        return bars;
    }

    private @Nullable BigDecimal bar(ReportingUnit member, Row row) {
        return value(member, row).map(ceiling::min).orElse(null);
    }

    /** What stands above a bar. */
    String label(int member, int row) {
        Row line = rows().get(row);
        Figure figure = line.figure(table.members().get(member).code(), role);
        return (isCut(member, row) ? CUT : "")
                + figures.text(figure, line, role)
                + (isInQuestion(figure) ? IN_QUESTION : "");
    }

    boolean isCut(int member, int row) {
        return value(table.members().get(member), rows().get(row))
                .filter(value -> value.compareTo(ceiling) > 0)
                .isPresent();
    }

    boolean isAnyCut() {
        return values().anyMatch(value -> value.compareTo(ceiling) > 0);
    }

    boolean isAnyInQuestion() {
        return table.members().stream()
                .anyMatch(member -> rows().stream().anyMatch(row -> isInQuestion(row.figure(member.code(), role))));
    }

    /** Whether each member has a bar for each indicator. */
    boolean isComplete() {
        return table.members().stream().allMatch(member -> rows().stream()
                .allMatch(row -> value(member, row).isPresent()));
    }

    /** Says how many members a chart leaves out that has room for so many. */
    static List<String> leftOut(ConsolidatedTable table, int most, Wording wording) {
        int rest = table.members().size() - most;
        return rest > 0 ? List.of(wording.text("chart.left-out", Map.of("count", String.valueOf(rest)))) : List.of();
    }

    private Stream<BigDecimal> values() {
        return table.members().stream().flatMap(member -> rows().stream().flatMap(row -> value(member, row).stream()));
    }

    private Optional<BigDecimal> value(ReportingUnit member, Row row) {
        return row.figure(member.code(), role).summand();
    }

    private boolean isInQuestion(Figure figure) {
        return figure.findings().stream().anyMatch(openFindings::contains);
    }
}
