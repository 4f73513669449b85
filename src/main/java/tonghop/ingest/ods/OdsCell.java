package tonghop.ingest.ods;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tonghop.ingest.archive.XmlPart;
import tonghop.ingest.sheet.CellValue;
import tonghop.ingest.sheet.RefusedException;

/**
 * What a cell element says, before its place is known: it may stand for many cells.
 *
 * @param style the name of its style, or null when it takes its column's
 * @param value what it stores, or null when it is blank
 * @param formula its formula, or null
 * @param comment the comment on it, or null
 * @param box the words in the shapes that hang on it
 * @param shown the number that it shows where it stores another one, empty otherwise
 */
record OdsCell(
        @Nullable String style,
        @Nullable CellValue value,
        @Nullable String formula,
        @Nullable String comment,
        String box,
        String shown) {

    /** References are written [.A1] or [$'Sheet 2'.A1:.B2]. */
    private static final Pattern REFERENCE = Pattern.compile("\\[([^\\]]*)]");

    private static final Pattern SAME_SHEET = Pattern.compile("(^|:)\\.");
    private static final Pattern OTHER_SHEET = Pattern.compile("^\\$?(.*)\\.([^.]*)$");

    static OdsCell read(XmlPart xml, OdsStyles styles) throws RefusedException {
        String style = xml.attributeIn(Space.TABLE, "style-name");
        String formula = formula(xml.attributeIn(Space.TABLE, "formula"));
        OdsValue stored = OdsValue.of(xml);
        OdsText text = new OdsText(styles);
        OdsText comment = new OdsText(styles);
        OdsText box = new OdsText(styles);
        xml.children(element -> {
            if (element.equals("p")) {
                text.paragraph(xml);
            } else if (element.equals("annotation")) {
                xml.children(line -> comment(xml, line, comment));
            } else if (element.equals("table")) {
                throw xml.damaged("a table in a cell");
            } else {
                words(xml, element, box);
            }
        });
        CellValue value = stored.value(xml, text.toString(), formula != null);
        String remark = comment.toString().strip();
        return new OdsCell(
                style,
                value.isBlank() ? null : value,
                formula,
                remark.isEmpty() ? null : remark,
                box.toString(),
                ShownDigits.contradict(value.number(), text.toString()) ? text.toString() : "");
    }

    /** The paragraphs of a shape, however many frames and groups lie around them. */
    static void words(XmlPart xml, String element, OdsText box) throws RefusedException {
        if (element.equals("p")) {
            box.paragraph(xml);
        } else if (!element.equals("table")) {
            xml.children(inner -> words(xml, inner, box));
        }
    }

    private static void comment(XmlPart xml, String element, OdsText comment) throws RefusedException {
        if (element.equals("p")) {
            comment.paragraph(xml);
        }
    }

    private static @Nullable String formula(@Nullable String written) {
        if (written == null) {
            return null;
        }
        String formula = written.substring(written.indexOf('=') + 1);
        return REFERENCE.matcher(formula).replaceAll(reference -> {
            String here = SAME_SHEET.matcher(reference.group(1)).replaceAll("$1");
            return Matcher.quoteReplacement(OTHER_SHEET.matcher(here).replaceAll("$1!$2"));
        });
    }
}
