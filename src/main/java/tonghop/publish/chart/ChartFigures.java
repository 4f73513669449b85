package tonghop.publish.chart;

import java.math.BigDecimal;
import java.util.List;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jspecify.annotations.Nullable;
import tonghop.consolidate.ConsolidatedTable.Row;
import tonghop.definition.ReportingUnit;

/**
 * The bars of a chart with their labels: one row a member, one column an indicator. A bar above the ceiling is cut there and
 * keeps its figure as label.
 */
final class ChartFigures {
    static final String CUT = "▲";

    private final ChartTable drawn;
    private final BigDecimal ceiling;

    ChartFigures(ChartTable drawn) {
        this.drawn = drawn;
        this.ceiling = drawn.ceiling(members());
    }

    BigDecimal ceiling() {
        return ceiling;
    }

    List<Row> rows() {
        return drawn.rows();
    }

    List<ReportingUnit> members() {
        return drawn.table().members();
    }

    DefaultCategoryDataset dataset() {
        DefaultCategoryDataset bars = new DefaultCategoryDataset();
        for (ReportingUnit member : members()) {
            for (Row row : rows()) {
                bars.addValue(bar(member, row), member.name(), row.indicator().name());
            }
        }
        return bars;
    }

    private @Nullable BigDecimal bar(ReportingUnit member, Row row) {
        return drawn.value(member, row).map(ceiling::min).orElse(null);
    }

    /** What stands above a bar. */
    String label(int member, int row) {
        String text = drawn.text(members().get(member), rows().get(row));
        return (isCut(member, row) ? CUT : "") + text;
    }

    boolean isCut(int member, int row) {
        return drawn.value(members().get(member), rows().get(row))
                .filter(value -> value.compareTo(ceiling) > 0)
                .isPresent();
    }

    boolean isAnyCut() {
        return drawn.values(members()).anyMatch(value -> value.compareTo(ceiling) > 0);
    }

    /** Whether each member has a bar for each indicator. */
    boolean isComplete() {
        return members().stream().allMatch(member -> rows().stream()
                .allMatch(row -> drawn.value(member, row).isPresent()));
    }
}
