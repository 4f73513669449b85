package tonghop.publish.sheet;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;

/** The styles of a workbook: it may hold only so many, so each look is made once. */
public final class Looks {
    private static final int LINK = 0x0563C1;

    private final Workbook workbook;
    private final BiConsumer<CellStyle, Look> made;
    private final Map<Look, CellStyle> styles = new HashMap<>();
    private final Map<Face, Font> fonts = new HashMap<>();

    public Looks(Workbook workbook) {
        this(workbook, (style, look) -> {});
    }

    /** @param made what else is done with each style when it has been made */
    public Looks(Workbook workbook, BiConsumer<CellStyle, Look> made) {
        this.workbook = workbook;
        this.made = made;
    }

    public CellStyle style(Look look) {
        CellStyle style = styles.get(look);
        if (style == null) {
            style = make(look);
            styles.put(look, style);
            made.accept(style, look);
        }
        return style;
    }

    private CellStyle make(Look look) {
        CellStyle style = workbook.createCellStyle();
        style.setFont(fonts.computeIfAbsent(look.face(), this::font));
        style.setAlignment(look.stance().across());
        style.setVerticalAlignment(look.stance().down());
        style.setIndention((short) look.stance().indent());
        style.setWrapText(look.isText() && look.stance().wraps());
        style.setShrinkToFit(!look.isText());
        style.setQuotePrefixed(look.isText());
        style.setLocked(!look.ground().open());
        if (!look.format().isEmpty()) {
            style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
        }
        if (look.ground().bordered()) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        if (look.ground().fill() != Look.NONE) {
            fill(style, look.ground().fill());
        }
        return style;
    }

    private void fill(CellStyle style, int rgb) {
        if (style instanceof XSSFCellStyle xlsx) {
            xlsx.setFillForegroundColor(colour(rgb));
        } else if (workbook instanceof HSSFWorkbook xls) {
            style.setFillForegroundColor(xls.getCustomPalette()
                    .findSimilarColor(rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF)
                    .getIndex());
        }
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private Font font(Face face) {
        Font font = workbook.createFont();
        font.setFontName(StandardFont.NAME);
        font.setFontHeightInPoints((short) face.size());
        font.setBold(face.bold());
        font.setItalic(face.italic());
        if (face.link()) {
            font.setUnderline(Font.U_SINGLE);
            if (font instanceof XSSFFont xlsx) {
                xlsx.setColor(colour(LINK));
            }
        }
        return font;
    }

    /** A colour of an .xlsx. */
    static XSSFColor colour(int rgb) {
        return new XSSFColor(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}, null);
    }
}
