package tonghop.ingest.ods;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.ingest.archive.XmlPart;
import tonghop.ingest.sheet.RefusedException;
import tonghop.ingest.sheet.StoredNumber;
import tonghop.model.cell.CellStyle;

/**
 * A number format of an OpenDocument spreadsheet, told in the code that Excel would write.
 *
 * @param own the code of its own section, blank when it says nothing
 * @param others the formats that take its place under a condition
 */
record OdsFormat(String own, List<Other> others) {
    private static final int MOST_DIGITS = 30;
    private static final BigDecimal THOUSAND = new BigDecimal(1000);

    /** A format that holds where the condition does, such as {@code value()>=0}. */
    private record Other(String condition, String format) {
        String section(Map<String, OdsFormat> formats) {
            OdsFormat format = formats.get(this.format);
            return condition.replace("value()", "[").replace("!=", "<>") + "]" + (format == null ? "" : format.own);
        }
    }

    /** Reads the style whose start has been met; a style of percents shows the hundredfold whatever it prints. */
    static OdsFormat read(XmlPart xml, boolean percent) throws RefusedException {
        StringBuilder code = new StringBuilder();
        List<Other> others = new ArrayList<>();
        xml.children(element -> {
            switch (element) {
                case "number" -> code.append(number(xml));
                case "scientific-number" -> code.append(digits(xml, false)).append("E+00");
                case "fraction" -> code.append("# ?/?");
                case "text", "currency-symbol" -> code.append(text(xml.text(), percent));
                case "text-content" -> code.append('@');
                case "day" -> code.append("dd");
                case "month" -> code.append("mm");
                case "year" -> code.append("yyyy");
                case "map" -> others.add(other(xml));
                default -> {}
            }
        });
        boolean unsaid = percent && code.indexOf("%") < 0;
        return new OdsFormat(code.append(unsaid ? "%" : "").toString(), others);
    }

    private static Other other(XmlPart xml) {
        return new Other(
                xml.attributeIn(Space.STYLE, "condition", ""), xml.attributeIn(Space.STYLE, "apply-style-name", ""));
    }

    /** The whole code, with the sections that the style names. */
    String code(Map<String, OdsFormat> formats) {
        if (own.isEmpty() && others.isEmpty()) {
            return CellStyle.PLAIN.format();
        }
        Stream<String> sections = others.stream()
                .filter(other -> other.condition.startsWith("value()"))
                .map(other -> other.section(formats));
        return Stream.concat(sections, Stream.of(own)).collect(Collectors.joining(";"));
    }

    private static String text(String printed, boolean percent) {
        String quoted = '"' + printed.replace("\"", "\"\\\"\"") + '"';
        return percent ? quoted.replace("%", "\"%\"") : quoted;
    }

    /** Without a number of decimals it shows all that there are, as General does. */
    private static String number(XmlPart xml) throws RefusedException {
        if (xml.attributeIn(Space.NUMBER, "decimal-places") == null) {
            xml.children(element -> {});
            return CellStyle.PLAIN.format();
        }
        boolean grouped = "true".equals(xml.attributeIn(Space.NUMBER, "grouping"));
        String scale = ",".repeat(thousands(xml.attributeIn(Space.NUMBER, "display-factor", "1")));
        StringBuilder digits = new StringBuilder(digits(xml, grouped));
        int point = digits.indexOf(".");
        int end = point < 0 ? digits.length() : point;
        xml.children(element -> {
            String position = xml.attributeIn(Space.NUMBER, "position", "");
            int place = end - (position.matches("\\d{1,3}") ? Integer.parseInt(position) : 0);
            digits.insert(Math.max(0, Math.min(place, end)), text(xml.text(), false));
        });
        return digits + scale;
    }

    private static String digits(XmlPart xml, boolean grouped) throws RefusedException {
        int decimals = Math.min(xml.numberIn(Space.NUMBER, "decimal-places", 0), MOST_DIGITS);
        int whole = Math.min(xml.numberIn(Space.NUMBER, "min-integer-digits", 1), MOST_DIGITS);
        String places = "0".repeat(Math.max(0, whole));
        String digits = grouped ? grouped(places) : whole == 0 ? "#" : places;
        return digits + (decimals > 0 ? "." + "0".repeat(decimals) : "");
    }

    /** "#,##0": four places at least, so that there is one before the comma. */
    private static String grouped(String places) {
        String whole = "#".repeat(Math.max(0, 4 - places.length())) + places;
        return whole.substring(0, whole.length() - 3) + "," + whole.substring(whole.length() - 3);
    }

    private static int thousands(String factor) {
        BigDecimal left = StoredNumber.parse(factor);
        int thousands = 0;
        while (left != null && left.compareTo(THOUSAND) >= 0 && thousands < MOST_DIGITS) {
            left = left.divide(THOUSAND);
            thousands++;
        }
        return thousands;
    }
}
