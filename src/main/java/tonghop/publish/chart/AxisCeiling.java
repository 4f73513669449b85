package tonghop.publish.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Where an axis ends, so that one bar far above the others does not press them flat. */
final class AxisCeiling {
    private static final BigDecimal FAR = BigDecimal.valueOf(2);
    private static final BigDecimal ROOM = new BigDecimal("1.15");
    private static final BigDecimal STEPS = BigDecimal.valueOf(8);

    private AxisCeiling() {}

    /** A round figure above the reference and all values that are not far above the middle one. */
    static BigDecimal of(List<BigDecimal> values, BigDecimal reference) {
        List<BigDecimal> sorted = values.stream().sorted().toList();
        BigDecimal middle = sorted.isEmpty() ? reference : sorted.get(sorted.size() / 2);
        BigDecimal far = middle.max(reference).multiply(FAR);
        BigDecimal highest =
                sorted.stream().filter(value -> value.compareTo(far) <= 0).reduce(reference, BigDecimal::max);
        BigDecimal wanted = highest.signum() > 0 ? highest.multiply(ROOM) : BigDecimal.ONE;
        BigDecimal step = step(wanted);
        return wanted.divide(step, 0, RoundingMode.UP).multiply(step);
    }

    /** A round distance between grid lines up to that height. */
    static BigDecimal step(BigDecimal height) {
        return roundStep(height.divide(STEPS, 10, RoundingMode.HALF_UP));
    }

    /** The least of 1, 2, 5, 10, 20 … that is no less than the step. */
    private static BigDecimal roundStep(BigDecimal step) {
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(step.precision() - step.scale() - 1);
        return List.of(1, 2, 5, 10).stream()
                .map(digit -> power.multiply(BigDecimal.valueOf(digit)))
                .filter(round -> round.compareTo(step) >= 0)
                .findFirst()
                .orElse(power);
    }
}
