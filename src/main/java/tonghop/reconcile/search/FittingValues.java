package tonghop.reconcile.search;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;
import tonghop.model.Bound;
import tonghop.model.Reading;
import tonghop.model.Severity;
import tonghop.reckon.Figure;
import tonghop.reckon.Quantity;
import tonghop.reckon.Values;
import tonghop.reckon.Verdict;
import tonghop.reconcile.rule.Edit;

/**
 * The values of one term with which a percent holds that does not.
 *
 * @param low the least of them
 * @param high the greatest
 * @param step from one to the next: a unit of the last decimal
 */
public record FittingValues(BigDecimal low, BigDecimal high, BigDecimal step) {
    /** Empty when there is none, or the percent does not follow from the term in proportion. */
    public static Optional<FittingValues> of(Edit edit, Figure term, Values mended) {
        Reading stated = term.reading().orElseThrow();
        int decimals = Math.max(stated.decimals(), term.indicator().decimals());
        BigDecimal step = BigDecimal.ONE.movePointLeft(Math.max(0, decimals));
        Fit fit = new Fit(edit, term, mended);
        return fit.guess(stated.value())
                .map(guess -> guess.setScale(step.scale(), RoundingMode.HALF_UP))
                .flatMap(guess -> Stream.of(guess, guess.add(step), guess.subtract(step))
                        .filter(fit::holds)
                        .findFirst())
                .map(inside -> new FittingValues(fit.end(inside, step.negate()), fit.end(inside, step), step));
    }

    /** How many there are. */
    BigDecimal count() {
        return high.subtract(low).divide(step).add(BigDecimal.ONE);
    }

    boolean isAmong(BigDecimal value) {
        return value.compareTo(low) >= 0 && value.compareTo(high) <= 0;
    }

    /** The one that is least away from a value. */
    public BigDecimal nearest(BigDecimal value) {
        return value.max(low).min(high);
    }

    Stream<BigDecimal> each() {
        return Stream.iterate(low, value -> value.compareTo(high) <= 0, value -> value.add(step));
    }

    /** All of them as what might have stood in a cell: a range, or the one that there is. */
    public Reading reading() {
        return low.compareTo(high) == 0
                ? Reading.exact(low)
                : new Reading(low, high, Math.max(0, step.scale()), Bound.RANGE, "plain");
    }

    private record Fit(Edit edit, Figure term, Values mended) {
        /** The value that would give the stated percent, from what the stated value gives. */
        Optional<BigDecimal> guess(BigDecimal value) {
            BigDecimal percent = mended.reading(ratio())
                    .map(Reading::value)
                    .filter(stated -> stated.signum() > 0)
                    .orElse(BigDecimal.ZERO);
            BigDecimal computed = percent.subtract(edit.difference(mended).orElse(BigDecimal.ZERO));
            boolean isPart = term.equals(edit.figures().get(1));
            if (value.signum() == 0 && isPart) {
                // nothing is in no proportion to what should stand there
                return edit.relation()
                        .flatMap(relation -> relation.solve(term, mended))
                        .map(Quantity::value);
            }
            if (percent.signum() == 0 || computed.signum() <= 0 || value.signum() <= 0) {
                return Optional.empty();
            }
            return Optional.of(
                    isPart
                            ? value.multiply(percent).divide(computed, MathContext.DECIMAL64)
                            : value.multiply(computed).divide(percent, MathContext.DECIMAL64));
        }

        private Figure ratio() {
            return edit.figures().get(0);
        }

        boolean holds(BigDecimal value) {
            Values tried = mended.with(new Values(java.util.Map.of(term, Reading.exact(value))));
            Verdict verdict = edit.check(tried);
            return verdict.outcome() == Verdict.Outcome.PASSED || verdict.severity() == Severity.INFO;
        }

        /** The last value that holds in one direction; where there is none, one that is far beyond all figures. */
        BigDecimal end(BigDecimal inside, BigDecimal step) {
            BigDecimal stride = step;
            BigDecimal last = inside;
            for (int doubled = 0; doubled < SearchBounds.FARTHEST_DOUBLING && holds(last.add(stride)); doubled++) {
                last = last.add(stride);
                stride = stride.add(stride);
            }
            while (stride.compareTo(step) != 0) {
                stride = stride.divide(BigDecimal.valueOf(2));
                last = holds(last.add(stride)) ? last.add(stride) : last;
            }
            return last;
        }
    }
}
