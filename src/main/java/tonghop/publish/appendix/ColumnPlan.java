package tonghop.publish.appendix;

import java.util.ArrayList;
import java.util.List;
import tonghop.consolidate.ConsolidatedTable;
import tonghop.consolidate.ConsolidatedTable.Row;
import tonghop.consolidate.Figure;
import tonghop.definition.Appendix;
import tonghop.definition.Appendix.Column;
import tonghop.definition.ReportingUnit;
import tonghop.model.ObservationKey;
import tonghop.model.Role;
import tonghop.wording.Wording;

/**
 * The columns of figures in a table: a group for each member, one for the total over them, and one for what the head states. A single
 * member needs no total. Total and head hold only the columns in which they say something.
 *
 * @param groups the groups from left to right
 */
public record ColumnPlan(List<Group> groups) {
    public ColumnPlan {
        groups = List.copyOf(groups);
    }

    /** Whose columns they are. */
    public enum Kind {
        MEMBER,
        TOTAL,
        HEAD
    }

    /**
     * The columns of one unit, or of the total.
     *
     * @param kind whose columns they are
     * @param unit code of the unit; empty for the total
     * @param title what stands above them
     * @param columns its columns
     */
    public record Group(Kind kind, String unit, String title, List<Column> columns) {
        public Group {
            columns = List.copyOf(columns);
        }

        /** The figure of a row in this group. */
        public Figure figure(Row row, Role role) {
            return switch (kind) {
                case MEMBER, HEAD -> row.figure(unit, role);
                case TOTAL -> row.total(role);
            };
        }
    }

    public static ColumnPlan of(ConsolidatedTable table, Wording wording) {
        List<Group> groups = new ArrayList<>();
        List<Column> columns = spoken(table);
        for (ReportingUnit member : table.members()) {
            groups.add(new Group(Kind.MEMBER, member.code(), member.name(), columns));
        }
        if (table.layout().form() == Appendix.Form.SCORES) {
            groups.add(limits(wording));
        } else if (table.members().size() > 1) {
            groups.add(spoken(new Group(Kind.TOTAL, "", wording.text("column.total"), columns), table));
        }
        table.head()
                .map(head -> new Group(Kind.HEAD, head.code(), wording.text("column.head"), columns))
                .map(head -> spoken(head, table))
                .ifPresent(groups::add);
        return new ColumnPlan(
                groups.stream().filter(group -> !group.columns().isEmpty()).toList());
    }

    /** What each criterion gives at most. */
    static Group limits(Wording wording) {
        return new Group(Kind.TOTAL, "", wording.text("column.limit"), List.of(Column.of(Role.TOTAL)));
    }

    /** Of the columns of several plans those in which somebody says something; that of no plan where none of them is. */
    private static List<Column> spoken(ConsolidatedTable table) {
        List<Column> spoken = table.columns().stream()
                .filter(column -> table.rows().map(row -> row.in(column)).anyMatch(row -> isSpoken(row, column.role())))
                .toList();
        return table.columns().stream()
                .filter(column -> spoken.contains(column) || !isOfPlan(column))
                .filter(column -> spoken.contains(column)
                        || table.columns().stream()
                                .noneMatch(plan ->
                                        isOfPlan(plan) && plan.role() == column.role() && spoken.contains(plan)))
                .toList();
    }

    private static boolean isOfPlan(Column column) {
        return column.dimensions().containsKey(ObservationKey.PLAN);
    }

    private static boolean isSpoken(Row row, Role role) {
        return row.figures().keySet().stream()
                .anyMatch(unit -> row.figure(unit, role).status() != Figure.Status.NOT_REPORTED);
    }

    /** What stands above a column. */
    public static String title(Column column, Wording wording) {
        String role = wording.text("role." + column.role());
        if (column.label().isEmpty()) {
            return role;
        }
        return column.role() == Role.ACTUAL ? column.label() : role + " (" + column.label() + ")";
    }

    /** How many columns of figures there are. */
    public int width() {
        return groups.stream().mapToInt(group -> group.columns().size()).sum();
    }

    private static Group spoken(Group group, ConsolidatedTable table) {
        List<Column> spoken = group.columns().stream()
                .filter(column -> table.rows()
                        .map(row -> group.figure(row.in(column), column.role()))
                        .anyMatch(figure -> figure.status() != Figure.Status.NOT_REPORTED))
                .toList();
        return new Group(group.kind(), group.unit(), group.title(), spoken);
    }
}
