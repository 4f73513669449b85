package tonghop.reconcile.rule;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tonghop.definition.Indicator;
import tonghop.definition.Indicator.Accrual;
import tonghop.definition.Indicator.Aggregation;
import tonghop.definition.Names;
import tonghop.model.Observation.Status;
import tonghop.model.Role;
import tonghop.model.Severity;
import tonghop.reckon.Addends;
import tonghop.reckon.Balance;
import tonghop.reckon.Either;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Quantity;
import tonghop.reckon.Relation;
import tonghop.reckon.SumOfParts;
import tonghop.reckon.SumOfParts.Told;
import tonghop.reckon.Values;
import tonghop.reckon.Verdict;

/**
 * What flows through a longer period is the sum of what flows through the shorter ones that fill it: a year of its months or
 * quarters, "lũy kế" of the single months. A mean lies between the least and the greatest of its parts.
 */
public final class SumOverTime implements EditRule {
    static final String CODE = EditRule.code(SumOverTime.class);

    @Override
    public Stream<Edit> edits(Facts facts) {
        return facts.figures().stream()
                .filter(figure -> figure.role() == Role.ACTUAL || figure.role() == Role.TARGET)
                .filter(figure -> isFlow(figure.indicator()) && Tilings.isOfWholePeriod(figure, facts))
                .filter(figure -> facts.series(figure.key()).size() > 2)
                .flatMap(figure -> edits(figure, facts));
    }

    private static boolean isFlow(Indicator indicator) {
        boolean adds = EnumSet.of(Aggregation.SUM, Aggregation.MEAN).contains(indicator.aggregation());
        boolean gathers = EnumSet.of(Accrual.FLOW, Accrual.CUMULATIVE).contains(indicator.accrual());
        return adds && gathers;
    }

    private static Stream<Edit> edits(Figure whole, Facts facts) {
        Tilings tilings = new Tilings(whole, facts);
        List<Span> spans = tilings.complete().stream()
                .map(parts -> new Span(whole, parts, true))
                .filter(Span::isOfOneKind)
                .toList();
        List<Figure> some = spans.isEmpty() ? tilings.incomplete() : List.of();
        return some.isEmpty()
                ? spans.stream().map(span -> span.edit(facts))
                : Stream.of(new Span(whole, some, false).edit(facts));
    }

    /** A period and the shorter ones in it, all of them or some. */
    private record Span(Figure whole, List<Figure> parts, boolean isComplete) {

        /** Each monthly report repeats the plan of the year: plans add up only where they stand in one table. */
        boolean isOfOneKind() {
            return whole.role() == Role.ACTUAL || parts.stream().allMatch(part -> Facts.distance(whole, part) < 2);
        }

        private boolean isMean() {
            return whole.indicator().aggregation() == Aggregation.MEAN;
        }

        Edit edit(Facts facts) {
            Edit.Origin origin = Edit.Origin.of(CODE);
            return isMean()
                    ? Edit.question(origin, sum().terms(), this::between, values -> explain(values, facts.names()))
                    : Edit.relation(origin, relation(), severity(), values -> explain(values, facts.names()));
        }

        /** What was not declared to be a stock may still be one: then the year is what its last month is. */
        private Relation<Figure> relation() {
            return new Either<>(sum(), List.of(SumOfParts.of(whole, parts.subList(parts.size() - 1, parts.size()))));
        }

        private SumOfParts<Figure> sum() {
            Told some = isNeverNegative() ? Told.AT_LEAST : Told.SOME;
            return new SumOfParts<>(whole, new Addends<>(parts), isComplete ? Told.ALL : some);
        }

        private boolean isNeverNegative() {
            BigDecimal least = whole.indicator().minimum();
            boolean isCount = whole.indicator().kind() == Indicator.Kind.COUNT;
            return whole.role() == Role.ACTUAL && (isCount || (least != null && least.signum() >= 0));
        }

        private Severity severity() {
            return Stream.concat(Stream.of(whole), parts.stream())
                            .allMatch(figure -> figure.observation().status() == Status.FINAL)
                    ? Severity.ERROR
                    : Severity.WARNING;
        }

        private Verdict between(Values values) {
            if (!isComplete) {
                return Verdict.undecided(Verdict.Reason.MISSING);
            }
            List<Quantity> means = parts.stream()
                    .flatMap(part -> values.quantity(part).stream())
                    .toList();
            Optional<Quantity> stated = values.quantity(whole);
            if (means.size() < parts.size() || stated.isEmpty()) {
                return Verdict.undecided(Verdict.Reason.UNIT_OF_MEASURE);
            }
            boolean isBelowAll = means.stream().allMatch(stated.get()::isBelow);
            boolean isAboveAll = means.stream().allMatch(mean -> mean.isBelow(stated.get()));
            return Verdict.holds(!isBelowAll && !isAboveAll, Severity.WARNING);
        }

        private Evidence explain(Values values, Names names) {
            Evidence evidence = Evidence.sum(sum(), values, names)
                    .message(isComplete ? CODE : "sum-over-time-more")
                    .with("from", whole.key().period().start().toString())
                    .with("parts", Balance.terms(values, parts))
                    .with("count", String.valueOf(parts.size()))
                    .with("partsCell", Evidence.cells(parts));
            return isMean() ? ofMean(evidence, values) : evidence;
        }

        private Evidence ofMean(Evidence evidence, Values values) {
            List<BigDecimal> means = parts.stream()
                    .map(part -> values.quantity(part).orElse(Quantity.ZERO).value())
                    .sorted(Comparator.naturalOrder())
                    .toList();
            return evidence.message("sum-over-time-mean")
                    .with("parts", Balance.terms(values, parts).replace(" + ", "; "))
                    .expected(Values.digits(means.get(0)) + ".." + Values.digits(means.get(means.size() - 1)));
        }
    }
}
