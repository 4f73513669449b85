package tonghop.model;

import java.math.BigDecimal;

/**
 * One way to read a printed number.
 *
 * @param value the number; of a range its lower end
 * @param upper the upper end of a range; equal to value otherwise
 * @param decimals decimals printed: the value is known to half a unit of the last of them; negative when trailing zeros are
 *     rounded away by a scale word, as in "1.620 nghìn"
 * @param bound how the number limits the value
 * @param sign a key of the message bundle under {@code reading.}: why the print is read so, such as "plain",
 *     "thousands-dot", "decimal-comma", "decimal-point", "lost-zeros"
 */
public record Reading(BigDecimal value, BigDecimal upper, int decimals, Bound bound, String sign) {
    /** The sign of a number that nobody typed: so many names stand in a list. */
    public static final String LISTED = "listed";

    /** The sign of a number that an earlier run has published. */
    public static final String EARLIER_RUN = "earlier-run";

    public static Reading exact(BigDecimal value) {
        return new Reading(value, value, Math.max(0, value.scale()), Bound.EXACT, "plain");
    }

    /** The same number, known to at least that many decimals. */
    public Reading toDecimals(int least) {
        return new Reading(value, upper, Math.max(decimals, least), bound, sign);
    }

    /** Half a unit of the last printed decimal: how far the true value may lie from the print. */
    public BigDecimal halfUnit() {
        return BigDecimal.valueOf(5).scaleByPowerOfTen(-decimals - 1);
    }
}
