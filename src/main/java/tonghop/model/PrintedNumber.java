package tonghop.model;

import java.math.BigDecimal;
import java.util.List;

/**
 * A number that keeps its print.
 *
 * @param printed the text as typed, or the stored number in plain digits
 * @param reading the reading in use: the one the print allows best
 * @param alternatives the other readings that the print allows, best first; empty when the print is plain
 */
public record PrintedNumber(String printed, Reading reading, List<Reading> alternatives) {
    public PrintedNumber {
        alternatives = List.copyOf(alternatives);
    }

    public static PrintedNumber exact(String plainDigits) {
        BigDecimal value = new BigDecimal(plainDigits);
        return new PrintedNumber(plainDigits, Reading.exact(value), List.of());
    }

    /** The same number, known to that many decimals. */
    public PrintedNumber toDecimals(int decimals) {
        Reading exact = new Reading(reading.value(), reading.upper(), decimals, reading.bound(), reading.sign());
        return new PrintedNumber(printed, exact, alternatives);
    }

    public BigDecimal value() {
        return reading.value();
    }

    /** Whether the print allows more than one reading, so that rules have to decide. */
    public boolean isUncertain() {
        return !alternatives.isEmpty();
    }
}
