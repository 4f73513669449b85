package tonghop.reconcile.ratio;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tonghop.model.Severity;
import tonghop.reckon.Figure;
import tonghop.reckon.Quantity;
import tonghop.reckon.Values;
import tonghop.reckon.Verdict;

/**
 * How the ratio of two figures lies among sister units, by the effect of Hidiroglou and Berthelot ("Statistical editing and imputation
 * for periodic business surveys", Survey Methodology 12, 1986): what is far from the median counts the more the larger the unit is,
 * and what is usual is measured by the quartiles, which a few wrong figures do not move.
 *
 * @param median the middle ratio
 * @param low the distance of the lower quartile's effect from the median's
 * @param high the distance of the upper quartile's effect from the median's
 * @param units how many units it rests on
 */
public record Spread(BigDecimal median, BigDecimal low, BigDecimal high, int units) {
    /** Quartiles of fewer units than these say little. */
    private static final int FEWEST = 8;

    /** How many quartile distances are still usual. */
    private static final BigDecimal WIDTH = BigDecimal.TEN;

    private static final MathContext PRECISION = MathContext.DECIMAL32;

    /** A figure and what it is measured by, both in their indicators' own units of measure. */
    public record Pair(BigDecimal figure, BigDecimal base) {
        public static Pair of(Figure figure, Figure base, Values values) {
            return new Pair(value(figure, values), value(base, values));
        }

        private static BigDecimal value(Figure figure, Values values) {
            return values.quantity(figure).orElse(Quantity.ZERO).value();
        }

        boolean isMeasurable() {
            return figure.signum() > 0 && base.signum() > 0;
        }

        BigDecimal ratio() {
            return figure.divide(base, PRECISION);
        }

        private BigDecimal weight() {
            return figure.max(base).sqrt(PRECISION);
        }
    }

    /** Empty when too few units can be compared. */
    public static Optional<Spread> of(Collection<Pair> pairs) {
        List<Pair> measurable = pairs.stream().filter(Pair::isMeasurable).toList();
        if (measurable.size() < FEWEST) {
            return Optional.empty();
        }
        BigDecimal median = quantile(measurable, 2, Pair::ratio);
        Spread centred = new Spread(median, BigDecimal.ZERO, BigDecimal.ZERO, measurable.size());
        BigDecimal middle = quantile(measurable, 2, centred::effect);
        BigDecimal below = middle.subtract(quantile(measurable, 1, centred::effect));
        BigDecimal above = quantile(measurable, 3, centred::effect).subtract(middle);
        return Optional.of(new Spread(median, below, above, measurable.size()));
    }

    private static BigDecimal quantile(List<Pair> pairs, int quarter, Function<Pair, BigDecimal> of) {
        List<BigDecimal> sorted = pairs.stream().map(of).sorted().toList();
        return sorted.get(sorted.size() * quarter / 4);
    }

    private BigDecimal effect(Pair pair) {
        return deviation(pair.ratio()).multiply(pair.weight(), PRECISION);
    }

    /** 0 at the median, 1 at twice and -1 at half of it, 2 at three times and -2 at a third. */
    private BigDecimal deviation(BigDecimal ratio) {
        return ratio.compareTo(median) < 0
                ? BigDecimal.ONE.subtract(median.divide(ratio, PRECISION))
                : ratio.divide(median, PRECISION).subtract(BigDecimal.ONE);
    }

    /** How many times more or less than usual are told, and how many times are looked at. */
    public record Limits(BigDecimal told, BigDecimal lookedAt) {
        public static Limits of(int told, int lookedAt) {
            return new Limits(BigDecimal.valueOf(told), BigDecimal.valueOf(lookedAt));
        }
    }

    public Verdict check(Pair pair, Limits limits) {
        if (!pair.isMeasurable()) {
            return Verdict.undecided(Verdict.Reason.UNDEFINED);
        }
        BigDecimal times = times(pair);
        if (times.compareTo(limits.told()) < 0 || isUsual(pair)) {
            return Verdict.PASSED;
        }
        return Verdict.failed(times.compareTo(limits.lookedAt()) < 0 ? Severity.INFO : Severity.WARNING);
    }

    private boolean isUsual(Pair pair) {
        BigDecimal effect = effect(pair);
        return effect.compareTo(low.multiply(WIDTH).negate()) >= 0 && effect.compareTo(high.multiply(WIDTH)) <= 0;
    }

    /** How many times the usual ratio, or how many times less. */
    private BigDecimal times(Pair pair) {
        return deviation(pair.ratio()).abs().add(BigDecimal.ONE);
    }

    /** A ratio in three digits or so, for sentences. */
    static String shown(BigDecimal ratio) {
        return Values.digits(ratio.round(new MathContext(3, RoundingMode.HALF_UP)));
    }
}
