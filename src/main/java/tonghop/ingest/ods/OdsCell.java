package tonghop.ingest.ods;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tonghop.ingest.archive.XmlPart;
import tonghop.ingest.sheet.CellLook;
import tonghop.ingest.sheet.CellValue;
import tonghop.ingest.sheet.DateSystem;
import tonghop.ingest.sheet.RefusedException;
import tonghop.ingest.sheet.StoredNumber;
import tonghop.model.CellStyle;

/**
 * What a cell element says, before its place is known: it may stand for many cells.
 *
 * @param style the name of its style, or null when it takes its column's
 * @param value what it stores, or null when it is blank
 * @param formula its formula, or null
 * @param comment the comment on it, or null
 */
record OdsCell(
        @Nullable String style,
        @Nullable CellValue value,
        @Nullable String formula,
        @Nullable String comment) {
    private static final CellLook TIME = CellLook.of(new CellStyle("h:mm", "", 0, false));
    private static final BigDecimal SECONDS_A_DAY = new BigDecimal(86_400);

    /** References are written [.A1] or [$'Sheet 2'.A1:.B2]. */
    private static final Pattern REFERENCE = Pattern.compile("\\[([^\\]]*)]");

    private static final Pattern SAME_SHEET = Pattern.compile("(^|:)\\.");
    private static final Pattern OTHER_SHEET = Pattern.compile("^\\$?(.*)\\.([^.]*)$");

    static OdsCell read(XmlPart xml) throws RefusedException {
        String style = xml.attributeIn(Space.TABLE, "style-name");
        String formula = formula(xml.attributeIn(Space.TABLE, "formula"));
        Stored stored = Stored.of(xml);
        OdsText text = new OdsText();
        OdsText comment = new OdsText();
        xml.children(element -> {
            if (element.equals("p")) {
                text.paragraph(xml);
            } else if (element.equals("annotation")) {
                xml.children(line -> comment(xml, line, comment));
            }
        });
        CellValue value = stored.value(xml, text.toString(), formula != null);
        String remark = comment.toString().strip();
        return new OdsCell(style, value.isBlank() ? null : value, formula, remark.isEmpty() ? null : remark);
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
            return java.util.regex.Matcher.quoteReplacement(
                    OTHER_SHEET.matcher(here).replaceAll("$1!$2"));
        });
    }

    /** What the element's attributes store. */
    private record Stored(String type, String value, boolean error) {

        static Stored of(XmlPart xml) {
            String type = xml.attributeIn(Space.OFFICE, "value-type", "");
            String attribute =
                    switch (type) {
                        case "date", "time", "boolean", "string" -> type + "-value";
                        default -> "value";
                    };
            boolean error = xml.attributeIn(Space.CALC, "value-type", "").equals("error");
            return new Stored(type, xml.attributeIn(Space.OFFICE, attribute, ""), error);
        }

        CellValue value(XmlPart xml, String text, boolean computed) throws RefusedException {
            if (error) {
                return CellValue.error(text);
            }
            return switch (type) {
                case "float", "percentage", "currency" -> number(xml, StoredNumber.parse(value), CellLook.PLAIN);
                case "date" -> CellValue.isoDate(value);
                case "time" -> number(xml, days(), TIME);
                case "boolean" -> CellValue.truth(value.equals("true"));
                case "" -> computed && text.isEmpty() ? CellValue.NONE : CellValue.text(text);
                default -> CellValue.text(text.isEmpty() ? value : text);
            };
        }

        private CellValue number(XmlPart xml, @Nullable BigDecimal number, CellLook look) throws RefusedException {
            if (number == null) {
                throw xml.damaged(type + "=" + value);
            }
            return CellValue.numeric(number, look, DateSystem.FROM_1900);
        }

        private @Nullable BigDecimal days() {
            try {
                BigDecimal seconds = BigDecimal.valueOf(Duration.parse(value).toSeconds());
                return StoredNumber.of(seconds.divide(SECONDS_A_DAY, 20, RoundingMode.HALF_UP));
            } catch (DateTimeException noDuration) {
                return null;
            }
        }
    }
}
