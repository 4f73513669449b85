package tonghop.ingest.ods;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether the number that a cell is written to show can be the one that it stores. The format between the two may round, scale and
 * group it: its first digits stay.
 */
final class ShownDigits {
    /** Digits with what sets them apart; dates, fractions and words are the format's own. */
    private static final Pattern NUMBER = Pattern.compile("[-+(]?\\d[\\d., \\u00A0\\u202F]*[%)]?");

    private ShownDigits() {}

    static boolean contradict(@Nullable BigDecimal stored, String shown) {
        if (stored == null || !NUMBER.matcher(shown.strip()).matches()) {
            return false;
        }
        String digits = shown.replaceAll("\\D", "").replaceFirst("^0+", "");
        return digits.isEmpty()
                ? stored.abs().compareTo(BigDecimal.ONE) >= 0
                : Stream.of(digits.length(), digits.length() - 1)
                        .filter(most -> most > 0)
                        .flatMap(most -> Stream.of(
                                new MathContext(most, RoundingMode.HALF_UP), new MathContext(most, RoundingMode.DOWN)))
                        .noneMatch(rounding -> first(stored.round(rounding)).equals(withoutZeros(digits)));
    }

    private static String first(BigDecimal number) {
        return withoutZeros(number.unscaledValue().abs().toString());
    }

    private static String withoutZeros(String digits) {
        return digits.replaceFirst("0+$", "");
    }
}
