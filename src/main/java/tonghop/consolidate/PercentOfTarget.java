package tonghop.consolidate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import tonghop.definition.Indicator;
import tonghop.definition.Indicator.Direction;
import tonghop.model.Bound;
import tonghop.model.Reading;

/** Actual in percent of target, where the indicator's conventions let a number follow. */
final class PercentOfTarget {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 1;

    private PercentOfTarget() {}

    /** Whether more is better and the target is one number, so that the plain ratio says how much of it was reached. */
    static boolean follows(Indicator indicator) {
        boolean plainTarget = indicator.target() == Indicator.TargetConvention.POINT;
        return plainTarget && (indicator.direction() == Direction.HIGHER || indicator.direction() == Direction.NONE);
    }

    /** The ratio with its shown decimals; empty when the target is zero, for nothing follows from a plan of zero. */
    static Optional<Reading> reading(BigDecimal actual, BigDecimal target) {
        if (target.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal percent = actual.multiply(HUNDRED).divide(target, MathContext.DECIMAL128);
        return Optional.of(new Reading(percent, percent, shownDecimals(percent), Bound.EXACT, "plain"));
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
}
