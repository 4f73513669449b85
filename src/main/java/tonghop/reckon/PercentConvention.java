package tonghop.reckon;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tonghop.definition.Indicator;
import tonghop.definition.Indicator.Direction;
import tonghop.definition.Indicator.TargetConvention;
import tonghop.model.Bound;
import tonghop.model.Reading;

/**
 * How a part is counted in percent of its whole, such as an actual of its target.
 *
 * @param target what a target of the indicator means
 * @param direction whether more is better
 * @param years how many years a target per year is counted for; 1 where it is counted as it stands
 * @param isGrowth whether the whole is what the part has grown from, so that only the growth may be stated
 * @param rate what one of the part by one of the whole comes to, each in its indicator's unit of measure; null in percents, for which
 *     both are put into one
 */
public record PercentConvention(
        TargetConvention target,
        Direction direction,
        int years,
        boolean isGrowth,
        @Nullable BigDecimal rate) {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 1;

    /** What has not grown, in percent of what it was. */
    static final Quantity WHOLE = Quantity.exact(HUNDRED);

    /** The part in percent of its whole, whatever is better. */
    public static final PercentConvention SHARE =
            new PercentConvention(TargetConvention.POINT, Direction.HIGHER, 1, false, null);

    /** What there is now in percent of what there was. */
    public static final PercentConvention GROWTH =
            new PercentConvention(TargetConvention.POINT, Direction.HIGHER, 1, true, null);

    public static PercentConvention of(Indicator indicator, int years) {
        return new PercentConvention(indicator.target(), indicator.direction(), years, false, null);
    }

    /** The part for each of its whole, as a yield or a density: "tạ/ha" of tấn and ha come to 10 each. */
    public static PercentConvention rate(BigDecimal scale) {
        return new PercentConvention(TargetConvention.POINT, Direction.HIGHER, 1, false, scale);
    }

    public boolean isPercent() {
        return rate == null;
    }

    BigDecimal scale() {
        return rate == null ? HUNDRED : rate;
    }

    /** Whether more is better and the target is one number, so that the plain ratio says how much of it was reached. */
    public boolean isPlain() {
        return target == TargetConvention.POINT && (direction == Direction.HIGHER || direction == Direction.NONE);
    }

    /** The plain ratio with its shown decimals; empty when the target is zero, for nothing follows from a plan of zero. */
    public static Optional<Reading> percent(BigDecimal actual, BigDecimal target) {
        if (target.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal percent = actual.multiply(HUNDRED).divide(target, MathContext.DECIMAL128);
        return Optional.of(new Reading(percent, percent, shownDecimals(percent), Bound.EXACT, "plain"));
    }

    /** The target of which the actual is so many percent, rounded to so many decimals; nothing follows from zero percent. */
    public static Optional<Reading> planned(BigDecimal actual, BigDecimal percent, int decimals) {
        return percent.signum() == 0
                ? Optional.empty()
                : Optional.of(Reading.exact(actual.multiply(HUNDRED).divide(percent, decimals, RoundingMode.HALF_UP)));
    }

    /** As many decimals as it takes not to show a percentage next to 100 as 100. */
    private static int shownDecimals(BigDecimal percent) {
        int decimals = DECIMALS;
        while (percent.compareTo(HUNDRED) != 0
                && percent.setScale(decimals, RoundingMode.HALF_UP).compareTo(HUNDRED) == 0) {
            decimals++;
        }
        return decimals;
    }

    /** The percents that the convention and the direction allow, the plain one first. */
    public List<Ratio> ratios(Quantity reached, Quantity planned) {
        List<Ratio> ratios = new ArrayList<>();
        base(reached, planned).ifPresent(base -> {
            Ratio.of(reached, planned, base, scale()).ifPresent(ratios::add);
            if (isGrowth) {
                ratios.addAll(ratios.stream().map(ratio -> ratio.less(HUNDRED)).toList());
            }
            if (direction == Direction.LOWER) {
                ratios.addAll(whereLowerIsBetter(reached, planned, base));
            }
        });
        return ratios;
    }

    /**
     * The one that was meant: the first that fits best; of two that are both wrong, a growth and what it grew to, the nearer one, but
     * that a zero, which was never reckoned, is near to none.
     */
    Ratio nearest(List<Ratio> ratios, Reading stated) {
        Ratio fitting = Ratio.nearest(ratios, stated);
        return isGrowth && stated.value().signum() != 0 && fitting.fit(stated) == Ratio.Fit.WRONG
                ? ratios.stream()
                        .min(Comparator.comparing(
                                ratio -> ratio.exact().subtract(stated.value()).abs()))
                        .orElseThrow()
                : fitting;
    }

    /** No norm says how a target not to be exceeded is turned into a percent: p/a and 2 − a/p are both in use. */
    private static List<Ratio> whereLowerIsBetter(Quantity reached, Quantity planned, BigDecimal base) {
        List<Ratio> ratios = new ArrayList<>();
        Ratio.percent(planned, reached).ifPresent(ratios::add);
        BigDecimal mirrored = TWO.multiply(base).subtract(reached.value());
        Ratio.percent(Quantity.exact(mirrored), planned, base).ifPresent(ratios::add);
        return ratios;
    }

    /** What the actual is divided by; empty when the target is met by quality and no number follows. */
    public Optional<BigDecimal> base(Quantity reached, Quantity planned) {
        return switch (target) {
            case POINT, RANGE_LOWER -> Optional.of(planned.value());
            case RANGE_UPPER -> Optional.of(planned.upper());
            case RANGE_MIDDLE ->
                Optional.of(planned.value().add(planned.upper()).divide(TWO, MathContext.DECIMAL64));
            case RANGE_INSIDE -> Optional.of(inside(reached, planned));
            case PER_YEAR -> Optional.of(planned.value().multiply(BigDecimal.valueOf(years)));
            case QUALITATIVE -> Optional.empty();
        };
    }

    /** Within the range everything is 100 %; outside of it the nearer end counts. */
    private static BigDecimal inside(Quantity reached, Quantity planned) {
        return reached.value().max(planned.value()).min(planned.upper());
    }
}
