package tonghop.reconcile.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tonghop.definition.Names;
import tonghop.model.Candidate;
import tonghop.model.Reading;
import tonghop.reckon.Figure;
import tonghop.reckon.Implied;
import tonghop.reckon.PercentConvention;
import tonghop.reckon.Quantity;
import tonghop.reckon.Ratio;
import tonghop.reckon.Values;
import tonghop.reckon.Verdict;

/**
 * A stated percent and what it should follow from.
 *
 * @param percent the stated percent
 * @param actual what was reached
 * @param target what was to be reached
 * @param years how many years a target per year is counted for
 */
record PercentTerms(Figure percent, Figure actual, Figure target, int years) {
    Verdict check(Values values) {
        Optional<Reading> stated = values.reading(percent);
        if (values.reading(actual).isEmpty() || values.reading(target).isEmpty()) {
            return Verdict.undecided(Verdict.Reason.UNDEFINED);
        }
        if (!hasOneUnitOfMeasure()) {
            return Verdict.undecided(Verdict.Reason.UNIT_OF_MEASURE);
        }
        List<Ratio> ratios = ratios(values);
        if (stated.isEmpty() || ratios.isEmpty()) {
            return Verdict.undecided(Verdict.Reason.UNDEFINED);
        }
        return Ratio.best(ratios, stated.get()).verdict();
    }

    private boolean hasOneUnitOfMeasure() {
        String one = actual.observation().unitOfMeasure();
        String other = target.observation().unitOfMeasure();
        return one.equals(other) || (actual.isComparable() && target.isComparable());
    }

    /** The percents that the target's convention and the indicator's direction allow, the plain one first. */
    private List<Ratio> ratios(Values values) {
        boolean isOneUnit =
                actual.observation().unitOfMeasure().equals(target.observation().unitOfMeasure());
        Quantity reached = (isOneUnit ? values.raw(actual) : values.quantity(actual)).orElse(Quantity.ZERO);
        Quantity planned = (isOneUnit ? values.raw(target) : values.quantity(target)).orElse(Quantity.ZERO);
        return convention().ratios(reached, planned);
    }

    private PercentConvention convention() {
        return PercentConvention.of(percent.indicator(), isToldBesideActual() ? 1 : years);
    }

    /** In "1.020/750" the 750 is already what the 1.020 is counted out of. */
    private boolean isToldBesideActual() {
        return target.cell().equals(actual.cell());
    }

    Evidence explain(Values values, Names names) {
        Reading stated = values.reading(percent).orElseThrow();
        List<Ratio> ratios = ratios(values);
        Evidence evidence = Evidence.about(percent, names, values)
                .percent(Ratio.nearest(ratios, stated), percent.cell(), stated, "percent")
                .with("actual", values.digits(actual))
                .with("actualCell", actual.cell().toString())
                .with("target", values.digits(target))
                .with("targetCell", target.cell().toString())
                .with("measure", actual.measure());
        evidence = isRange(values) ? withEnds(evidence, values, stated) : evidence;
        return Ratio.best(ratios, stated) == Ratio.Fit.WRONG ? withImplied(evidence, values, stated) : evidence;
    }

    private boolean isRange(Values values) {
        return values.raw(target)
                .filter(planned -> planned.value().compareTo(planned.upper()) != 0)
                .isPresent();
    }

    /** Against a range the percents from its upper to its lower end are expected. */
    private Evidence withEnds(Evidence evidence, Values values, Reading stated) {
        Quantity reached = values.raw(actual).orElse(Quantity.ZERO);
        Quantity planned = values.raw(target).orElse(Quantity.ZERO);
        List<String> ends = Stream.of(planned.upper(), planned.value())
                .flatMap(end -> Ratio.percent(reached, planned, end).stream())
                .map(ratio -> ratio.digits(stated.decimals()))
                .toList();
        return evidence.expected(String.join("..", ends)).with("computed", String.join("..", ends));
    }

    /** The actuals that would give the stated percent, when they lie near what is stated. */
    private Evidence withImplied(Evidence evidence, Values values, Reading stated) {
        Reading reached = values.reading(actual).orElseThrow();
        Optional<BigDecimal> base = convention()
                .base(
                        values.raw(actual).orElse(Quantity.ZERO),
                        values.raw(target).orElse(Quantity.ZERO));
        Implied implied = Implied.of(reached, base.orElse(BigDecimal.ZERO), stated);
        return implied.isNear(reached)
                ? evidence.fallback(
                        new Candidate(actual.cell(), values.digits(actual), implied.toString(), "implied", 1))
                : evidence;
    }
}
