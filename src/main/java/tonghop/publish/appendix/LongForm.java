package tonghop.publish.appendix;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tonghop.consolidate.ConsolidatedTable;
import tonghop.consolidate.ConsolidatedTable.Row;
import tonghop.model.Role;
import tonghop.publish.appendix.ColumnPlan.Group;
import tonghop.publish.appendix.ColumnPlan.Kind;
import tonghop.publish.appendix.PrintedTable.Heading;
import tonghop.publish.appendix.PrintedTable.Level;
import tonghop.publish.appendix.PrintedTable.Line;
import tonghop.publish.appendix.PrintedTable.Slot;
import tonghop.wording.Wording;

/** The units below each other: a line with the total for each row, under it what the head states and the units' own lines. */
record LongForm(ConsolidatedTable of, ColumnPlan plan, Wording wording) {
    LongForm(ConsolidatedTable of, Wording wording) {
        this(of, ColumnPlan.of(of, wording), wording);
    }

    PrintedTable table() {
        return new PrintedTable(headings(), PrintedTable.lines(of, this::lines));
    }

    private Stream<Line> lines(Row row, String ordinal) {
        Stream<Group> heads = groups(Kind.HEAD).filter(head -> row.isReportedBy(head.unit()));
        return Stream.concat(
                Stream.of(Line.of(row, ordinal, totals(row))),
                Stream.concat(heads, groups(Kind.MEMBER)).map(group -> unit(row, group)));
    }

    private List<Heading> headings() {
        Stream<String> roles = of.roles().stream().map(role -> wording.text("role." + role));
        return Stream.concat(roles, groups(Kind.COVERAGE).map(Group::title))
                .map(title -> new Heading(title, List.of()))
                .toList();
    }

    private List<Optional<Slot>> totals(Row row) {
        Stream<Optional<Slot>> totals = of.roles().stream()
                .map(role -> groups(Kind.TOTAL).findFirst().flatMap(total -> slot(row, total, role)));
        return Stream.concat(totals, groups(Kind.COVERAGE).map(group -> slot(row, group, Role.ACTUAL)))
                .toList();
    }

    private Line unit(Row row, Group unit) {
        Stream<Optional<Slot>> figures = of.roles().stream().map(role -> slot(row, unit, role));
        List<Optional<Slot>> slots = Stream.concat(
                        figures, groups(Kind.COVERAGE).map(group -> Optional.<Slot>empty()))
                .toList();
        return new Line(Level.UNIT, "", unit.title(), "", slots);
    }

    private static Optional<Slot> slot(Row row, Group group, Role role) {
        return group.roles().contains(role) ? Optional.of(new Slot(row, group, role)) : Optional.empty();
    }

    private Stream<Group> groups(Kind kind) {
        return plan.groups().stream().filter(group -> group.kind() == kind);
    }
}
