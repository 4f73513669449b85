package tonghop.publish.appendix;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import tonghop.publish.appendix.SheetStyles.Look;
import tonghop.publish.sheet.SheetText;

/** A sheet that is filled row by row from the top. */
final class SheetRows {
    private static final float LINE_HEIGHT = 1.4f;

    private final XSSFSheet sheet;
    private final SheetStyles styles;
    private int next;

    SheetRows(XSSFSheet sheet) {
        this.sheet = sheet;
        this.styles = new SheetStyles(sheet.getWorkbook());
    }

    XSSFSheet sheet() {
        return sheet;
    }

    SheetStyles styles() {
        return styles;
    }

    /** The row that comes next, counted from zero. */
    int next() {
        return next;
    }

    /** Adds a row that is high enough for some lines of letters of that size. */
    XSSFRow add(int lines, int size) {
        XSSFRow row = sheet.createRow(next++);
        row.setHeightInPoints(lines * size * LINE_HEIGHT);
        return row;
    }

    void text(XSSFRow row, int column, String text, Look look) {
        XSSFCell cell = row.createCell(column);
        cell.setCellStyle(styles.style(look));
        cell.setCellValue(SheetText.of(text));
    }

    /** Adds a row whose text runs over all columns, in as many lines as it takes. */
    void line(String text, Look look, ColumnWidths widths) {
        XSSFRow row =
                add(widths.linesAcross(text, look.face().size()), look.face().size());
        merge(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, widths.columns() - 1));
        text(row, 0, text, look);
    }

    void merge(CellRangeAddress area) {
        if (area.getNumberOfCells() > 1) {
            sheet.addMergedRegion(area);
        }
    }
}
