package tonghop.consolidate;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tonghop.model.Bound;
import tonghop.model.Reading;

/** Sums that keep what is known of their summands: decimals and bounds. */
final class Sum {
    private static final Set<Bound> LOWER = EnumSet.of(Bound.EXACT, Bound.ABOVE, Bound.AT_LEAST);
    private static final Set<Bound> UPPER = EnumSet.of(Bound.EXACT, Bound.BELOW, Bound.AT_MOST);

    private Sum() {}

    /** The sum of the figures' numbers; empty when one of them has no single number. */
    static Optional<Reading> of(List<Figure> figures) {
        if (figures.stream().anyMatch(figure -> figure.summand().isEmpty())) {
            return Optional.empty();
        }
        List<Reading> readings =
                figures.stream().flatMap(figure -> figure.number().stream()).toList();
        BigDecimal sum = readings.stream().map(Reading::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        int decimals = readings.stream().mapToInt(Reading::decimals).max().orElse(0);
        return Optional.of(new Reading(sum, sum, decimals, bound(readings), "plain"));
    }

    private static Bound bound(List<Reading> readings) {
        Set<Bound> bounds = EnumSet.noneOf(Bound.class);
        readings.forEach(reading -> bounds.add(reading.bound()));
        if (bounds.size() == 1) {
            return bounds.iterator().next();
        }
        if (LOWER.containsAll(bounds)) {
            return Bound.ABOVE;
        }
        return UPPER.containsAll(bounds) ? Bound.BELOW : Bound.ABOUT;
    }
}
