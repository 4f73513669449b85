package tonghop.publish.appendix;

import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import tonghop.publish.sheet.Face;
import tonghop.publish.sheet.Look;
import tonghop.publish.sheet.PrintLayout;
import tonghop.publish.sheet.SheetPaper;
import tonghop.publish.sheet.StandardFont;
import tonghop.publish.typeface.Typeface;

/**
 * The notes of an appendix: below its table where they find room on its last page, or where no header is repeated; on a sheet after
 * it otherwise, for the table's header is repeated on every page of its own sheet.
 *
 * @param absent whose figures are not in the table; empty when all are
 */
record AppendixNotes(FigureText text, Typeface typeface, String absent) {
    /** @param left how many points of the table's last page are free */
    void write(SheetRows table, SheetPlan plan, float left) {
        int width = plan.width(0, plan.count());
        if (plan.tables().size() > 1 || (plan.isOnePageWide() && height(width) <= left)) {
            notes(table, plan.count(), width);
        } else {
            apart(table);
        }
    }

    private void apart(SheetRows table) {
        XSSFWorkbook workbook = table.sheet().getWorkbook();
        XSSFSheet sheet = workbook.createSheet(text.wording().text("appendix.notes"));
        SheetPaper paper = new SheetPaper(SheetPaper.Size.A4, false);
        StandardFont.width(sheet, 0, paper.width());
        SheetRows rows = new SheetRows(sheet, table.cells().looks(), typeface);
        String title =
                text.wording().text("appendix.notes") + " " + table.sheet().getSheetName();
        rows.line(title, Look.text(Face.TITLE, HorizontalAlignment.CENTER), 1, paper.width());
        notes(rows, 1, paper.width());
        PrintLayout.fit(sheet, paper);
    }

    private float height(int width) {
        return notes().map(note -> SheetRows.height(note, Face.PLAIN, width, typeface))
                .reduce(0f, Float::sum);
    }

    private void notes(SheetRows rows, int columns, int width) {
        Look look = Look.text(Face.PLAIN, HorizontalAlignment.LEFT);
        notes().forEach(note -> rows.line(note, look, columns, width));
    }

    private Stream<String> notes() {
        return Stream.of(
                        Stream.of(text.wording().text("appendix.legend")),
                        text.footnotes().lines(),
                        Stream.of(absent).filter(note -> !note.isEmpty()),
                        Stream.of(text.wording().text("appendix.end")))
                .flatMap(each -> each);
    }
}
