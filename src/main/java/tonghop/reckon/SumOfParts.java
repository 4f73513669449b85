package tonghop.reckon;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tonghop.model.Severity;

/**
 * A total is the sum of its parts.
 *
 * @param total the total
 * @param parts the parts, all of them
 * @param <T> what the terms are
 */
public record SumOfParts<T>(T total, Addends<T> parts) implements Relation<T> {
    /** Sums of binary fractions in a workbook miss the decimal sum by less. */
    private static final String SLACK = "0.000001";

    public static <T> SumOfParts<T> of(T total, List<T> parts) {
        return new SumOfParts<>(total, new Addends<>(parts));
    }

    @Override
    public List<T> terms() {
        return Stream.concat(Stream.of(total), parts.terms().stream()).toList();
    }

    @Override
    public Verdict check(Assignment<T> values, Severity severity) {
        Optional<Quantity> whole = values.quantity(total);
        Optional<Quantity> sum = parts.sum(values);
        return whole.isEmpty() || sum.isEmpty()
                ? Verdict.undecided(Verdict.Reason.UNIT_OF_MEASURE)
                : Verdict.holds(whole.get().meets(sum.get()), severity);
    }

    @Override
    public Optional<Quantity> solve(T term, Assignment<T> values) {
        return term.equals(total)
                ? parts.sum(values)
                : parts.without(term).sum(values).flatMap(others -> values.quantity(total)
                        .map(whole -> whole.less(others)));
    }

    /** The formula of the total over its parts. */
    public String value(Cells<T> cells) {
        return Expression.sum(parts.terms()).formula(cells);
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
