package tonghop.reckon;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tonghop.model.Bound;
import tonghop.model.Reading;

/** Sums and means that keep what is known of their summands: decimals, bounds and ranges. */
public final class Sum {
    private static final Set<Bound> BOTH = EnumSet.of(Bound.EXACT, Bound.RANGE);
    private static final Set<Bound> LOWER = EnumSet.of(Bound.EXACT, Bound.RANGE, Bound.ABOVE, Bound.AT_LEAST);
    private static final Set<Bound> UPPER = EnumSet.of(Bound.EXACT, Bound.RANGE, Bound.BELOW, Bound.AT_MOST);

    private Sum() {}

    public static Reading of(List<Reading> readings) {
        Set<Bound> bounds = readings.stream()
                .map(Reading::bound)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Bound.class)));
        Bound bound = bound(bounds);
        BigDecimal lower = sum(readings, Reading::value);
        BigDecimal upper = sum(readings, Reading::upper);
        int decimals = readings.stream().mapToInt(Reading::decimals).max().orElse(0);
        return switch (bound) {
            case RANGE -> new Reading(lower, upper, decimals, bound, "plain");
            case BELOW, AT_MOST -> new Reading(upper, upper, decimals, bound, "plain");
            default -> new Reading(lower, lower, decimals, bound, "plain");
        };
    }

    public static Reading mean(List<Reading> readings) {
        Reading sum = of(readings);
        BigDecimal count = BigDecimal.valueOf(readings.size());
        return new Reading(
                sum.value().divide(count, MathContext.DECIMAL128),
                sum.upper().divide(count, MathContext.DECIMAL128),
                sum.decimals(),
                sum.bound(),
                sum.sign());
    }

    private static BigDecimal sum(List<Reading> readings, Function<Reading, BigDecimal> end) {
        return readings.stream().map(end).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Bound bound(Set<Bound> bounds) {
        if (bounds.size() == 1) {
            return bounds.iterator().next();
        }
        if (BOTH.containsAll(bounds)) {
            return bounds.isEmpty() ? Bound.EXACT : Bound.RANGE;
        }
        if (LOWER.containsAll(bounds)) {
            return Bound.ABOVE;
        }
        return UPPER.containsAll(bounds) ? Bound.BELOW : Bound.ABOUT;
    }
}
