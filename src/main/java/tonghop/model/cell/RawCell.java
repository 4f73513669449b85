package tonghop.model.cell;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One non-blank cell as it stands in the workbook; nothing in it is interpreted.
 *
 * @param at where it stands
 * @param kind what the workbook stores
 * @param text what is stored, as text: the typed text, the number in plain digits with a decimal point, an ISO date, TRUE/FALSE
 *     or an error code such as #REF!; empty for a formula without a cached value
 * @param number the value of a NUMBER cell, rounded to the 15 digits that Excel shows; null for every other kind
 * @param formula the formula without its equals sign, or null; the other fields then tell the cached result
 * @param style how the cell is shown
 * @param comment the comment on the cell, or null
 */
public record RawCell(
        CellAddress at,
        Kind kind,
        String text,
        @Nullable BigDecimal number,
        @Nullable String formula,
        CellStyle style,
        @Nullable String comment) {

    /** What a workbook stores in a cell. NO_VALUE is a formula whose result was never cached: no value, not zero. */
    public enum Kind {
        NUMBER,
        TEXT,
        BOOLEAN,
        DATE,
        ERROR,
        NO_VALUE
    }

    /** The same cell saying the same in a text. */
    public RawCell withText(String other) {
        return new RawCell(at, Kind.TEXT, other, null, formula, style, comment);
    }

    public static RawCell text(String a1, String text) {
        return new RawCell(CellAddress.parse(a1), Kind.TEXT, text, null, null, CellStyle.PLAIN, null);
    }

    public static RawCell number(String a1, String digits) {
        BigDecimal number = new BigDecimal(digits);
        return new RawCell(
                CellAddress.parse(a1), Kind.NUMBER, number.toPlainString(), number, null, CellStyle.PLAIN, null);
    }
}
