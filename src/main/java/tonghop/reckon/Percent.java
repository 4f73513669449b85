package tonghop.reckon;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tonghop.model.Severity;

/**
 * A percent follows from a part and its whole, as an actual from its target, rounded at the decimals printed; and so does any other
 * rate, as a yield from production and area.
 *
 * @param percent the stated percent or rate
 * @param part the part
 * @param whole what makes up the whole
 * @param convention how the percent is counted
 * @param <T> what the terms are
 */
public record Percent<T>(T percent, T part, Addends<T> whole, PercentConvention convention) implements Relation<T> {
    public static <T> Percent<T> of(T percent, T part, List<T> whole, PercentConvention convention) {
        return new Percent<>(percent, part, new Addends<>(whole), convention);
    }

    @Override
    public List<T> terms() {
        return Stream.concat(Stream.of(percent, part), whole.terms().stream())
                .distinct()
                .toList();
    }

    private List<T> basis() {
        return Stream.concat(Stream.of(part), whole.terms().stream()).toList();
    }

    /** How well it fits says how much is asked for where it does not. */
    @Override
    public Verdict check(Assignment<T> values, Severity severity) {
        if (basis().stream().anyMatch(term -> values.reading(term).isEmpty())) {
            return Verdict.undecided(Verdict.Reason.UNDEFINED);
        }
        if (told(values).isEmpty()) {
            return Verdict.undecided(Verdict.Reason.UNIT_OF_MEASURE);
        }
        return values.reading(percent)
                .flatMap(stated -> ratio(values).map(ratio -> ratio.fit(stated).verdict()))
                .orElse(Verdict.undecided(Verdict.Reason.UNDEFINED));
    }

    /** What the percent should be: of what the convention allows the one that is nearest to what is stated. */
    public Optional<Ratio> ratio(Assignment<T> values) {
        List<Ratio> ratios = told(values)
                .map(told -> convention.ratios(told.get(0), whole(told)))
                .orElse(List.of());
        return ratios.isEmpty()
                ? Optional.empty()
                : values.reading(percent).map(stated -> convention.nearest(ratios, stated));
    }

    /** Part and whole as they are divided by one another. */
    private Optional<List<Quantity>> told(Assignment<T> values) {
        if (convention.isPercent()) {
            return values.together(basis());
        }
        List<Quantity> own =
                basis().stream().flatMap(term -> values.quantity(term).stream()).toList();
        return own.size() == basis().size() ? Optional.of(own) : Optional.empty();
    }

    private static Quantity whole(List<Quantity> told) {
        return Quantity.sum(told.subList(1, told.size()));
    }

    /** What the percent should be; against a range by its upper and by its lower end. */
    public List<Ratio> ends(Assignment<T> values) {
        return told(values)
                .filter(told -> whole(told).isRange())
                .map(told -> Stream.of(whole(told).upper(), whole(told).value())
                        .flatMap(end -> Ratio.percent(told.get(0), whole(told), end).stream())
                        .toList())
                .orElseGet(() -> ratio(values).stream().toList());
    }

    /** What the part is divided by, in the unit of measure in which both are counted. */
    public Optional<BigDecimal> base(Assignment<T> values) {
        return told(values).flatMap(told -> convention.base(told.get(0), whole(told)));
    }

    @Override
    public Optional<BigDecimal> difference(Assignment<T> values) {
        return values.reading(percent).flatMap(stated -> ratio(values).map(ratio -> ratio.difference(stated)));
    }

    @Override
    public Optional<Quantity> solve(T term, Assignment<T> values) {
        if (term.equals(percent)) {
            return ratio(values).map(Ratio::reach);
        }
        Optional<Quantity> stated = values.reading(percent).map(Quantity::rounded);
        return term.equals(part)
                ? base(values)
                        .flatMap(base -> stated.map(
                                ratio -> ratio.times(base.divide(convention.scale(), MathContext.DECIMAL128))))
                : values.quantity(part)
                        .flatMap(inner -> stated.flatMap(
                                ratio -> ratio.dividing(inner.value().multiply(convention.scale()))));
    }

    private String ratio(Cells<T> cells) {
        return new Expression.Ratio<>(Expression.sum(List.of(part)), Expression.sum(whole.terms()), convention.scale())
                .formula(cells);
    }

    @Override
    public String unanswered(Cells<T> cells) {
        return "OR(NOT(ISNUMBER(" + cells.at(part) + ")),COUNT(" + cells.area(whole.terms()) + ")<"
                + whole.terms().size() + ","
                + Expression.sum(whole.terms()).formula(cells) + "=0)";
    }

    @Override
    public String broken(Cells<T> cells) {
        return "ROUND(" + cells.at(percent) + ",1)<>ROUND(" + ratio(cells) + ",1)";
    }
}
