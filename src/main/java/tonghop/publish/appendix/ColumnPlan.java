package tonghop.publish.appendix;

import java.util.ArrayList;
import java.util.List;
import tonghop.consolidate.ConsolidatedTable;
import tonghop.consolidate.ConsolidatedTable.Row;
import tonghop.consolidate.Figure;
import tonghop.definition.Appendix;
import tonghop.definition.ReportingUnit;
import tonghop.model.Role;
import tonghop.wording.Wording;

/**
 * The columns of figures in a table: a group for each member, one for the total over them, one that counts the members that tell
 * something, and one for what the head states. A single member needs no total. Total and head hold only the roles in which they say something.
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
        COVERAGE,
        HEAD
    }

    /**
     * The columns of one unit, of the total, or of the count.
     *
     * @param kind whose columns they are
     * @param unit code of the unit; empty for total and count
     * @param title what stands above them
     * @param roles its columns
     */
    public record Group(Kind kind, String unit, String title, List<Role> roles) {
        public Group {
            roles = List.copyOf(roles);
        }

        /** The figure of a row in this group. */
        public Figure figure(Row row, Role role) {
            return switch (kind) {
                case MEMBER, HEAD -> row.figure(unit, role);
                case TOTAL -> row.total(role);
                case COVERAGE -> row.coverage();
            };
        }
    }

    public static ColumnPlan of(ConsolidatedTable table, Wording wording) {
        List<Group> groups = new ArrayList<>();
        for (ReportingUnit member : table.members()) {
            groups.add(new Group(Kind.MEMBER, member.code(), member.name(), table.roles()));
        }
        if (table.layout().form() == Appendix.Form.SCORES) {
            groups.add(limits(wording));
        } else if (table.members().size() > 1) {
            groups.addAll(overMembers(table, wording));
        }
        table.head()
                .map(head -> new Group(Kind.HEAD, head.code(), wording.text("column.head"), table.roles()))
                .map(head -> spoken(head, table))
                .ifPresent(groups::add);
        return new ColumnPlan(
                groups.stream().filter(group -> !group.roles().isEmpty()).toList());
    }

    /** What each criterion gives at most. */
    static Group limits(Wording wording) {
        return new Group(Kind.TOTAL, "", wording.text("column.limit"), List.of(Role.TOTAL));
    }

    private static List<Group> overMembers(ConsolidatedTable table, Wording wording) {
        return List.of(
                spoken(new Group(Kind.TOTAL, "", wording.text("column.total"), table.roles()), table),
                new Group(Kind.COVERAGE, "", wording.text("column.coverage"), List.of(Role.ACTUAL)));
    }

    /** How many columns of figures there are. */
    public int width() {
        return groups.stream().mapToInt(group -> group.roles().size()).sum();
    }

    private static Group spoken(Group group, ConsolidatedTable table) {
        List<Role> spoken = group.roles().stream()
                .filter(role ->
                        table.rows().anyMatch(row -> group.figure(row, role).status() != Figure.Status.NOT_REPORTED))
                .toList();
        return new Group(group.kind(), group.unit(), group.title(), spoken);
    }
}
