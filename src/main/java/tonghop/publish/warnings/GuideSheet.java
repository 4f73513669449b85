package tonghop.publish.warnings;

import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import tonghop.publish.sheet.Cells;
import tonghop.publish.sheet.PrintLayout;
import tonghop.publish.sheet.RowHeight;
import tonghop.publish.sheet.SheetPaper;
import tonghop.wording.Wording;

/** A short sheet that tells how to fill the form, a step a row. */
final class GuideSheet {
    private static final int STEPS = 6;

    /** A single column that is wider than the paper is cut, whatever the letters; those of DejaVu are wider by a third. */
    private static final int DIGITS = 90;

    private GuideSheet() {}

    static void fill(Cells cells, RowHeight heights, Wording wording) {
        cells.widths(List.of(DIGITS));
        cells.text(cells.row(0), 0, wording.text("warnings.guide"), WarningLook.TITLE);
        for (int step = 1; step <= STEPS; step++) {
            String text = wording.text("warnings.guide." + step);
            Row row = cells.row(step);
            cells.text(row, 0, text, WarningLook.NOTE);
            heights.fit(row, List.of(text), List.of(DIGITS));
        }
        PrintLayout.fit(cells.sheet(), new SheetPaper(SheetPaper.Size.A4, true));
    }
}
