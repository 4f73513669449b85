package tonghop.reconcile.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tonghop.model.ObservationKey;
import tonghop.model.Role;

/**
 * A stated percent follows from actual and target by the target's convention, rounded half up at the decimals printed. A figure of
 * a part of the year that states no target of its own is measured against the target of the year.
 */
public final class PercentOfTarget implements EditRule {

    @Override
    public String code() {
        return "percent-of-target";
    }

    @Override
    public Stream<Edit> edits(Facts facts) {
        return facts.figures().stream()
                .filter(figure ->
                        figure.role() == Role.PERCENT && figure.reading().isPresent())
                .map(percent -> edit(percent, facts));
    }

    private Edit edit(Figure percent, Facts facts) {
        Optional<Figure> actual = facts.nearest(percent.key().withRole(Role.ACTUAL), percent);
        Optional<Figure> target = target(actual.orElse(percent), facts);
        if (actual.isEmpty() || target.isEmpty()) {
            return Edit.equation(
                    Edit.Origin.of(code()),
                    List.of(percent),
                    values -> Verdict.undecided(Verdict.Reason.MISSING),
                    values -> Evidence.about(percent, facts.names(), values));
        }
        PercentTerms terms = new PercentTerms(
                percent,
                actual.get(),
                target.get(),
                facts.definition().years(percent.key().period()));
        return Edit.equation(
                Edit.Origin.of(code()),
                List.of(percent, terms.actual(), terms.target()),
                terms::check,
                values -> terms.explain(values, facts.names()));
    }

    private static Optional<Figure> target(Figure anchor, Facts facts) {
        ObservationKey key = anchor.key().withRole(Role.TARGET);
        return facts.nearest(key, anchor).or(() -> ofWholePeriod(key, anchor, facts));
    }

    private static Optional<Figure> ofWholePeriod(ObservationKey key, Figure anchor, Facts facts) {
        return facts.series(key).stream()
                .filter(target -> target.key().period().contains(key.period()))
                .min(Comparator.comparingInt(target -> Facts.distance(target, anchor)));
    }
}
