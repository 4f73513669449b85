package tonghop.publish.template;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tonghop.definition.Indicator;
import tonghop.model.Role;

/**
 * Between what a typed number lies.
 *
 * @param whole whether it has no decimals
 * @param least the least that it can be
 * @param most the most that it can be
 */
record Limits(boolean whole, BigDecimal least, BigDecimal most) {
    /** Beyond what any office counts: who types more has typed something else. */
    private static final BigDecimal FAR = new BigDecimal("999999999999");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public static Limits of(Indicator indicator, Role role) {
        return switch (role) {
            case SHARE -> new Limits(false, BigDecimal.ZERO, HUNDRED);
            case GROWTH, DIFFERENCE, PERCENT, AVERAGE, AVERAGE_GROWTH -> new Limits(false, FAR.negate(), FAR);
            case TARGET, ACTUAL, TOTAL ->
                new Limits(isWhole(indicator), least(indicator), or(indicator.maximum(), FAR));
        };
    }

    /** Whether the definition, not the form, sets the upper end. */
    boolean isCapped() {
        return most.compareTo(FAR) < 0;
    }

    boolean isFloored() {
        return least.compareTo(FAR.negate()) > 0;
    }

    private static boolean isWhole(Indicator indicator) {
        return indicator.kind() == Indicator.Kind.COUNT && indicator.decimals() == 0;
    }

    private static BigDecimal least(Indicator indicator) {
        boolean counted = indicator.kind() == Indicator.Kind.COUNT || indicator.kind() == Indicator.Kind.MONEY;
        return or(indicator.minimum(), counted ? BigDecimal.ZERO : FAR.negate());
    }

    private static BigDecimal or(@Nullable BigDecimal given, BigDecimal otherwise) {
        return Optional.ofNullable(given).orElse(otherwise);
    }
}
