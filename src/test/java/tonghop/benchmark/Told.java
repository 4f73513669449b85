package tonghop.benchmark;

import java.math.BigDecimal;
import java.math.RoundingMode;
import tonghop.model.PrintedNumber;
import tonghop.model.Reading;

/**
 * A figure as its sender means to print it.
 *
 * @param value the number; of a range its lower end
 * @param upper the upper end of a range; equal to value otherwise
 * @param decimals the decimals that the sender prints
 * @param isCounted whether it is meant as it stands rather than rounded to its print
 */
record Told(BigDecimal value, BigDecimal upper, int decimals, boolean isCounted) {
    static Told rounded(BigDecimal value, int decimals) {
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        return new Told(rounded, rounded, decimals, false);
    }

    static Told counted(BigDecimal value) {
        return new Told(value, value, 0, true);
    }

    static Told counted(long value) {
        return counted(BigDecimal.valueOf(value));
    }

    Told upTo(BigDecimal end) {
        return new Told(value, end.setScale(decimals, RoundingMode.HALF_UP), decimals, isCounted);
    }

    /** The same figure as another print says it, by its reading in use. */
    Told as(PrintedNumber printed) {
        Reading reading = printed.reading();
        return new Told(reading.value(), reading.upper(), reading.decimals(), isCounted && reading.decimals() == 0);
    }

    boolean isRange() {
        return value.compareTo(upper) != 0;
    }

    /** How far the true value may lie from the print. */
    BigDecimal slack() {
        return isCounted ? BigDecimal.ZERO : BigDecimal.valueOf(5).scaleByPowerOfTen(-decimals - 1);
    }
}
