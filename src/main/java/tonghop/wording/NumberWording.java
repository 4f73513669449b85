package tonghop.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How a language writes figures for people; rounding is HALF_UP.
 *
 * @param decimalMark what stands before the decimals
 * @param groupMark what stands between groups of three digits
 */
public record NumberWording(char decimalMark, char groupMark) {
    public static NumberWording of(String language) {
        return language.equals("vi") ? new NumberWording(',', '.') : new NumberWording('.', ',');
    }

    /** The figure with all its decimals. */
    public String exact(BigDecimal value) {
        return rounded(value, Math.max(0, value.scale()));
    }

    /** The figure with that many decimals; a negative number of decimals prints none. */
    public String rounded(BigDecimal value, int decimals) {
        String digits = value.abs()
                .setScale(Math.max(0, decimals), RoundingMode.HALF_UP)
                .toPlainString();
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        String fraction = point < 0 ? "" : decimalMark + digits.substring(point + 1);
        return (isShownNegative(value, decimals) ? "-" : "") + grouped(whole) + fraction;
    }

    private static boolean isShownNegative(BigDecimal value, int decimals) {
        return value.setScale(Math.max(0, decimals), RoundingMode.HALF_UP).signum() < 0;
    }

    private String grouped(String whole) {
        StringBuilder grouped = new StringBuilder(whole);
        for (int at = whole.length() - 3; at > 0; at -= 3) {
            grouped.insert(at, groupMark);
        }
        return grouped.toString();
    }
}
