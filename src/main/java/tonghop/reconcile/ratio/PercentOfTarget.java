package tonghop.reconcile.ratio;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tonghop.model.ObservationKey;
import tonghop.model.Role;
import tonghop.model.Severity;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Values;
import tonghop.reckon.Verdict;
import tonghop.reconcile.rule.Edit;
import tonghop.reconcile.rule.EditRule;
import tonghop.reconcile.rule.Evidence;
import tonghop.reconcile.rule.TwoPlans;

/**
 * A stated percent follows from actual and target by the target's convention, rounded half up at the decimals printed. A figure of
 * a part of the year that states no target of its own is measured against the target of the year.
 */
public final class PercentOfTarget implements EditRule {

    @Override
    public Stream<Edit> edits(Facts facts) {
        return facts.stated(Role.PERCENT).map(percent -> edit(percent, facts));
    }

    private Edit edit(Figure percent, Facts facts) {
        return terms(percent, facts)
                .map(terms -> Edit.relation(
                        Edit.Origin.of(code()),
                        terms.relation(),
                        Severity.ERROR,
                        values -> terms.explain(values, facts.names())))
                .orElseGet(() -> Edit.equation(
                        Edit.Origin.of(code()),
                        List.of(percent),
                        values -> Verdict.undecided(Verdict.Reason.MISSING),
                        values -> Evidence.about(percent, facts.names(), values)));
    }

    /** Of several plans in one row the one is meant that the percent follows from. */
    private static Optional<PercentTerms> terms(Figure percent, Facts facts) {
        int years = facts.definition().years(percent.key().period());
        return facts.nearest(percent.key().withRole(Role.ACTUAL), percent)
                .flatMap(actual -> facts.at(percent.key().withRole(Role.TARGET)).stream()
                        .filter(plan -> TwoPlans.areBeside(plan, percent))
                        .map(plan -> PercentTerms.of(percent, actual, plan, years))
                        .filter(terms -> !terms.relation()
                                .check(Values.STATED, Severity.ERROR)
                                .isFailed())
                        .findFirst()
                        .or(() -> target(percent, actual, facts)
                                .map(target -> PercentTerms.of(percent, actual, target, years))));
    }

    private static Optional<Figure> target(Figure percent, Figure anchor, Facts facts) {
        ObservationKey key = percent.key().withRole(Role.TARGET);
        return facts.nearest(key, anchor).or(() -> ofWholePeriod(key, anchor, facts));
    }

    private static Optional<Figure> ofWholePeriod(ObservationKey key, Figure anchor, Facts facts) {
        return facts.series(key).stream()
                .filter(target -> target.key().period().contains(key.period()))
                .min(Comparator.comparingInt(target -> Facts.distance(target, anchor)));
    }
}
