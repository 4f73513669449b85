package tonghop.reconcile.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tonghop.model.Candidate;
import tonghop.model.CellRef;
import tonghop.model.Reading;
import tonghop.model.Severity;

/**
 * What a stated percent should be.
 *
 * @param exact the percent from the figures as printed
 * @param reach the percents that the figures allow before they were rounded to their print
 */
record Ratio(BigDecimal exact, Quantity reach) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** How a stated percent fits. */
    enum Fit {
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

        Verdict verdict() {
            return severity == null ? Verdict.PASSED : Verdict.failed(severity);
        }
    }

    /** 100 × part / whole; empty when the whole may be zero or one of them is open. */
    static Optional<Ratio> percent(Quantity part, Quantity whole) {
        return percent(part, whole, whole.value());
    }

    /** 100 × part / base, where the base is a point of the whole's range. */
    static Optional<Ratio> percent(Quantity part, Quantity whole, BigDecimal base) {
        if (base.signum() <= 0 || !part.isBounded() || part.value().signum() < 0) {
            return Optional.empty();
        }
        BigDecimal slack = whole.value().subtract(bound(whole.low(), whole));
        BigDecimal least = base.subtract(slack);
        if (least.signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal low = percent(bound(part.low(), part), base.add(slack));
        BigDecimal high = percent(bound(part.high(), part), least);
        return Optional.of(new Ratio(percent(part.value(), base), new Quantity(low, low, low, high)));
    }

    /** An open end counts as the number itself: "> 95" is a target of 95. */
    private static BigDecimal bound(@Nullable BigDecimal end, Quantity quantity) {
        return end == null ? quantity.value() : end;
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL64);
    }

    /** The ratio with that much taken off. */
    Ratio less(BigDecimal percent) {
        return new Ratio(exact.subtract(percent), reach.minus(Quantity.exact(percent)));
    }

    static Fit best(List<Ratio> ratios, Reading stated) {
        return nearest(ratios, stated).fit(stated);
    }

    /** The one that fits a stated percent best; the first of those that fit alike. */
    static Ratio nearest(List<Ratio> ratios, Reading stated) {
        return ratios.stream()
                .min(Comparator.comparing(ratio -> ratio.fit(stated)))
                .orElseThrow();
    }

    Fit fit(Reading stated) {
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

    /** The percent at that many decimals, in plain digits. */
    String digits(int decimals) {
        return exact.setScale(Math.max(0, decimals), RoundingMode.HALF_UP).toPlainString();
    }

    /** The evidence of a stated percent that does not fit; the message is the prefix with the way in which it does not. */
    Evidence explain(Evidence about, CellRef cell, Reading stated, String prefix) {
        String computed = digits(Math.max(stated.decimals() + 1, 2));
        Fit fit = fit(stated);
        Evidence evidence = about.message(prefix + suffix(fit))
                .expected(digits(shownDecimals(stated)))
                .with("computed", computed)
                .difference(stated.value().subtract(new BigDecimal(computed)));
        return fit == Fit.TRUNCATED || fit == Fit.CEILED
                ? evidence.candidate(new Candidate(
                        cell,
                        stated.value().toPlainString(),
                        digits(stated.decimals()),
                        fit == Fit.TRUNCATED ? "truncated" : "ceiled",
                        1))
                : evidence;
    }

    /** The printed decimals, and one more where they would hide the difference. */
    private int shownDecimals(Reading stated) {
        boolean isHidden = new BigDecimal(digits(stated.decimals())).compareTo(stated.value()) == 0;
        return Math.max(stated.decimals(), 0) + (isHidden ? 1 : 0);
    }

    private static String suffix(Fit fit) {
        return switch (fit) {
            case EXACT, WRONG -> "-wrong";
            case HIDDEN_DECIMALS -> "-hidden-decimals";
            case TRUNCATED -> "-truncated";
            case CEILED -> "-ceiled";
        };
    }
}
