package tonghop.publish.packet;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import tonghop.publish.sheet.StandardFont;

/** How the cells of the sheet of questions look; all are text, so that an answer stays as it was typed. */
final class ReviewLooks {
    final CellStyle plain;
    final CellStyle bold;
    final CellStyle text;
    final CellStyle header;
    final CellStyle answer;

    private final Workbook workbook;

    ReviewLooks(Workbook workbook) {
        this.workbook = workbook;
        this.plain = style(false);
        this.bold = style(true);
        this.text = bordered(style(false));
        this.header = filled(bordered(style(true)), IndexedColors.GREY_25_PERCENT);
        this.answer = filled(bordered(style(false)), IndexedColors.LIGHT_YELLOW);
    }

    private CellStyle style(boolean strong) {
        Font font = workbook.createFont();
        font.setFontName(StandardFont.NAME);
        font.setFontHeightInPoints((short) StandardFont.SIZE);
        font.setBold(strong);
        CellStyle style = workbook.createCellStyle();
        style.setQuotePrefixed(true);
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        return style;
    }

    private static CellStyle bordered(CellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    private static CellStyle filled(CellStyle style, IndexedColors colour) {
        style.setFillForegroundColor(colour.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }
}
