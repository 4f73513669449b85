package tonghop.publish.appendix;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import tonghop.publish.appendix.SheetStyles.Face;
import tonghop.publish.appendix.SheetStyles.Look;
import tonghop.publish.sheet.SheetText;
import tonghop.publish.typeface.Typeface;
import tonghop.publish.typeface.Typeface.Letters;

/** A sheet that is filled row by row from the top. */
final class SheetRows {
    private static final float LINE_HEIGHT = 1.25f;

    /** At the sides of a text, in tenths of a millimetre. */
    private static final int MARGINS = 30;

    /** The most that a row can be high, in points. */
    private static final float MOST = 409f;

    private final XSSFSheet sheet;
    private final SheetStyles styles;
    private final Typeface typeface;
    private int next;

    SheetRows(XSSFSheet sheet, SheetStyles styles, Typeface typeface) {
        this.sheet = sheet;
        this.styles = styles;
        this.typeface = typeface;
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
        row.setHeightInPoints(Math.min(MOST, lines * size * LINE_HEIGHT));
        return row;
    }

    void text(XSSFRow row, int column, String text, Look look) {
        XSSFCell cell = row.createCell(column);
        cell.setCellStyle(styles.style(look));
        cell.setCellValue(SheetText.of(text));
    }

    /** Adds a row whose text runs over so many columns of that width together, in as many lines as it takes. */
    void line(String text, Look look, int columns, int width) {
        XSSFRow row = sheet.createRow(next++);
        row.setHeightInPoints(height(text, look.face(), width, typeface));
        merge(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, columns - 1));
        text(row, 0, text, look);
    }

    /** How high a row is whose text has that width, in points. */
    static float height(String text, Face face, int width, Typeface typeface) {
        int lines = typeface.lines(text, new Letters(face.size(), face.bold()), width - MARGINS);
        return Math.min(MOST, lines * face.size() * LINE_HEIGHT);
    }

    void merge(CellRangeAddress area) {
        if (area.getNumberOfCells() > 1) {
            sheet.addMergedRegion(area);
        }
    }
}
