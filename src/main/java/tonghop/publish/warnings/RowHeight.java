package tonghop.publish.warnings;

import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import tonghop.publish.typeface.Typeface;
import tonghop.publish.typeface.Typeface.Letters;

/**
 * How high rows have to be so that no text in them is cut: not every program finds that out by itself.
 *
 * @param typeface tells how much room words take
 */
record RowHeight(Typeface typeface) {
    private static final float LINE = 16f;
    private static final float MOST = 409f;

    /** A digit of the standard typeface of the sheet, in tenths of a millimetre. */
    private static final int DIGIT = 21;

    /** The margins of a cell, and a little. */
    private static final int MARGINS = 12;

    private static final Letters LETTERS = Letters.plain(12);

    /** Sets the height of a row of the sheet of findings. */
    void fit(XSSFRow row) {
        int lines = 1;
        for (WarningColumn column : WarningColumn.values()) {
            XSSFCell cell = row.getCell(column.place());
            if (cell.getCellType() == CellType.STRING) {
                lines = Math.max(lines, lines(cell.getStringCellValue(), column.digits()));
            }
        }
        set(row, lines);
    }

    /** Sets the height of a row that holds these texts in columns so many digits wide. */
    void fit(XSSFRow row, List<String> texts, List<Integer> digits) {
        int lines = 1;
        for (int at = 0; at < texts.size(); at++) {
            lines = Math.max(lines, lines(texts.get(at), digits.get(at)));
        }
        set(row, lines);
    }

    private static void set(XSSFRow row, int lines) {
        row.setHeightInPoints(Math.min(MOST, lines * LINE));
    }

    /** Sets the height of a row that holds one text. */
    void fit(XSSFRow row, String text, int digits) {
        set(row, lines(text, digits));
    }

    private int lines(String text, int digits) {
        return typeface.lines(text, LETTERS, digits * DIGIT - MARGINS);
    }
}
