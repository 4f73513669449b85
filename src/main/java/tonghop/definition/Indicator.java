package tonghop.definition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is measured.
 *
 * @param code its key
 * @param name its name as the appendix prints it
 * @param subject the group that it belongs to
 * @param aliases other ways to write it; "A + B | C" asks for A and for one of B and C around the cell
 * @param within code of the indicator under whose row it must stand, or null
 * @param unitOfMeasure code of the one unit of measure that the appendix prints
 * @param decimals the decimals that the appendix prints
 * @param kind what sort of number it is
 * @param direction which way is better
 * @param aggregation how the members' figures make the total
 * @param accrual how it gathers over time
 * @param target how a target is meant
 * @param pair what the second number of "a/b" in one cell is
 * @param dimensions codes of the dimensions that it may be broken down by
 * @param minimum the least plausible value, or null
 * @param maximum the greatest plausible value, or null
 * @param weight code of the indicator by which a mean is weighed where units are put together; null where nothing tells
 * @param breaks from when on it is measured otherwise than before, the earliest first
 */
public record Indicator(
        String code,
        String name,
        String subject,
        List<String> aliases,
        @Nullable String within,
        String unitOfMeasure,
        int decimals,
        Kind kind,
        Direction direction,
        Aggregation aggregation,
        Accrual accrual,
        TargetConvention target,
        Pair pair,
        List<String> dimensions,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum,
        @Nullable String weight,
        List<SeriesBreak> breaks) {
    public Indicator {
        aliases = List.copyOf(aliases);
        dimensions = List.copyOf(dimensions);
        breaks = breaks.stream().sorted(Comparator.comparing(SeriesBreak::on)).toList();
    }

    /**
     * A day from which on an indicator is measured anew.
     *
     * @param on the first day
     * @param reason why, in words
     */
    public record SeriesBreak(LocalDate on, String reason) {}

    public Optional<String> parent() {
        return Optional.ofNullable(within);
    }

    /** COUNT of things, MONEY, RATE (a ratio), DELTA (a change of a rate), LEVEL (another quantity), POINTS of a scale, TEXT (qualitative). */
    public enum Kind {
        COUNT,
        MONEY,
        RATE,
        DELTA,
        LEVEL,
        POINTS,
        TEXT
    }

    public enum Direction {
        HIGHER,
        LOWER,
        RANGE,
        KEEP,
        NONE
    }

    /** SUM of the members; MEAN of them; NONE: they must not be put together. */
    public enum Aggregation {
        SUM,
        MEAN,
        NONE
    }

    /** FLOW within the period; STOCK at the as-of date; CUMULATIVE from a start, so that it never falls. */
    public enum Accrual {
        FLOW,
        STOCK,
        CUMULATIVE
    }

    /**
     * How percent follows from actual and target: POINT actual/target; RANGE_* by that end of the range; PER_YEAR the target is
     * for one year and the actual for all years of the period; QUALITATIVE no number follows.
     */
    public enum TargetConvention {
        POINT,
        RANGE_LOWER,
        RANGE_UPPER,
        RANGE_MIDDLE,
        RANGE_INSIDE,
        PER_YEAR,
        QUALITATIVE
    }

    /** TARGET: "29,65/19,45" is actual of target. TOTAL: "03/19" is part of a whole, "15/19" criteria met of all. */
    public enum Pair {
        TARGET,
        TOTAL
    }

    /** Reads the YAML spelling "range-lower" of an enum constant. */
    public static <E extends Enum<E>> E constant(Class<E> type, String text) {
        return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
