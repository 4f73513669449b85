package tonghop.ingest.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import tonghop.ingest.archive.Archive;
import tonghop.ingest.archive.XmlPart;
import tonghop.ingest.sheet.CellLook;
import tonghop.ingest.sheet.RefusedException;
import tonghop.model.cell.CellStyle;

/** The looks that cells refer to by their number. */
final class StyleTable {
    private static final Font NO_FONT = new Font("", false);

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Font> fonts = new ArrayList<>();
    private final List<CellLook> looks = new ArrayList<>();

    private record Font(String name, boolean bold) {}

    static StyleTable none() {
        return new StyleTable();
    }

    static StyleTable read(Archive archive, String part) throws RefusedException {
        StyleTable table = new StyleTable();
        try (XmlPart xml = archive.xml(part)) {
            xml.root();
            xml.children(section -> table.section(xml, section));
        }
        return table;
    }

    /** The look of that number; a plain one when the table has none. */
    CellLook look(int index) {
        return index < looks.size() ? looks.get(index) : CellLook.PLAIN;
    }

    private void section(XmlPart xml, String section) throws RefusedException {
        switch (section) {
            case "numFmts" ->
                xml.children(format ->
                        formats.put(xml.number("numFmtId", 0), RichText.decode(xml.attribute("formatCode", ""))));
            case "fonts" -> xml.children(font -> fonts.add(font(xml)));
            case "cellXfs" -> xml.children(look -> looks.add(look(xml)));
            default -> {}
        }
    }

    private static Font font(XmlPart xml) throws RefusedException {
        Font[] font = {NO_FONT};
        xml.children(property -> {
            if (property.equals("name")) {
                font[0] = new Font(xml.attribute("val", ""), font[0].bold());
            } else if (property.equals("b")) {
                font[0] = new Font(font[0].name(), xml.attribute("val") == null || xml.truth("val"));
            }
        });
        return font[0];
    }

    private CellLook look(XmlPart xml) throws RefusedException {
        String format = format(xml.number("numFmtId", 0));
        int fontId = xml.number("fontId", 0);
        Font font = fontId < fonts.size() ? fonts.get(fontId) : NO_FONT;
        int[] indent = {0};
        xml.children(property -> {
            if (property.equals("alignment")) {
                indent[0] = xml.number("indent", 0);
            }
        });
        return CellLook.of(new CellStyle(format, font.name(), indent[0], font.bold()));
    }

    private String format(int id) {
        String own = formats.get(id);
        String builtin = own == null ? BuiltinFormats.getBuiltinFormat(id) : own;
        return builtin == null ? CellStyle.PLAIN.format() : builtin;
    }
}
