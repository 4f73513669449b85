package tonghop.publish.warnings;

import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import tonghop.publish.sheet.PrintLayout;
import tonghop.publish.sheet.SheetPaper;
import tonghop.wording.Wording;

/** A short sheet that tells how to fill the form, a step a row. */
final class GuideSheet {
    private static final int STEPS = 6;
    private static final int DIGITS = 110;

    private GuideSheet() {}

    static void fill(XSSFSheet sheet, SheetLooks looks, RowHeight heights, Wording wording) {
        sheet.setColumnWidth(0, DIGITS * 256);
        XSSFCell title = sheet.createRow(0).createCell(0);
        title.setCellStyle(looks.title());
        title.setCellValue(wording.text("warnings.guide"));
        for (int step = 1; step <= STEPS; step++) {
            XSSFCell cell = sheet.createRow(step).createCell(0);
            cell.setCellStyle(looks.note());
            String text = wording.text("warnings.guide." + step);
            cell.setCellValue(text);
            heights.fit(cell.getRow(), text, DIGITS);
        }
        PrintLayout.fit(sheet, new SheetPaper(SheetPaper.Size.A4, true));
    }
}
