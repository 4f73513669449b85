package tonghop.publish.warnings;

import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import tonghop.publish.sheet.StandardFont;

/** The looks of the workbook's cells, each made once. */
final class SheetLooks {
    private static final int SIZE = 12;
    private static final int TITLE_SIZE = 14;

    private final XSSFWorkbook workbook;
    private final XSSFFont plain;
    private final XSSFCellStyle title;
    private final XSSFCellStyle line;
    private final XSSFCellStyle note;
    private final XSSFCellStyle header;
    private final XSSFCellStyle text;
    private final XSSFCellStyle link;
    private final XSSFCellStyle answer;

    SheetLooks(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.plain = font(SIZE);
        XSSFFont bold = font(SIZE);
        bold.setBold(true);
        XSSFFont large = font(TITLE_SIZE);
        large.setBold(true);
        XSSFFont underlined = font(SIZE);
        underlined.setUnderline(FontUnderline.SINGLE);
        underlined.setColor(colour(0x05, 0x63, 0xC1));
        this.title = made(large, style -> style.setWrapText(false));
        this.line = made(plain, style -> style.setWrapText(false));
        this.note = made(plain, style -> {});
        this.header = bordered(bold, style -> {
            style.setAlignment(HorizontalAlignment.CENTER);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            fill(style, colour(0xD9, 0xD9, 0xD9));
        });
        this.text = bordered(plain, style -> {});
        this.link = bordered(underlined, style -> {});
        this.answer = bordered(plain, style -> fill(style, colour(0xFF, 0xFD, 0xE7)));
    }

    XSSFCellStyle title() {
        return title;
    }

    /** Runs over the cells beside it. */
    XSSFCellStyle line() {
        return line;
    }

    XSSFCellStyle note() {
        return note;
    }

    XSSFCellStyle header() {
        return header;
    }

    XSSFCellStyle text() {
        return text;
    }

    XSSFCellStyle link() {
        return link;
    }

    /** A cell that a person fills: what is typed stays as it was typed. */
    XSSFCellStyle answer() {
        return answer;
    }

    XSSFCellStyle number(String format) {
        XSSFCellStyle style = bordered(plain, number -> number.setAlignment(HorizontalAlignment.RIGHT));
        style.setQuotePrefixed(false);
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    static XSSFColor colour(int red, int green, int blue) {
        return new XSSFColor(new byte[] {(byte) red, (byte) green, (byte) blue}, null);
    }

    private XSSFCellStyle made(XSSFFont font, Consumer<XSSFCellStyle> look) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(true);
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        style.setQuotePrefixed(true);
        look.accept(style);
        return style;
    }

    private XSSFCellStyle bordered(XSSFFont font, Consumer<XSSFCellStyle> look) {
        return made(font, style -> {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
            look.accept(style);
        });
    }

    private static void fill(XSSFCellStyle style, XSSFColor colour) {
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setFillForegroundColor(colour);
    }

    private XSSFFont font(int size) {
        XSSFFont font = workbook.createFont();
        font.setFontName(StandardFont.NAME);
        font.setFontHeightInPoints((short) size);
        return font;
    }
}
