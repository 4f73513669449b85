package tonghop.reckon;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tonghop.model.Reading;

/**
 * What a printed number says of the true value: the number itself and the interval in which the true value must lie.
 *
 * @param value the number as stated; of a range its lower end
 * @param upper the upper end of a range; equal to value otherwise
 * @param low the least true value, included; null when it is unbounded
 * @param high the end of the true values, not included unless it equals low; null when they are unbounded
 */
public record Quantity(
        BigDecimal value,
        BigDecimal upper,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high) {
    /** How far "khoảng" and "gần" may lie from the truth. */
    private static final BigDecimal ABOUT = new BigDecimal("0.05");

    public static final Quantity ZERO = exact(BigDecimal.ZERO);

    /** Whatever it may be. */
    static final Quantity ANY = new Quantity(BigDecimal.ZERO, BigDecimal.ZERO, null, null);

    /** By the width of the interval, unbounded ones last. */
    static final Comparator<Quantity> NARROWEST_FIRST =
            Comparator.comparing(Quantity::width, Comparator.nullsLast(Comparator.naturalOrder()));

    public static Quantity exact(BigDecimal value) {
        return new Quantity(value, value, value, value);
    }

    /** The quantity of a reading whose print is rounded to its decimals. */
    public static Quantity rounded(Reading reading) {
        return of(reading, reading.halfUnit());
    }

    /** The quantity of a reading that lies within that slack of its print. */
    public static Quantity of(Reading reading, BigDecimal slack) {
        BigDecimal value = reading.value();
        BigDecimal below = value.subtract(slack);
        BigDecimal above = reading.upper().add(slack);
        BigDecimal about = value.abs().multiply(ABOUT);
        return switch (reading.bound()) {
            case EXACT, RANGE -> new Quantity(value, reading.upper(), below, above);
            case ABOVE, AT_LEAST -> new Quantity(value, value, value, null);
            case BELOW, AT_MOST -> new Quantity(value, value, null, value.add(reading.halfUnit()));
            case ABOUT -> new Quantity(value, value, value.subtract(about), value.add(about));
        };
    }

    public static Quantity sum(Collection<Quantity> quantities) {
        return quantities.stream().reduce(ZERO, Quantity::plus);
    }

    public Quantity plus(Quantity other) {
        return with(other, BigDecimal::add);
    }

    private Quantity with(Quantity other, BinaryOperator<BigDecimal> operation) {
        return new Quantity(
                operation.apply(value, other.value),
                operation.apply(upper, other.upper),
                low == null || other.low == null ? null : operation.apply(low, other.low),
                high == null || other.high == null ? null : operation.apply(high, other.high));
    }

    private Quantity each(UnaryOperator<BigDecimal> operation) {
        return new Quantity(
                operation.apply(value),
                operation.apply(upper),
                low == null ? null : operation.apply(low),
                high == null ? null : operation.apply(high));
    }

    /** What it takes off a sum, whatever its sign. */
    Quantity takenOff() {
        return value.signum() < 0 ? this : ZERO.less(this);
    }

    /** What is left of a whole when a part is taken off that may be anywhere in its range. */
    public Quantity less(Quantity part) {
        return new Quantity(
                value.subtract(part.value),
                upper.subtract(part.upper),
                low == null || part.high == null ? null : low.subtract(part.high),
                high == null || part.low == null ? null : high.subtract(part.low));
    }

    /** That much divided by it; empty when it may be zero or less. */
    Optional<Quantity> dividing(BigDecimal amount) {
        return low == null || high == null || low.signum() <= 0
                ? Optional.empty()
                : Optional.of(new Quantity(
                        amount.divide(upper, MathContext.DECIMAL128),
                        amount.divide(value, MathContext.DECIMAL128),
                        amount.divide(high, MathContext.DECIMAL128),
                        amount.divide(low, MathContext.DECIMAL128)));
    }

    Quantity andLess() {
        return new Quantity(value, upper, null, high);
    }

    Quantity andMore() {
        return new Quantity(value, upper, low, null);
    }

    Quantity dividedBy(BigDecimal divisor) {
        return each(end -> end.divide(divisor, MathContext.DECIMAL128));
    }

    /** What is left of a sum when a bounded addend is taken out of it. */
    public Quantity minus(Quantity addend) {
        return with(addend, BigDecimal::subtract);
    }

    /** The quantity in another unit of measure; the factor is positive. */
    public Quantity times(BigDecimal factor) {
        return each(end -> end.multiply(factor));
    }

    private @Nullable BigDecimal width() {
        return low == null || high == null ? null : high.subtract(low);
    }

    /** The true values that both allow; they must meet. */
    Quantity and(Quantity other) {
        BigDecimal least = low == null || (other.low != null && other.low.compareTo(low) > 0) ? other.low : low;
        BigDecimal most = high == null || (other.high != null && other.high.compareTo(high) < 0) ? other.high : high;
        return new Quantity(value, upper, least, most);
    }

    /** Whether one true value could stand behind both. */
    public boolean meets(Quantity other) {
        return !isBelow(other) && !other.isBelow(this);
    }

    /** Whether every true value of this lies below every true value of the other. */
    public boolean isBelow(Quantity other) {
        if (high == null || other.low == null) {
            return false;
        }
        int order = high.compareTo(other.low);
        return order < 0 || (order == 0 && !isPoint());
    }

    /** Whether it is bounded on both sides, so that something follows from it on both sides. */
    public boolean isBounded() {
        return low != null && high != null;
    }

    boolean isRange() {
        return value.compareTo(upper) != 0;
    }

    private boolean isPoint() {
        return low != null && high != null && low.compareTo(high) == 0;
    }
}
