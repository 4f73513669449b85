package tonghop.publish.template;

import java.util.List;
import tonghop.definition.Indicator;
import tonghop.definition.Indicator.TargetConvention;
import tonghop.model.Role;

/** What a cell of the form takes. */
enum Box {
    /** A number within bounds. */
    NUMBER,
    /** One of the words that mean something in place of a number. */
    WORDS,
    /** A number, a range or words: what the indicator's convention for targets allows. */
    FREE,
    /** Nothing: a formula gives it. */
    COMPUTED,
    /** Nothing: the indicator has no such figure. */
    CLOSED;

    boolean isInput() {
        return this == NUMBER || this == WORDS || this == FREE;
    }

    /** Whether its figure is one number, typed or computed. */
    boolean isNumber() {
        return this == NUMBER || this == COMPUTED;
    }

    static Box of(FormRow row, Role role, List<Role> roles) {
        return switch (role) {
            case TARGET -> row.part() ? CLOSED : stated(row.indicator(), true);
            case ACTUAL -> row.sum() ? COMPUTED : stated(row.indicator(), false);
            case PERCENT -> !row.part() && percentFollows(row.indicator(), roles) ? COMPUTED : CLOSED;
            case TOTAL -> row.indicator().pair() == Indicator.Pair.TOTAL ? NUMBER : CLOSED;
            case SHARE, GROWTH, DIFFERENCE, AVERAGE, AVERAGE_GROWTH ->
                row.indicator().kind() == Indicator.Kind.TEXT ? CLOSED : NUMBER;
        };
    }

    private static Box stated(Indicator indicator, boolean target) {
        if (indicator.kind() == Indicator.Kind.TEXT) {
            return WORDS;
        }
        boolean inWords = indicator.target() == TargetConvention.QUALITATIVE;
        boolean inRanges = target
                && indicator.target() != TargetConvention.POINT
                && indicator.target() != TargetConvention.PER_YEAR;
        return inWords || inRanges ? FREE : NUMBER;
    }

    /** Where the target is one number and more is better; else no norm says how a percent follows. */
    private static boolean percentFollows(Indicator indicator, List<Role> roles) {
        boolean up = indicator.direction() == Indicator.Direction.HIGHER
                || indicator.direction() == Indicator.Direction.NONE;
        return up
                && indicator.kind() != Indicator.Kind.TEXT
                && indicator.target() == TargetConvention.POINT
                && roles.contains(Role.TARGET)
                && roles.contains(Role.ACTUAL);
    }
}
