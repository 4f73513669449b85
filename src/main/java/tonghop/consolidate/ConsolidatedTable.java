package tonghop.consolidate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tonghop.definition.Appendix;
import tonghop.definition.Appendix.Column;
import tonghop.definition.Appendix.Cut;
import tonghop.definition.Indicator;
import tonghop.definition.ReportingUnit;
import tonghop.model.Role;

/**
 * Indicators by members.
 *
 * @param code the appendix's Roman number or the chart's code
 * @param title its title
 * @param layout how it lies on paper
 * @param columns the columns under each member, in order
 * @param members the units whose figures stand side by side, in the listed order
 * @param head the unit that states totals of its own, if the job has one
 * @param sections the rows in groups
 */
public record ConsolidatedTable(
        String code,
        String title,
        Appendix.Layout layout,
        List<Column> columns,
        List<ReportingUnit> members,
        Optional<ReportingUnit> head,
        List<Section> sections) {
    public ConsolidatedTable {
        columns = List.copyOf(columns);
        members = List.copyOf(members);
        sections = List.copyOf(sections);
    }

    public Stream<Row> rows() {
        return sections.stream().flatMap(section -> section.rows().stream());
    }

    /** A heading and the rows under it. */
    public record Section(String title, List<Row> rows) {
        public Section {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One indicator, or one member of its dimensions, over all units.
     *
     * @param indicator what is measured; its unit of measure and decimals hold for the row
     * @param dimensions dimension code to the member that the row shows; empty for the total
     * @param label what the row is called
     * @param child whether it is set under the row before it
     * @param figures unit code to role to figure, for each member, and for the head when there is one
     * @param total role to the figure computed over the members
     * @param broken the row for what columns show of it alone: with the members that they add, or at their time
     */
    public record Row(
            Indicator indicator,
            Map<String, String> dimensions,
            String label,
            boolean child,
            Map<String, Map<Role, Figure>> figures,
            Map<Role, Figure> total,
            Map<Cut, Row> broken) {
        public Row {
            dimensions = Map.copyOf(dimensions);
            figures = Map.copyOf(figures);
            total = Map.copyOf(total);
            broken = Map.copyOf(broken);
        }

        /** The same row beside what other columns show of it. */
        Row beside(Map<Cut, Row> others) {
            return new Row(indicator, dimensions, label, child, figures, total, others);
        }

        /** The row as a column shows it. */
        public Row in(Column column) {
            return broken.getOrDefault(column.cut(), this);
        }

        /** What the table says of a unit in a role; not reported when nothing. */
        public Figure figure(String unit, Role role) {
            return figures.getOrDefault(unit, Map.of()).getOrDefault(role, Figure.NOT_REPORTED);
        }

        public Figure total(Role role) {
            return total.getOrDefault(role, Figure.NOT_REPORTED);
        }

        /** Whether a unit tells anything at all in this row. */
        public boolean isReportedBy(String unit) {
            return isTold(figures.getOrDefault(unit, Map.of()))
                    || broken.entrySet().stream()
                            .filter(cut -> cut.getKey().period() == null)
                            .anyMatch(cut -> cut.getValue().isReportedBy(unit));
        }

        static boolean isTold(Map<Role, Figure> figures) {
            return figures.values().stream().anyMatch(Figure::isReported);
        }
    }
}
