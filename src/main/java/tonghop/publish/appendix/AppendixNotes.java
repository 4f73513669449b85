package tonghop.publish.appendix;

import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import tonghop.publish.appendix.SheetStyles.Face;
import tonghop.publish.appendix.SheetStyles.Look;
import tonghop.publish.sheet.PrintLayout;
import tonghop.publish.sheet.SheetPaper;
import tonghop.publish.sheet.StandardFont;
import tonghop.publish.typeface.Typeface;
import tonghop.wording.Wording;

/**
 * The notes of an appendix: below its table; on a sheet after it where they are many or the table is wider than a page, for the
 * table's header is repeated on every page of its own sheet.
 */
final class AppendixNotes {
    private static final int MOST_BELOW = 8;

    private final FigureText text;
    private final Typeface typeface;

    AppendixNotes(FigureText text, Typeface typeface) {
        this.text = text;
        this.typeface = typeface;
    }

    void write(SheetRows table, SheetPlan plan) {
        if (plan.isOnePageWide() && text.footnotes().notes().size() <= MOST_BELOW) {
            notes(table, plan.columns(), plan.width(0, plan.columns()));
        } else {
            apart(table);
        }
    }

    private void apart(SheetRows table) {
        XSSFWorkbook workbook = table.sheet().getWorkbook();
        XSSFSheet sheet = workbook.createSheet(text.wording().text("appendix.notes"));
        SheetPaper paper = new SheetPaper(SheetPaper.Size.A4, false);
        StandardFont.width(sheet, 0, paper.width());
        SheetRows rows = new SheetRows(sheet, table.styles(), typeface);
        String title =
                text.wording().text("appendix.notes") + " " + table.sheet().getSheetName();
        rows.line(title, Look.text(Face.TITLE, HorizontalAlignment.CENTER), 1, paper.width());
        notes(rows, 1, paper.width());
        PrintLayout.fit(sheet, paper);
    }

    private void notes(SheetRows rows, int columns, int width) {
        Wording wording = text.wording();
        Look look = Look.text(Face.PLAIN, HorizontalAlignment.LEFT);
        rows.line(wording.text("appendix.legend"), look, columns, width);
        int number = 1;
        for (String note : text.footnotes().notes()) {
            rows.line(Footnotes.mark(number++) + " " + note, look, columns, width);
        }
        rows.line(wording.text("appendix.end"), look, columns, width);
    }
}
