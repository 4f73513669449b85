package tonghop.normalise.formula;

import java.math.BigDecimal;
import tonghop.model.cell.RawCell;

/**
 * What an area holds.
 *
 * @param sum the sum of its numbers
 * @param magnitude the sum of their absolute values
 * @param count how many numbers there are
 * @param unknown how many cells hold what Excel counts or refuses and nobody knows here: dates, errors, missing results
 */
record Totals(BigDecimal sum, BigDecimal magnitude, int count, int unknown) {
    static final Totals NONE = new Totals(BigDecimal.ZERO, BigDecimal.ZERO, 0, 0);
    private static final Totals UNKNOWN = new Totals(BigDecimal.ZERO, BigDecimal.ZERO, 0, 1);

    static Totals of(RawCell cell) {
        BigDecimal number = cell.number();
        if (number != null) {
            return new Totals(number, number.abs(), 1, 0);
        }
        return switch (cell.kind()) {
            case DATE, ERROR, NO_VALUE, NUMBER -> UNKNOWN;
            case TEXT, BOOLEAN -> NONE;
        };
    }

    static Totals of(Value value) {
        return new Totals(value.number(), value.magnitude(), 1, 0);
    }

    Totals plus(Totals other) {
        return new Totals(
                sum.add(other.sum), magnitude.add(other.magnitude), count + other.count, unknown + other.unknown);
    }

    Totals minus(Totals other) {
        return new Totals(
                sum.subtract(other.sum),
                magnitude.subtract(other.magnitude),
                count - other.count,
                unknown - other.unknown);
    }

    Value total() {
        return Value.withMagnitude(sum, magnitude);
    }
}
