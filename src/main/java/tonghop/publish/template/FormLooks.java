package tonghop.publish.template;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The looks of the form's cells, each made once. */
final class FormLooks {
    /** Black letters on it are read well, also in grey print. */
    private static final int INPUT = 0xFFF9DB;

    private static final int CLOSED = 0xE7E6E6;
    private static final int HEADER = 0xD9E2EC;

    private final XSSFWorkbook workbook;
    private final Map<Look, XSSFCellStyle> styles = new HashMap<>();
    private final Map<Letters, XSSFFont> fonts = new HashMap<>();

    FormLooks(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** How letters look; the size is in points. */
    record Letters(int size, boolean bold, boolean italic) {
        static final Letters PLAIN = new Letters(12, false, false);
        static final Letters BOLD = new Letters(12, true, false);
        static final Letters ITALIC = new Letters(12, false, true);
        static final Letters TITLE = new Letters(14, true, false);
    }

    /**
     * How a cell looks.
     *
     * @param letters its letters
     * @param alignment where they stand
     * @param format its number format, "@" for what stays as it was typed; empty for fixed text
     * @param kind what a person may do with it
     */
    record Look(Letters letters, HorizontalAlignment alignment, String format, Kind kind) {
        static Look line(Letters letters, HorizontalAlignment alignment) {
            return new Look(letters, alignment, "", Kind.PAPER);
        }

        static Look text(Letters letters, HorizontalAlignment alignment) {
            return new Look(letters, alignment, "", Kind.TABLE);
        }

        static Look figure(String format, Kind kind) {
            return new Look(Letters.PLAIN, HorizontalAlignment.RIGHT, format, kind);
        }
    }

    /** What a person may do with a cell. */
    enum Kind {
        PAPER,
        TABLE,
        HEADER,
        INPUT,
        CLOSED
    }

    XSSFCellStyle style(Look look) {
        return styles.computeIfAbsent(look, this::made);
    }

    /** The number format that shows so many decimals, in the separators of Vietnam where the program lets a format choose. */
    static String decimals(int count) {
        return count == 0 ? "[$-42A]#,##0" : "[$-42A]#,##0." + "#".repeat(count);
    }

    private XSSFCellStyle made(Look look) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(fonts.computeIfAbsent(look.letters(), this::made));
        style.setAlignment(look.alignment());
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(look.format().isEmpty());
        style.setQuotePrefixed(look.format().isEmpty());
        style.setLocked(look.kind() != Kind.INPUT);
        if (!look.format().isEmpty()) {
            style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
        }
        if (look.kind() != Kind.PAPER) {
            border(style);
        }
        switch (look.kind()) {
            case INPUT -> fill(style, INPUT);
            case CLOSED -> fill(style, CLOSED);
            case HEADER -> fill(style, HEADER);
            case PAPER, TABLE -> style.setFillPattern(FillPatternType.NO_FILL);
        }
        return style;
    }

    private static void border(XSSFCellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
    }

    private static void fill(XSSFCellStyle style, int rgb) {
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setFillForegroundColor(colour(rgb));
    }

    static XSSFColor colour(int rgb) {
        return new XSSFColor(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}, null);
    }

    private XSSFFont made(Letters letters) {
        XSSFFont font = workbook.createFont();
        font.setFontName("Times New Roman");
        font.setFontHeightInPoints((short) letters.size());
        font.setBold(letters.bold());
        font.setItalic(letters.italic());
        return font;
    }
}
