package tonghop.ingest.xlsx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tonghop.ingest.archive.XmlPart;
import tonghop.ingest.sheet.RefusedException;

/** The texts of Office Open XML: runs of different looks joined, readings aids left out, escapes decoded. */
final class RichText {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private RichText() {}

    /** Reads the element just met: a shared string, an inline string or a comment. */
    static String read(XmlPart xml) throws RefusedException {
        StringBuilder text = new StringBuilder();
        append(xml, text);
        return decode(text.toString());
    }

    private static void append(XmlPart xml, StringBuilder text) throws RefusedException {
        xml.children(element -> {
            if (element.equals("t")) {
                text.append(xml.text());
            } else if (element.equals("r")) {
                append(xml, text);
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
