package tonghop.publish.appendix;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import tonghop.publish.sheet.Cells;
import tonghop.publish.sheet.Face;
import tonghop.publish.sheet.Look;
import tonghop.publish.sheet.Looks;
import tonghop.publish.typeface.Typeface;
import tonghop.publish.typeface.Typeface.Letters;

/** A sheet that is filled row by row from the top. */
final class SheetRows {
    private static final float LINE_HEIGHT = 1.25f;

    /** At the sides of a text, in tenths of a millimetre. */
    private static final int MARGINS = 30;

    private final Cells cells;
    private final Typeface typeface;
    private int next;

    SheetRows(XSSFSheet sheet, Looks looks, Typeface typeface) {
        this.cells = new Cells(sheet, looks);
        this.typeface = typeface;
    }

    XSSFSheet sheet() {
        return (XSSFSheet) cells.sheet();
    }

    Cells cells() {
        return cells;
    }

    /** The row that comes next, counted from zero. */
    int next() {
        return next;
    }

    /** Adds a row that is high enough for some lines of letters of that size. */
    Row add(int lines, int size) {
        return cells.row(next++, points(lines, size));
    }

    /** How high some lines of letters of that size are. */
    static float points(int lines, int size) {
        return lines * size * LINE_HEIGHT;
    }

    /**
     * Adds a row whose text runs over so many columns of that width together, in as many lines as it takes. A text that takes more than
     * a row can be high goes on in the next one.
     */
    void line(String text, Look look, int columns, int width) {
        float height = height(text, look.face(), width, typeface);
        int half = text.lastIndexOf(' ', text.length() / 2);
        if (height > Cells.HIGHEST && half > 0) {
            line(text.substring(0, half), look, columns, width);
            line(text.substring(half + 1), look, columns, width);
            return;
        }
        Row row = cells.row(next++, height);
        cells.merge(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, columns - 1));
        cells.text(row, 0, text, look);
    }

    /** How high a text is that has that width, in points. */
    static float height(String text, Face face, int width, Typeface typeface) {
        int lines = typeface.lines(text, new Letters(face.size(), face.bold()), width - MARGINS);
        return points(lines, face.size());
    }
}
