package tonghop.reckon;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tonghop.model.Reading;
import tonghop.model.Severity;

/**
 * What a stated percent should be.
 *
 * @param exact the percent from the figures as printed
 * @param reach the percents that the figures allow before they were rounded to their print
 */
public record Ratio(BigDecimal exact, Quantity reach) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** How a stated percent fits. */
    public enum Fit {
        /** It is the percent rounded half up at the decimals printed. */
        EXACT(null),
        /** It is not, but decimals that the print hides can explain it. */
        HIDDEN_DECIMALS(Severity.INFO),
        /** It was cut off at the decimals printed in place of rounded. */
        TRUNCATED(Severity.WARNING),
        /** It was rounded up at the decimals printed. */
        CEILED(Severity.ERROR),
        WRONG(Severity.ERROR);

        private final @Nullable Severity severity;

        Fit(@Nullable Severity severity) {
            this.severity = severity;
        }

        public Verdict verdict() {
            return severity == null ? Verdict.PASSED : Verdict.failed(severity);
        }
    }

    /** 100 × part / whole; empty when the whole may be zero or one of them is open. */
    public static Optional<Ratio> percent(Quantity part, Quantity whole) {
        return percent(part, whole, whole.value());
    }

    /** 100 × part / base, where the base is a point of the whole's range. */
    public static Optional<Ratio> percent(Quantity part, Quantity whole, BigDecimal base) {
        return of(part, whole, base, HUNDRED);
    }

    /**
     * Scale × part / base, where the base is a point of the whole's range.
     *
     * @param scale what one by one comes to: 100 in percents
     */
    static Optional<Ratio> of(Quantity part, Quantity whole, BigDecimal base, BigDecimal scale) {
        if (base.signum() <= 0 || !part.isBounded() || part.value().signum() < 0) {
            return Optional.empty();
        }
        BigDecimal slack = whole.value().subtract(bound(whole.low(), whole));
        BigDecimal least = base.subtract(slack);
        if (least.signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal low = scaled(bound(part.low(), part), base.add(slack), scale);
        BigDecimal high = scaled(bound(part.high(), part), least, scale);
        return Optional.of(new Ratio(scaled(part.value(), base, scale), new Quantity(low, low, low, high)));
    }

    /** An open end counts as the number itself: "> 95" is a target of 95. */
    private static BigDecimal bound(@Nullable BigDecimal end, Quantity quantity) {
        return end == null ? quantity.value() : end;
    }

    private static BigDecimal scaled(BigDecimal part, BigDecimal whole, BigDecimal scale) {
        return part.multiply(scale).divide(whole, MathContext.DECIMAL64);
    }

    /** The ratio with that much taken off. */
    public Ratio less(BigDecimal percent) {
        return new Ratio(exact.subtract(percent), reach.minus(Quantity.exact(percent)));
    }

    /** The one that fits a stated percent best; the first of those that fit alike. */
    public static Ratio nearest(List<Ratio> ratios, Reading stated) {
        return ratios.stream()
                .min(Comparator.comparing(ratio -> ratio.fit(stated)))
                .orElseThrow();
    }

    public Fit fit(Reading stated) {
        BigDecimal value = stated.value();
        int decimals = stated.decimals();
        if (isAt(RoundingMode.HALF_UP, value, decimals)) {
            return Fit.EXACT;
        }
        if (reach.meets(Quantity.rounded(stated))) {
            return Fit.HIDDEN_DECIMALS;
        }
        if (isAt(RoundingMode.DOWN, value, decimals)) {
            return Fit.TRUNCATED;
        }
        return isAt(RoundingMode.UP, value, decimals) ? Fit.CEILED : Fit.WRONG;
    }

    private boolean isAt(RoundingMode mode, BigDecimal value, int decimals) {
        return exact.setScale(decimals, mode).compareTo(value) == 0;
    }

    /** What is stated beyond it, at one decimal more than is stated. */
    public BigDecimal difference(Reading stated) {
        return stated.value().subtract(new BigDecimal(digits(Math.max(stated.decimals() + 1, 2))));
    }

    /** The percent at that many decimals. */
    public BigDecimal at(int decimals) {
        return exact.setScale(Math.max(0, decimals), RoundingMode.HALF_UP);
    }

    /** The percent at that many decimals, in plain digits. */
    public String digits(int decimals) {
        return at(decimals).toPlainString();
    }
}
