package tonghop.publish.appendix;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tonghop.consolidate.ConsolidatedTable;
import tonghop.consolidate.ConsolidatedTable.Row;
import tonghop.publish.appendix.ColumnPlan.Group;
import tonghop.publish.appendix.PrintedTable.Heading;
import tonghop.publish.appendix.PrintedTable.Line;
import tonghop.publish.appendix.PrintedTable.Slot;
import tonghop.wording.Wording;

/** The units beside each other: one line a row, columns of each unit, of the total and of the head. */
record WideForm(ConsolidatedTable of, ColumnPlan plan, Wording wording) {
    WideForm(ConsolidatedTable of, Wording wording) {
        this(of, ColumnPlan.of(of, wording), wording);
    }

    PrintedTable table() {
        List<Line> lines = PrintedTable.lines(of, (row, ordinal) -> Stream.of(Line.of(row, ordinal, slots(row))));
        return new PrintedTable(plan.groups().stream().map(this::heading).toList(), lines);
    }

    private Heading heading(Group group) {
        return new Heading(
                group.title(),
                group.columns().stream()
                        .map(column -> ColumnPlan.title(column, wording))
                        .toList());
    }

    private List<Optional<Slot>> slots(Row row) {
        return plan.groups().stream()
                .flatMap(group -> group.columns().stream()
                        .map(column -> Optional.of(new Slot(row.in(column), group, column.role()))))
                .toList();
    }
}
