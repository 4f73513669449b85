package tonghop.reckon;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tonghop.model.Severity;

/**
 * A part is never more than a share of its whole.
 *
 * @param part the part
 * @param whole the whole
 * @param share how much of the whole the part may reach; 1 for all of it
 * @param <T> what the terms are
 */
public record AtMost<T>(T part, T whole, BigDecimal share) implements Relation<T> {
    @Override
    public List<T> terms() {
        return List.of(part, whole);
    }

    @Override
    public Verdict check(Assignment<T> values, Severity severity) {
        Optional<Quantity> inner = values.quantity(part);
        Optional<Quantity> outer = values.quantity(whole);
        return inner.isEmpty() || outer.isEmpty()
                ? Verdict.undecided(Verdict.Reason.UNIT_OF_MEASURE)
                : Verdict.holds(!outer.get().times(share).isBelow(inner.get()), severity);
    }

    @Override
    public Optional<BigDecimal> difference(Assignment<T> values) {
        return values.quantity(part).flatMap(inner -> values.quantity(whole)
                .map(outer -> inner.value().subtract(outer.times(share).value())));
    }

    /** Up to the most that the whole allows, or from the least that the part needs. */
    @Override
    public Optional<Quantity> solve(T term, Assignment<T> values) {
        return term.equals(part)
                ? values.quantity(whole).map(outer -> outer.times(share).andLess())
                : values.quantity(part).map(inner -> inner.dividedBy(share).andMore());
    }

    @Override
    public String unanswered(Cells<T> cells) {
        return "COUNT(" + cells.area(terms()) + ")<2";
    }

    @Override
    public String broken(Cells<T> cells) {
        return cells.at(part) + ">" + cells.at(whole) + "*" + share.toPlainString();
    }
}
