package tonghop.publish.appendix;

import tonghop.publish.appendix.PrintedTable.Slot;
import tonghop.wording.Wording;

/** What a cell of an appendix says: the figure in words and digits, with the marks of its notes. */
public record FigureText(FigureWording figures, Footnotes footnotes, Wording wording) {
    public FigureText(Footnotes footnotes, Wording wording) {
        this(new FigureWording(wording), footnotes, wording);
    }

    public String of(Slot slot) {
        return figures.text(slot.row(), slot.group(), slot.role()) + footnotes.behind(slot.figure());
    }
}
