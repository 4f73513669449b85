package tonghop.publish.appendix;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import tonghop.publish.sheet.StandardFont;
import tonghop.wording.Wording;

/** The looks that a sheet's cells share: a workbook may hold only so many styles, so each look is made once. */
final class SheetStyles {
    private final XSSFWorkbook workbook;
    private final NamedStyles names;
    private final Map<Look, XSSFCellStyle> styles = new HashMap<>();
    private final Map<Face, XSSFFont> fonts = new HashMap<>();

    SheetStyles(XSSFWorkbook workbook, Wording wording) {
        this.workbook = workbook;
        this.names = new NamedStyles(workbook, wording);
    }

    /**
     * How a cell looks.
     *
     * @param face its letters
     * @param alignment where they stand
     * @param bordered whether it is a cell of the table
     * @param indent how many steps it is set in
     * @param format its number format; empty for text, which is then kept from ever becoming a formula
     */
    record Look(Face face, HorizontalAlignment alignment, boolean bordered, int indent, String format) {
        static Look text(Face face, HorizontalAlignment alignment) {
            return new Look(face, alignment, false, 0, "");
        }

        static Look cell(Face face, HorizontalAlignment alignment) {
            return new Look(face, alignment, true, 0, "");
        }

        static Look number(Face face, String format) {
            return new Look(face, HorizontalAlignment.RIGHT, true, 0, format);
        }

        /** The name of a line of the table, set in by so many steps. */
        static Look label(Face face, int indent) {
            return new Look(face, HorizontalAlignment.LEFT, true, indent, "");
        }
    }

    /** How letters look; sizes are in points. */
    record Face(int size, boolean bold, boolean italic) {
        static final Face PLAIN = new Face(12, false, false);
        static final Face BOLD = new Face(12, true, false);
        static final Face ITALIC = new Face(12, false, true);
        static final Face TITLE = new Face(14, true, false);
        static final Face DRAFT = new Face(13, true, true);
        static final Face SUBTITLE = new Face(13, false, true);
    }

    XSSFCellStyle style(Look look) {
        return styles.computeIfAbsent(look, this::made);
    }

    private XSSFCellStyle made(Look look) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(fonts.computeIfAbsent(look.face(), this::made));
        style.setAlignment(look.alignment());
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setIndention((short) look.indent());
        style.setWrapText(look.format().isEmpty());
        style.setShrinkToFit(!look.format().isEmpty());
        if (look.bordered()) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        style.setQuotePrefixed(look.format().isEmpty());
        if (!look.format().isEmpty()) {
            style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
        }
        names.name(style, look);
        return style;
    }

    private XSSFFont made(Face face) {
        XSSFFont font = workbook.createFont();
        font.setFontName(StandardFont.NAME);
        font.setFontHeightInPoints((short) face.size());
        font.setBold(face.bold());
        font.setItalic(face.italic());
        return font;
    }
}
