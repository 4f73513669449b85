package tonghop.publish.appendix;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tonghop.consolidate.ConsolidatedTable;
import tonghop.consolidate.ConsolidatedTable.Row;
import tonghop.definition.Appendix.Column;
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
        return columns()
                .map(column -> new Heading(ColumnPlan.title(column, wording), List.of()))
                .toList();
    }

    private List<Optional<Slot>> totals(Row row) {
        return columns()
                .map(column -> groups(Kind.TOTAL).findFirst().flatMap(total -> slot(row, total, column)))
                .toList();
    }

    private Line unit(Row row, Group unit) {
        List<Optional<Slot>> slots =
                columns().map(column -> slot(row, unit, column)).toList();
        return new Line(Level.UNIT, "", unit.title(), "", slots);
    }

    private static Optional<Slot> slot(Row row, Group group, Column column) {
        return group.columns().contains(column)
                ? Optional.of(new Slot(row.in(column), group, column.role()))
                : Optional.empty();
    }

    /** The columns of the members, which all have the same. */
    private Stream<Column> columns() {
        return groups(Kind.MEMBER).limit(1).flatMap(group -> group.columns().stream());
    }

    private Stream<Group> groups(Kind kind) {
        return plan.groups().stream().filter(group -> group.kind() == kind);
    }
}
