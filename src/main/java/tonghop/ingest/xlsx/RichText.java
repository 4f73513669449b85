package tonghop.ingest.xlsx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tonghop.ingest.archive.XmlPart;
import tonghop.ingest.sheet.RefusedException;
import tonghop.ingest.sheet.TextRuns;

/** The texts of Office Open XML: reading aids left out, escapes decoded. */
final class RichText {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private RichText() {}

    /** Reads the element just met: a shared string, an inline string or a comment. */
    static String read(XmlPart xml) throws RefusedException {
        TextRuns text = new TextRuns();
        xml.children(element -> {
            if (element.equals("t")) {
                text.add(decode(xml.text()), false, false);
            } else if (element.equals("r")) {
                run(xml, text);
            }
        });
        return text.toString();
    }

    private static void run(XmlPart xml, TextRuns text) throws RefusedException {
        boolean[] look = {false, false};
        xml.children(element -> {
            if (element.equals("rPr")) {
                xml.children(property -> {
                    look[0] |= property.equals("vertAlign")
                            && xml.attribute("val", "").equals("superscript");
                    look[1] |= property.equals("strike") && StyleTable.isSet(xml);
                });
            } else if (element.equals("t")) {
                text.add(decode(xml.text()), look[0], look[1]);
            }
        });
    }

    /** Replaces {@code _xHHHH_}, by which workbooks write characters that XML cannot hold. */
    static String decode(String stored) {
        return stored.contains("_x") ? ESCAPE.matcher(stored).replaceAll(escape -> literal(escape.group(1))) : stored;
    }

    private static String literal(String hex) {
        return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(hex, 16)));
    }
}
