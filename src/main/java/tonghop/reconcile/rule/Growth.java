package tonghop.reconcile.rule;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tonghop.model.Reading;
import tonghop.model.ReportingPeriod;
import tonghop.model.Role;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Ratio;
import tonghop.reckon.Values;
import tonghop.reckon.Verdict;

/**
 * A stated growth follows from the actual and that of the same time a year before. Offices print it as what was added (12,5 %) or
 * as what it came to (112,5 %), under the same heads, so both are right.
 */
public final class Growth implements EditRule {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public String code() {
        return "growth";
    }

    @Override
    public Stream<Edit> edits(Facts facts) {
        return facts.figures().stream()
                .filter(figure ->
                        figure.role() == Role.GROWTH && figure.reading().isPresent())
                .flatMap(growth -> edit(growth, facts).stream());
    }

    private Optional<Edit> edit(Figure growth, Facts facts) {
        return facts.nearest(growth.key().withRole(Role.ACTUAL), growth)
                .flatMap(actual -> before(actual, facts).map(earlier -> new Terms(growth, actual, earlier)))
                .map(terms -> Edit.equation(
                        Edit.Origin.of(code()), terms.figures(), terms::check, values -> terms.explain(values, facts)));
    }

    private static Optional<Figure> before(Figure actual, Facts facts) {
        ReportingPeriod period = actual.key().period();
        ReportingPeriod earlier =
                new ReportingPeriod(period.start().minusYears(1), period.end().minusYears(1));
        return facts.series(actual.key()).stream()
                .filter(figure -> figure.key().period().equals(earlier))
                .min(Comparator.comparingInt(figure -> Facts.distance(figure, actual)));
    }

    private record Terms(Figure growth, Figure actual, Figure earlier) {

        List<Figure> figures() {
            return List.of(growth, actual, earlier);
        }

        Verdict check(Values values) {
            Optional<Reading> stated = values.reading(growth);
            List<Ratio> ratios = ratios(values);
            return stated.isEmpty() || ratios.isEmpty()
                    ? Verdict.undecided(Verdict.Reason.UNDEFINED)
                    : Ratio.best(ratios, stated.get()).verdict();
        }

        private List<Ratio> ratios(Values values) {
            return values.quantity(actual)
                    .flatMap(now -> values.quantity(earlier).flatMap(then -> Ratio.percent(now, then)))
                    .map(ratio -> List.of(ratio, ratio.less(HUNDRED)))
                    .orElse(List.of());
        }

        Evidence explain(Values values, Facts facts) {
            Reading stated = values.reading(growth).orElseThrow();
            List<Ratio> ratios = ratios(values);
            return Evidence.about(growth, facts.names(), values)
                    .percent(closest(ratios, stated), growth.cell(), stated, "growth")
                    .with("actual", values.digits(actual))
                    .with("actualCell", actual.cell().toString())
                    .with("earlier", values.digits(earlier))
                    .with("earlierCell", earlier.cell().toString())
                    .with("measure", actual.measure());
        }

        /** Of two that are both wrong the one that was meant is the nearer one. */
        private static Ratio closest(List<Ratio> ratios, Reading stated) {
            Ratio fitting = Ratio.nearest(ratios, stated);
            return fitting.fit(stated) != Ratio.Fit.WRONG
                    ? fitting
                    : ratios.stream()
                            .min(Comparator.comparing(ratio ->
                                    ratio.exact().subtract(stated.value()).abs()))
                            .orElseThrow();
        }
    }
}
