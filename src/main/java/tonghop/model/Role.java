package tonghop.model;

import java.util.Locale;

/** The part that a figure plays for its indicator (SDMX: a component of the series key). */
public enum Role {
    /** What was to be reached. */
    TARGET,
    /** What was reached: the indicator's own value. */
    ACTUAL,
    /** Actual in percent of target. */
    PERCENT,
    /** Part in percent of total. */
    SHARE,
    /** The whole that an actual or a part is counted out of: the 19 of 15/19. */
    TOTAL,
    /** The growth against an earlier period, in percent. */
    GROWTH,
    /** By how much it is more or less than at an earlier period or than the target, in the indicator's own unit of measure. */
    DIFFERENCE,
    /** What was reached in a year on average over the years of its period, in the indicator's own unit of measure. */
    AVERAGE,
    /** By how many percent it grew in a year on average over the years of its period. */
    AVERAGE_GROWTH;

    /** Whether it is a percent of other figures, whatever the indicator is measured in. */
    public boolean isRatio() {
        return this == PERCENT || this == SHARE || this == GROWTH || this == AVERAGE_GROWTH;
    }

    public static Role parse(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
