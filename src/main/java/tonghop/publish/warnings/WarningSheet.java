package tonghop.publish.warnings;

import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import tonghop.model.Finding;
import tonghop.publish.data.Publication;
import tonghop.publish.sheet.PrintLayout;
import tonghop.publish.sheet.SheetPaper;
import tonghop.publish.sheet.SheetText;
import tonghop.wording.Wording;

/** The sheet of findings: one row a finding, the most pressing first, with columns to decide in. */
final class WarningSheet {
    private static final int HEADER = 3;
    private static final int FIRST = HEADER + 1;
    private static final float HEADER_HEIGHT = 34f;

    private final XSSFSheet sheet;
    private final SheetLooks looks;
    private final RowHeight heights;
    private final Wording wording;

    WarningSheet(XSSFSheet sheet, SheetLooks looks, RowHeight heights, Wording wording) {
        this.sheet = sheet;
        this.looks = looks;
        this.heights = heights;
        this.wording = wording;
    }

    void fill(Publication publication) {
        List<Finding> findings = publication.findings();
        heading(publication);
        header();
        WarningRow writer = new WarningRow(publication, wording, looks, heights);
        for (int at = 0; at < findings.size(); at++) {
            writer.write(sheet.createRow(FIRST + at), findings.get(at));
        }
        int last = Math.max(FIRST, FIRST + findings.size() - 1);
        sheet.createFreezePane(WarningColumn.SEVERITY.place() + 1, FIRST);
        sheet.setAutoFilter(new CellRangeAddress(HEADER, last, 0, WarningColumn.PERSON.place()));
        new ChoiceLists(sheet, wording).apply(findings, FIRST);
        new SeverityColours(sheet, wording).apply(FIRST, last);
        print();
    }

    private void heading(Publication publication) {
        line(0, wording.text("warnings.title"), looks.title());
        line(1, publication.definition().title(), looks.title());
        String counts = wording.text(
                "warnings.counts",
                Map.of(
                        "all", String.valueOf(publication.findings().size()),
                        "open", String.valueOf(publication.openQuestions())));
        line(2, publication.findings().isEmpty() ? wording.text("report.findings.none") : counts, looks.line());
    }

    private void line(int at, String text, XSSFCellStyle style) {
        put(sheet.createRow(at).createCell(0), text, style);
    }

    private void header() {
        XSSFRow header = sheet.createRow(HEADER);
        header.setHeightInPoints(HEADER_HEIGHT);
        for (WarningColumn column : WarningColumn.values()) {
            sheet.setColumnWidth(column.place(), column.width());
            put(header.createCell(column.place()), wording.text(column.key()), looks.header());
        }
    }

    private static void put(XSSFCell cell, String text, XSSFCellStyle style) {
        cell.setCellStyle(style);
        cell.setCellValue(SheetText.of(text));
    }

    /** The margins are as narrow as printers allow, for the sheet is wide; it is for work, not for signing. */
    private void print() {
        PrintLayout.fit(sheet, new SheetPaper(SheetPaper.Size.A3, true));
        sheet.setRepeatingRows(new CellRangeAddress(HEADER, HEADER, -1, -1));
        sheet.setMargin(PageMargin.LEFT, 0.4);
        sheet.setMargin(PageMargin.RIGHT, 0.4);
    }
}
