package tonghop.publish.sheet;

import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The typeface of a workbook's plain cells, in whose digits the widths of columns are counted: the same width in any program. */
public final class StandardFont {
    /** As the decree on documents asks. */
    public static final String NAME = "Times New Roman";

    /** In points. */
    public static final int SIZE = 12;

    /** The width of its digits on a screen of 96 dots per inch. */
    private static final int DOTS_A_DIGIT = 8;

    private static final int TENTHS_AN_INCH = 254;
    private static final int DOTS_AN_INCH = 96;
    private static final int UNITS_A_DIGIT = 256;

    private StandardFont() {}

    /** Makes it the standard of a new workbook. */
    public static void apply(XSSFWorkbook workbook) {
        XSSFFont standard = workbook.getFontAt(0);
        standard.setFontName(NAME);
        standard.setFontHeightInPoints((short) SIZE);
        standard.setScheme(FontScheme.NONE);
    }

    /** Makes a column so many tenths of a millimetre wide, or a dot more. */
    public static void width(XSSFSheet sheet, int column, int tenths) {
        int dots = (tenths * DOTS_AN_INCH + TENTHS_AN_INCH - 1) / TENTHS_AN_INCH;
        sheet.setColumnWidth(column, Math.min(255 * UNITS_A_DIGIT, dots * UNITS_A_DIGIT / DOTS_A_DIGIT));
    }
}
