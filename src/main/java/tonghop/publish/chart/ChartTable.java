package tonghop.publish.chart;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tonghop.consolidate.ConsolidatedTable;
import tonghop.consolidate.ConsolidatedTable.Row;
import tonghop.consolidate.Figure;
import tonghop.definition.ReportingUnit;
import tonghop.model.Role;
import tonghop.publish.appendix.FigureWording;
import tonghop.wording.Wording;

/**
 * What a chart draws.
 *
 * @param table the figures
 * @param role in which of their roles
 * @param openFindings ids of the findings that ask for a decision; the figures that they touch are marked
 * @param wording the words of the chart
 */
record ChartTable(ConsolidatedTable table, Role role, Set<String> openFindings, Wording wording) {
    static final String IN_QUESTION = "*";

    List<Row> rows() {
        return table.rows().toList();
    }

    Figure figure(ReportingUnit member, Row row) {
        return row.figure(member.code(), role);
    }

    Optional<BigDecimal> value(ReportingUnit member, Row row) {
        return figure(member, row).summand();
    }

    Stream<BigDecimal> values(Collection<ReportingUnit> members) {
        return members.stream().flatMap(member -> rows().stream().flatMap(row -> value(member, row).stream()));
    }

    /** Where the axis ends: percents are set against a hundred. */
    BigDecimal ceiling(Collection<ReportingUnit> members) {
        return AxisCeiling.of(
                values(members).toList(), role == Role.PERCENT ? BigDecimal.valueOf(100) : BigDecimal.ZERO);
    }

    /** What is written beside the figure, with its mark. */
    String text(ReportingUnit member, Row row) {
        return new FigureWording(wording).text(figure(member, row), row, role) + mark(member, row);
    }

    /** The mark of a figure in question; empty for any other. */
    String mark(ReportingUnit member, Row row) {
        return isInQuestion(member, row) ? IN_QUESTION : "";
    }

    private boolean isInQuestion(ReportingUnit member, Row row) {
        return figure(member, row).findings().stream().anyMatch(openFindings::contains);
    }

    /** Says below the chart what the mark means, where a figure has it. */
    List<String> inQuestion(Collection<ReportingUnit> members) {
        return members.stream().anyMatch(member -> rows().stream().anyMatch(row -> isInQuestion(member, row)))
                ? List.of(wording.text("chart.in-question"))
                : List.of();
    }

    /** Says that so many members are not drawn that have figures. */
    List<String> leftOut(int rest) {
        return rest > 0 ? List.of(wording.text("chart.left-out", Map.of("count", String.valueOf(rest)))) : List.of();
    }
}
