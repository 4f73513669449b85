package tonghop.reckon.series;

import java.math.BigDecimal;
import java.util.Optional;
import tonghop.definition.Indicator;
import tonghop.model.Reading;
import tonghop.model.ReportingPeriod;
import tonghop.reckon.PercentConvention;
import tonghop.reckon.series.Obstacle.Kind;

/**
 * How a figure differs from that of an earlier time.
 *
 * @param indicator what both are of
 * @param now the later figure
 * @param then the earlier one
 */
public record Comparison(Indicator indicator, BigDecimal now, BigDecimal then) {
    /** Whether, and since when, the indicator is measured otherwise than in the earlier of two times. */
    public static Optional<Obstacle> across(Indicator indicator, ReportingPeriod then, ReportingPeriod now) {
        return indicator.breaks().stream()
                .filter(each -> each.on().isAfter(then.end()) && !each.on().isAfter(now.end()))
                .findFirst()
                .map(each -> Obstacle.of(Kind.SERIES_BREAK)
                        .with("day", each.on().toString())
                        .with("reason", each.reason()));
    }

    /** In the indicator's unit of measure; of a ratio in points. */
    public Reading difference() {
        return Reading.exact(now.subtract(then));
    }

    /** Why it has no growth in percent; empty when it has. */
    public Optional<Obstacle> withoutGrowth() {
        return switch (indicator.kind()) {
            case RATE, DELTA -> Optional.of(Obstacle.of(Kind.RATE));
            default -> then.signum() > 0 ? Optional.empty() : Optional.of(Obstacle.of(Kind.ZERO));
        };
    }

    /** By how many percent it is more; only where it has a growth. */
    public Optional<Reading> growth() {
        return withoutGrowth().isPresent() ? Optional.empty() : PercentConvention.percent(now.subtract(then), then);
    }
}
