package tonghop.publish.appendix;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.namespace.QName;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTXf;
import tonghop.publish.sheet.Face;
import tonghop.publish.sheet.Look;
import tonghop.wording.Wording;

/** Gives looks the names under which an office finds and changes them all at once in its program's list of styles. */
final class NamedStyles {
    static final Face DRAFT = new Face(13, true, true, false);
    static final Face SUBTITLE = new Face(13, false, true, false);

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private final StylesTable table;
    private final Wording wording;
    private final Map<String, Integer> places = new LinkedHashMap<>();

    NamedStyles(XSSFWorkbook workbook, Wording wording) {
        this.table = workbook.getStylesSource();
        this.wording = wording;
    }

    /** Lets the style be a kind of the named one for its look. */
    void name(CellStyle style, Look look) {
        XSSFCellStyle xlsx = (XSSFCellStyle) style;
        String key = "style." + key(look);
        Integer place = places.get(key);
        if (place == null) {
            place = add(xlsx, wording.text(key));
            places.put(key, place);
        }
        xlsx.getCoreXf().setXfId(place);
    }

    private static String key(Look look) {
        if (!look.format().isEmpty()) {
            return look.face().equals(Face.ITALIC) ? "computed" : "figure";
        }
        if (look.ground().bordered()) {
            return look.face().bold() ? "heading" : "text";
        }
        return look.face().equals(Face.TITLE)
                ? "title"
                : look.face().equals(DRAFT) ? "draft" : look.face().equals(SUBTITLE) ? "subtitle" : "note";
    }

    private int add(XSSFCellStyle style, String name) {
        CTXf kind = (CTXf) style.getCoreXf().copy();
        if (kind.isSetXfId()) {
            kind.unsetXfId();
        }
        kind.setNumFmtId(0);
        int place = table.putCellStyleXf(kind) - 1;
        list(name, place);
        return place;
    }

    /** The library has no words for the list of names, so it is written as plain elements. */
    private void list(String name, int place) {
        try (XmlCursor cursor = table.getCTStylesheet().newCursor()) {
            if (!cursor.toChild(new QName(MAIN, "cellStyles"))) {
                cursor.toEndToken();
                cursor.beginElement(new QName(MAIN, "cellStyles"));
                cursor.beginElement(new QName(MAIN, "cellStyle"));
                cursor.insertAttributeWithValue("name", wording.text("style.normal"));
                cursor.insertAttributeWithValue("xfId", "0");
                cursor.insertAttributeWithValue("builtinId", "0");
                cursor.toEndToken();
                cursor.toNextToken();
            } else {
                cursor.toEndToken();
            }
            style(cursor, name, place);
        }
    }

    private static void style(XmlCursor cursor, String name, int place) {
        cursor.beginElement(new QName(MAIN, "cellStyle"));
        cursor.insertAttributeWithValue("name", name);
        cursor.insertAttributeWithValue("xfId", String.valueOf(place));
        cursor.toEndToken();
        cursor.toNextToken();
    }
}
