package tonghop.reckon;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tonghop.model.Severity;

/**
 * A total is the sum of its parts.
 *
 * @param total the total
 * @param parts the parts that are told
 * @param told how many of the parts these are
 * @param <T> what the terms are
 */
public record SumOfParts<T>(T total, Addends<T> parts, Told told) implements Relation<T> {
    /** Sums of binary fractions in a workbook miss the decimal sum by less. */
    private static final String SLACK = "0.000001";

    /** How much of the parts is told. */
    public enum Told {
        /** All: the total is their sum. */
        ALL,
        /** Not all, and none is less than zero: the total is no less than their sum. */
        AT_LEAST,
        /** Not all, so that nothing follows. */
        SOME,
        /** All, but of some only a part: the total may be their sum. */
        PARTLY
    }

    public static <T> SumOfParts<T> of(T total, List<T> parts) {
        return new SumOfParts<>(total, new Addends<>(parts), Told.ALL);
    }

    @Override
    public List<T> terms() {
        return Stream.concat(Stream.of(total), parts.terms().stream()).toList();
    }

    @Override
    public Verdict check(Assignment<T> values, Severity severity) {
        if (told == Told.SOME) {
            return Verdict.undecided(Verdict.Reason.MISSING);
        }
        Optional<Quantity> whole = values.quantity(total);
        Optional<Quantity> sum = parts.sum(values);
        if (whole.isEmpty() || sum.isEmpty()) {
            return Verdict.undecided(Verdict.Reason.UNIT_OF_MEASURE);
        }
        return whole.get().meets(sum.get())
                ? Verdict.PASSED
                : broken(whole.get().isBelow(sum.get()), severity);
    }

    private Verdict broken(boolean isBelow, Severity severity) {
        if (told == Told.PARTLY) {
            return Verdict.undecided(Verdict.Reason.PARTIAL);
        }
        return told == Told.AT_LEAST && !isBelow ? Verdict.undecided(Verdict.Reason.MISSING) : Verdict.failed(severity);
    }

    @Override
    public Optional<BigDecimal> difference(Assignment<T> values) {
        return values.quantity(total)
                .flatMap(whole -> parts.sum(values).map(sum -> whole.value().subtract(sum.value())));
    }

    @Override
    public Optional<Quantity> solve(T term, Assignment<T> values) {
        return term.equals(total)
                ? parts.sum(values)
                : values.quantity(total).flatMap(whole -> parts.without(term, values)
                        .map(rest -> parts.isDeducted(term) ? rest.less(whole) : whole.less(rest)));
    }

    /** The formula of the total over its parts. */
    public String value(Cells<T> cells) {
        List<T> added =
                parts.terms().stream().filter(term -> !parts.isDeducted(term)).toList();
        List<T> deducted = parts.terms().stream().filter(parts::isDeducted).toList();
        String sum = Expression.sum(added).formula(cells);
        return deducted.isEmpty()
                ? sum
                : sum + "-ABS(" + Expression.sum(deducted).formula(cells) + ")";
    }

    @Override
    public String unanswered(Cells<T> cells) {
        return "OR(" + cells.at(total) + "=\"\",COUNT(" + cells.area(parts.terms()) + ")<"
                + parts.terms().size() + ")";
    }

    @Override
    public String broken(Cells<T> cells) {
        return "ABS(" + value(cells) + "-" + cells.at(total) + ")>" + SLACK;
    }
}
