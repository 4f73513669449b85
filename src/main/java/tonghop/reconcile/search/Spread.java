package tonghop.reconcile.search;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * How a ratio spreads over like units.
 *
 * @param usual its median
 * @param deviations how far each unit lies from the median, as a factor of one or more; ascending
 */
record Spread(BigDecimal usual, List<BigDecimal> deviations) {
    private static final BigDecimal LEAST_WIDTH = new BigDecimal("0.001");

    /** From how many widths on a ratio is strange, and stranger. */
    private static final List<BigDecimal> WIDTHS =
            List.of(BigDecimal.valueOf(3), BigDecimal.valueOf(5), BigDecimal.valueOf(10), BigDecimal.valueOf(30));

    /** Up to what share of the units that lie as far a ratio is strange, and stranger, in thousandths. */
    private static final List<Integer> SHARES = List.of(100, 30, 12);

    private static final Spread NONE = new Spread(BigDecimal.ONE, List.of());

    /** The spread of ratios, all positive. */
    public static Spread of(Collection<BigDecimal> ratios) {
        if (ratios.size() < SearchBounds.FEWEST_SISTERS) {
            return NONE;
        }
        BigDecimal usual = median(ratios.stream().sorted().toList());
        return new Spread(
                usual,
                ratios.stream().map(ratio -> deviation(ratio, usual)).sorted().toList());
    }

    boolean isKnown() {
        return !deviations.isEmpty();
    }

    private static BigDecimal median(List<BigDecimal> sorted) {
        return sorted.get(sorted.size() / 2);
    }

    private static BigDecimal deviation(BigDecimal ratio, BigDecimal usual) {
        return ratio.max(usual).divide(ratio.min(usual), MathContext.DECIMAL32);
    }

    /** How strange a ratio is: zero when it is as usual; nothing is strange where the spread is not known. */
    int strangeness(BigDecimal ratio) {
        if (!isKnown()) {
            return 0;
        }
        if (ratio.signum() <= 0) {
            return WIDTHS.size();
        }
        BigDecimal deviation = deviation(ratio, usual);
        return Math.max(byWidth(deviation), byRank(deviation));
    }

    private int byWidth(BigDecimal deviation) {
        BigDecimal width = median(deviations).subtract(BigDecimal.ONE).max(LEAST_WIDTH);
        BigDecimal beyond = deviation.subtract(BigDecimal.ONE);
        return (int) WIDTHS.stream()
                .filter(widths -> beyond.compareTo(width.multiply(widths)) > 0)
                .count();
    }

    private int byRank(BigDecimal deviation) {
        int found = Collections.binarySearch(deviations, deviation);
        int nearer = found < 0 ? -found - 1 : found;
        int share = 1000 * (deviations.size() - nearer + 1) / (deviations.size() + 1);
        return (int) SHARES.stream().filter(most -> share <= most).count();
    }
}
