package tonghop.normalise.formula;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many decimals a number format shows. */
final class ShownDecimals {
    /** What a format only prints: quoted text, escaped, padding and filling characters, [Red] and the like. */
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"?|[\\\\_*].|\\[[^\\]]*]", Pattern.DOTALL);

    private static final Pattern SCIENTIFIC_OR_FRACTION = Pattern.compile("[Ee][+-]|[#0?] */ *[#0?\\d]");
    private static final Pattern DIGITS = Pattern.compile("[#0?](?:[#0?,]*[#0?])?(,*)(?:\\.([#0?]*))?(,*)");

    private ShownDecimals() {}

    /** How far a stored value may lie from one that looks the same: half a unit of the last shown digit, 0 for General. */
    static BigDecimal tolerance(String format) {
        String signs = LITERALS.matcher(format).replaceAll("");
        int end = signs.indexOf(';');
        String section = end < 0 ? signs : signs.substring(0, end);
        Matcher digits = DIGITS.matcher(section);
        if (SCIENTIFIC_OR_FRACTION.matcher(section).find() || !digits.find()) {
            return BigDecimal.ZERO;
        }
        int decimals = digits.group(2) == null ? 0 : digits.group(2).length();
        int percent = section.indexOf('%') >= 0 ? 2 : 0;
        int thousands = digits.group(1).length() + digits.group(3).length();
        return BigDecimal.valueOf(5).movePointLeft(decimals + percent + 1).movePointRight(3 * thousands);
    }
}
