package tonghop.reckon;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tonghop.model.Severity;

/**
 * Figures of one key tell one fact.
 *
 * @param statements the figures in their order, at least one
 * @param years how many years a target per year is counted for
 * @param sources how those that are ratios may have been reckoned
 */
public record OneFact(List<Figure> statements, int years, List<Percent<Figure>> sources) implements Relation<Figure> {
    public OneFact {
        statements = List.copyOf(statements);
        sources = List.copyOf(sources);
    }

    @Override
    public List<Figure> terms() {
        return statements;
    }

    public Agreement agreement(Assignment<Figure> values) {
        return new Agreement(statements, values, years, sources);
    }

    /** Of statements that are not equally final one counts; that the others differ is worth a look. */
    @Override
    public Verdict check(Assignment<Figure> values, Severity severity) {
        Agreement agreement = agreement(values);
        if (!agreement.isComparable()) {
            return Verdict.undecided(Verdict.Reason.UNIT_OF_MEASURE);
        }
        if (agreement.isOpen()) {
            return Verdict.failed(severity);
        }
        return Verdict.holds(agreement.contradiction().isEmpty(), Severity.WARNING);
    }

    @Override
    public Optional<BigDecimal> difference(Assignment<Figure> values) {
        return agreement(values).told().flatMap(told -> values.quantity(told.first())
                .flatMap(first -> values.quantity(told.second())
                        .map(second -> first.value().subtract(second.value()))));
    }

    /** What all others allow. */
    @Override
    public Optional<Quantity> solve(Figure term, Assignment<Figure> values) {
        return statements.stream()
                .filter(figure -> !figure.equals(term))
                .flatMap(figure -> values.quantity(figure).stream())
                .reduce((one, other) -> one.and(other));
    }

    @Override
    public String unanswered(Cells<Figure> cells) {
        return "COUNT(" + cells.area(statements) + ")<2";
    }

    @Override
    public String broken(Cells<Figure> cells) {
        return "MAX(" + cells.area(statements) + ")<>MIN(" + cells.area(statements) + ")";
    }
}
