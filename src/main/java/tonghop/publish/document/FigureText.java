package tonghop.publish.document;

import tonghop.consolidate.ConsolidatedTable.Row;
import tonghop.model.Role;
import tonghop.publish.appendix.ColumnPlan.Group;
import tonghop.publish.appendix.FigureWording;
import tonghop.publish.appendix.Footnotes;

/** What a cell of an appendix's table says: the figure as the workbook prints it, with the marks of its notes. */
record FigureText(FigureWording figures, Footnotes footnotes) {
    String of(Row row, Group group, Role role) {
        return figures.text(row, group, role) + footnotes.marks(group.figure(row, role));
    }
}
