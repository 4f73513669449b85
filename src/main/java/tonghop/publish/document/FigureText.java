package tonghop.publish.document;

import tonghop.consolidate.ConsolidatedTable.Row;
import tonghop.model.Role;
import tonghop.publish.appendix.ColumnPlan.Group;
import tonghop.publish.appendix.FigureWording;
import tonghop.publish.appendix.Footnotes;
import tonghop.wording.Wording;

/** What a cell of an appendix's table says: the figure as the workbook prints it, with the marks of its notes. */
record FigureText(FigureWording figures, Footnotes footnotes, Wording wording) {
    FigureText(Footnotes footnotes, Wording wording) {
        this(new FigureWording(wording), footnotes, wording);
    }

    String of(Row row, Group group, Role role) {
        return figures.text(row, group, role) + footnotes.marks(group.figure(row, role));
    }

    /** What stands above the figures of a role. */
    String header(Role role) {
        return wording.text("role." + role);
    }
}
