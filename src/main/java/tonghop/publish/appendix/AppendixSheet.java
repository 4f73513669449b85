package tonghop.publish.appendix;

import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import tonghop.consolidate.ConsolidatedTable;
import tonghop.publish.appendix.SheetStyles.Face;
import tonghop.publish.appendix.SheetStyles.Look;
import tonghop.wording.Wording;

/** Fills the sheet of an appendix from top to bottom. */
final class AppendixSheet {
    private final SheetRows rows;
    private final ConsolidatedTable table;
    private final Footnotes footnotes;
    private final Wording wording;
    private final ColumnPlan columns;
    private final ColumnWidths widths;

    AppendixSheet(XSSFSheet sheet, ConsolidatedTable table, Footnotes footnotes, Wording wording) {
        this.rows = new SheetRows(sheet);
        this.table = table;
        this.footnotes = footnotes;
        this.wording = wording;
        this.columns = ColumnPlan.of(table, wording);
        this.widths = ColumnWidths.of(columns);
    }

    /** Fills the sheet; open questions make it a draft. */
    void fill(long openQuestions) {
        widths.apply(rows.sheet());
        AppendixHeading heading = new AppendixHeading(rows, columns, wording);
        heading.title(table, openQuestions);
        int header = rows.next();
        heading.header();
        rows.sheet().setRepeatingRows(new CellRangeAddress(header, rows.next() - 1, -1, -1));
        rows.sheet().createFreezePane(ColumnWidths.LABELS, rows.next());
        AppendixBody body = new AppendixBody(rows, columns, footnotes, wording);
        int section = 1;
        for (ConsolidatedTable.Section each : table.sections()) {
            body.section(each, RomanNumeral.of(section++));
        }
        notes();
    }

    private void notes() {
        note(wording.text("appendix.legend"));
        int number = 1;
        for (String note : footnotes.notes()) {
            note(Footnotes.mark(number++) + " " + note);
        }
        note(wording.text("appendix.end"));
    }

    private void note(String text) {
        rows.line(text, Look.text(Face.PLAIN, HorizontalAlignment.LEFT), widths);
    }
}
