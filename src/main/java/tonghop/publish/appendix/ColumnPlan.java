package tonghop.publish.appendix;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import tonghop.consolidate.ConsolidatedTable;
import tonghop.consolidate.ConsolidatedTable.Row;
import tonghop.consolidate.Figure;
import tonghop.definition.ReportingUnit;
import tonghop.model.Role;
import tonghop.wording.Wording;

/**
 * The columns of figures in a table: a group for each member, one for the total over them, and one for what the head states. The
 * last two hold only the roles in which they say something.
 *
 * @param groups the groups from left to right
 */
public record ColumnPlan(List<Group> groups) {
    public ColumnPlan {
        groups = List.copyOf(groups);
    }

    /**
     * The columns of one unit, or of the total.
     *
     * @param unit code of the unit; empty for the total over the members
     * @param title what stands above it
     * @param roles its columns
     */
    public record Group(String unit, String title, List<Role> roles) {
        public Group {
            roles = List.copyOf(roles);
        }

        public boolean isTotal() {
            return unit.isEmpty();
        }

        /** The figure of a row in this group. */
        public Figure figure(Row row, Role role) {
            return isTotal() ? row.total(role) : row.figure(unit, role);
        }
    }

    public static ColumnPlan of(ConsolidatedTable table, Wording wording) {
        List<Group> groups = new ArrayList<>();
        for (ReportingUnit member : table.members()) {
            groups.add(new Group(member.code(), member.name(), table.roles()));
        }
        groups.add(spoken(new Group("", wording.text("column.total"), table.roles()), table));
        table.head()
                .map(head -> spoken(new Group(head.code(), wording.text("column.head"), table.roles()), table))
                .ifPresent(groups::add);
        return new ColumnPlan(
                groups.stream().filter(group -> !group.roles().isEmpty()).toList());
    }

    /** How many columns of figures there are. */
    public int width() {
        return groups.stream().mapToInt(group -> group.roles().size()).sum();
    }

    /** The place of a unit's role among the columns of figures, counted from zero. */
    OptionalInt place(String unit, Role role) {
        int before = 0;
        for (Group group : groups) {
            if (group.unit().equals(unit) && group.roles().contains(role)) {
                return OptionalInt.of(before + group.roles().indexOf(role));
            }
            before += group.roles().size();
        }
        return OptionalInt.empty();
    }

    private static Group spoken(Group group, ConsolidatedTable table) {
        List<Role> spoken = group.roles().stream()
                .filter(role ->
                        table.rows().anyMatch(row -> group.figure(row, role).status() != Figure.Status.NOT_REPORTED))
                .toList();
        return new Group(group.unit(), group.title(), spoken);
    }
}
