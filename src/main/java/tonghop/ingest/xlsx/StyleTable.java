package tonghop.ingest.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import tonghop.ingest.archive.Archive;
import tonghop.ingest.archive.XmlPart;
import tonghop.ingest.sheet.CellLook;
import tonghop.ingest.sheet.RefusedException;
import tonghop.model.cell.CellStyle;
import tonghop.model.cell.CellStyle.Ink;

/** The looks that cells refer to by their number. */
final class StyleTable {
    private static final Font NO_FONT = new Font("", false, false, false);

    /** Of the palette that workbooks have used since 1997. */
    private static final Set<String> WHITE_INDICES = Set.of("1", "9");

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Font> fonts = new ArrayList<>();
    private final List<Boolean> whiteGrounds = new ArrayList<>();
    private final List<CellLook> looks = new ArrayList<>();
    private boolean isLost;

    private record Font(String name, boolean bold, boolean struck, boolean white) {
        Ink on(boolean whiteGround) {
            return struck ? Ink.STRUCK : white && whiteGround ? Ink.UNSEEN : Ink.PLAIN;
        }
    }

    /** @param isNamed whether the workbook names a table that it does not hold: what its looks say of a number is lost then */
    static StyleTable missing(boolean isNamed) {
        StyleTable table = new StyleTable();
        table.isLost = isNamed;
        return table;
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

    /** Whether a look of its own, of that number, is lost. */
    boolean isLost(int index) {
        return isLost && index > 0;
    }

    private void section(XmlPart xml, String section) throws RefusedException {
        switch (section) {
            case "numFmts" ->
                xml.children(format ->
                        formats.put(xml.number("numFmtId", 0), RichText.decode(xml.attribute("formatCode", ""))));
            case "fonts" -> xml.children(font -> fonts.add(font(xml)));
            case "fills" -> xml.children(fill -> whiteGrounds.add(isWhiteGround(xml)));
            case "cellXfs" -> xml.children(look -> looks.add(look(xml)));
            default -> {}
        }
    }

    private static Font font(XmlPart xml) throws RefusedException {
        Font[] read = {NO_FONT};
        xml.children(property -> {
            Font font = read[0];
            read[0] = switch (property) {
                case "name" -> new Font(xml.attribute("val", ""), font.bold, font.struck, font.white);
                case "b" -> new Font(font.name, isSet(xml), font.struck, font.white);
                case "strike" -> new Font(font.name, font.bold, isSet(xml), font.white);
                case "color" -> new Font(font.name, font.bold, font.struck, isWhite(xml));
                default -> font;
            };
        });
        return read[0];
    }

    /** Whether the font's property just met is set: it is by being there. */
    static boolean isSet(XmlPart xml) {
        return xml.attribute("val") == null || xml.truth("val");
    }

    /** Whether the ground is left white or made so. */
    private static boolean isWhiteGround(XmlPart xml) throws RefusedException {
        boolean[] white = {true};
        xml.children(pattern -> {
            boolean none = xml.attribute("patternType", "none").equals("none");
            white[0] = pattern.equals("patternFill") && none;
            boolean solid = xml.attribute("patternType", "").equals("solid");
            xml.children(color -> white[0] |= solid && color.equals("fgColor") && isWhite(xml));
        });
        return white[0];
    }

    /** The color just met, told in one of three ways; a theme's first color is its paper. */
    private static boolean isWhite(XmlPart xml) {
        return xml.attribute("rgb", "").toUpperCase(Locale.ROOT).endsWith("FFFFFF")
                || (xml.attribute("theme", "").equals("0") && xml.attribute("tint") == null)
                || WHITE_INDICES.contains(xml.attribute("indexed", ""));
    }

    private CellLook look(XmlPart xml) throws RefusedException {
        String format = format(xml.number("numFmtId", 0));
        int fontId = xml.number("fontId", 0);
        Font font = fontId < fonts.size() ? fonts.get(fontId) : NO_FONT;
        int fillId = xml.number("fillId", 0);
        Ink ink = font.on(fillId >= whiteGrounds.size() || whiteGrounds.get(fillId));
        int[] indent = {0};
        xml.children(property -> {
            if (property.equals("alignment")) {
                indent[0] = xml.number("indent", 0);
            }
        });
        return CellLook.of(new CellStyle(format, font.name(), indent[0], font.bold(), ink));
    }

    private String format(int id) {
        String own = formats.get(id);
        String builtin = own == null ? BuiltinFormats.getBuiltinFormat(id) : own;
        return builtin == null ? CellStyle.PLAIN.format() : builtin;
    }
}
