package tonghop.reconcile.ratio;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tonghop.definition.Names;
import tonghop.model.Candidate;
import tonghop.model.Reading;
import tonghop.reckon.Figure;
import tonghop.reckon.Implied;
import tonghop.reckon.Percent;
import tonghop.reckon.PercentConvention;
import tonghop.reckon.Ratio;
import tonghop.reckon.Values;
import tonghop.reconcile.rule.Evidence;

/**
 * A stated percent and the actual and target that it should follow from.
 *
 * @param relation the percent, the actual, and the target as its whole
 */
record PercentTerms(Percent<Figure> relation) {
    static PercentTerms of(Figure percent, Figure actual, Figure target, int years) {
        // in "1.020/750" the 750 is already what the 1.020 is counted out of
        int counted = target.cell().equals(actual.cell()) ? 1 : years;
        return new PercentTerms(
                Percent.of(percent, actual, List.of(target), PercentConvention.of(percent.indicator(), counted)));
    }

    Evidence explain(Values values, Names names) {
        Figure actual = relation.part();
        Figure target = relation.whole().terms().get(0);
        Reading stated = values.reading(relation.percent()).orElseThrow();
        Ratio ratio = relation.ratio(values).orElseThrow();
        Evidence evidence = Evidence.percent(relation, values, names, "percent")
                .with("actual", values.digits(actual))
                .with("actualCell", actual.cell().toString())
                .with("target", values.digits(target))
                .with("targetCell", target.cell().toString())
                .with("measure", actual.measure());
        evidence = isRange(values.reading(target)) ? withEnds(evidence, values, stated) : evidence;
        return ratio.fit(stated) == Ratio.Fit.WRONG ? withImplied(evidence, values, stated) : evidence;
    }

    private static boolean isRange(Optional<Reading> target) {
        return target.filter(planned -> planned.value().compareTo(planned.upper()) != 0)
                .isPresent();
    }

    /** Against a range the percents from its upper to its lower end are expected. */
    private Evidence withEnds(Evidence evidence, Values values, Reading stated) {
        String ends = relation.ends(values).stream()
                .map(ratio -> ratio.digits(stated.decimals()))
                .collect(Collectors.joining(".."));
        return evidence.expected(ends).with("computed", ends);
    }

    /** The actuals that would give the stated percent, when they lie near what is stated. */
    private Evidence withImplied(Evidence evidence, Values values, Reading stated) {
        Figure actual = relation.part();
        Reading reached = values.reading(actual).orElseThrow();
        Implied implied = Implied.of(reached, relation.base(values).orElse(BigDecimal.ZERO), stated);
        return implied.isNear(reached)
                ? evidence.fallback(
                        new Candidate(actual.cell(), values.digits(actual), implied.toString(), "implied", 1))
                : evidence;
    }
}
