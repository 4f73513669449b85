package tonghop.reconcile.explain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import tonghop.definition.Indicator;
import tonghop.definition.Indicator.Direction;

/** What the members tell of the same thing at the same time: a total, and an order where one way is better. */
final class Peers {
    private final List<BigDecimal> values;
    private final BigDecimal total;
    private final boolean isRanked;

    Peers(List<BigDecimal> values, Indicator indicator) {
        this.values = values;
        this.total = values.stream().map(BigDecimal::abs).reduce(BigDecimal.ZERO, BigDecimal::add);
        this.isRanked = indicator.direction() == Direction.HIGHER || indicator.direction() == Direction.LOWER;
    }

    /** What it does to the total and to the order that one value becomes another. */
    BigDecimal effect(BigDecimal from, BigDecimal to) {
        return part(to.subtract(from)).max(moved(from, to));
    }

    BigDecimal part(BigDecimal amount) {
        return part(amount.abs(), total);
    }

    /** A part of nothing is all of it. */
    static BigDecimal part(BigDecimal amount, BigDecimal whole) {
        return whole.signum() == 0 ? BigDecimal.ONE : amount.divide(whole, MathContext.DECIMAL32);
    }

    /** The part of all places that the change passes. */
    private BigDecimal moved(BigDecimal from, BigDecimal to) {
        BigDecimal low = from.min(to);
        BigDecimal high = from.max(to);
        // one of the values is the changed one itself
        long passed = values.stream()
                        .filter(value -> value.compareTo(low) >= 0 && value.compareTo(high) <= 0)
                        .count()
                - 1;
        return isRanked && passed > 0
                ? part(BigDecimal.valueOf(passed), BigDecimal.valueOf(values.size() - 1L))
                : BigDecimal.ZERO;
    }
}
