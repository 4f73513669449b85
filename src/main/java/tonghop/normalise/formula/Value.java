package tonghop.normalise.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A computed number and how far Excel's binary arithmetic of some 15 digits may lie from it.
 *
 * @param number the number in decimal arithmetic
 * @param noise the largest distance that needs no explanation, never negative
 */
record Value(BigDecimal number, BigDecimal noise) {
    private static final MathContext DIGITS = new MathContext(20, RoundingMode.HALF_UP);
    private static final MathContext ROUGH = new MathContext(4, RoundingMode.UP);
    private static final BigDecimal RELATIVE_NOISE = new BigDecimal("1E-13");
    /** Beyond what a workbook can store; computing on would cost memory and mean nothing. */
    private static final int WIDEST = 400;

    private static final int HIGHEST_POWER = 1000;
    static final Value ZERO = new Value(BigDecimal.ZERO, BigDecimal.ZERO);

    Value {
        noise = noise.round(ROUGH);
    }

    static Value of(BigDecimal number) {
        return withMagnitude(number, number.abs());
    }

    /** A number that comes of terms which together are that large. */
    static Value withMagnitude(BigDecimal number, BigDecimal magnitude) {
        return new Value(number, magnitude.multiply(RELATIVE_NOISE, ROUGH));
    }

    /** The magnitude of the terms that would make that much noise. */
    BigDecimal magnitude() {
        return noise.divide(RELATIVE_NOISE, ROUGH);
    }

    Value plus(Value other) {
        return new Value(number.add(other.number), noise.add(other.noise));
    }

    Value negate() {
        return new Value(number.negate(), noise);
    }

    Optional<Value> times(Value other) {
        BigDecimal spread =
                number.abs().multiply(other.noise).add(other.number.abs().multiply(noise));
        return sane(new Value(number.multiply(other.number, DIGITS), spread));
    }

    /** Nothing when the divisor cannot be told from zero. */
    Optional<Value> dividedBy(Value divisor) {
        if (divisor.number.abs().compareTo(divisor.noise) <= 0) {
            return Optional.empty();
        }
        BigDecimal quotient = number.divide(divisor.number, DIGITS);
        BigDecimal spread = noise.add(quotient.abs().multiply(divisor.noise)).divide(divisor.number.abs(), ROUGH);
        return sane(new Value(quotient, spread));
    }

    /** Nothing when the exponent is not a whole number of moderate size, or the power is none. */
    Optional<Value> power(Value exponent) {
        Optional<Integer> whole = exponent.whole(HIGHEST_POWER);
        if (whole.isEmpty() || (number.signum() == 0 && whole.get() <= 0)) {
            return Optional.empty();
        }
        BigDecimal power = number.pow(whole.get(), DIGITS);
        BigDecimal relative = number.signum() == 0 ? BigDecimal.ZERO : noise.divide(number.abs(), ROUGH);
        BigDecimal spread = power.abs().multiply(relative).multiply(BigDecimal.valueOf(Math.abs(whole.get())));
        return sane(new Value(power, spread));
    }

    /** Rounded half up; where the noise reaches over the edge, either side may be what the workbook holds. */
    Value rounded(int decimals) {
        BigDecimal rounded = round(number, decimals);
        BigDecimal down = rounded.subtract(round(number.subtract(noise), decimals));
        BigDecimal up = round(number.add(noise), decimals).subtract(rounded);
        return new Value(rounded, down.max(up).max(of(rounded).noise));
    }

    private static BigDecimal round(BigDecimal number, int decimals) {
        return number.setScale(decimals, RoundingMode.HALF_UP);
    }

    /** The number as a whole number not beyond the limit on either side. */
    Optional<Integer> whole(int limit) {
        boolean isWhole = number.abs().compareTo(BigDecimal.valueOf(limit)) <= 0
                && number.stripTrailingZeros().scale() <= 0;
        return isWhole ? Optional.of(number.intValueExact()) : Optional.empty();
    }

    private static Optional<Value> sane(Value value) {
        BigDecimal number = value.number;
        boolean wild = Math.abs((long) number.precision() - number.scale()) > WIDEST;
        return wild ? Optional.empty() : Optional.of(value);
    }

    boolean agrees(BigDecimal stated, BigDecimal tolerance) {
        BigDecimal distance = number.subtract(stated).abs();
        return distance.compareTo(noise.add(tolerance)) <= 0;
    }
}
