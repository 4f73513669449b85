package tonghop.reconcile.ratio;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.definition.Names;
import tonghop.definition.ReportingUnit;
import tonghop.model.ObservationKey;
import tonghop.model.Role;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Values;
import tonghop.reconcile.rule.Earlier;
import tonghop.reconcile.rule.Edit;
import tonghop.reconcile.rule.Evidence;

/** How the members' figures changed since they were told before: at an earlier day of the period, or else for the period before. */
final class SisterJumps {
    private static final Spread.Limits LIMITS = Spread.Limits.of(2, 5);

    private final Facts facts;
    private final List<Edit> edits = new ArrayList<>();
    private final Set<ObservationKey> told = new HashSet<>();

    SisterJumps(Facts facts, Earlier earlier) {
        this.facts = facts;
        Map<Change, List<Step>> steps = new LinkedHashMap<>();
        members().flatMap(later -> step(later, earlier).stream()).forEach(step -> steps.computeIfAbsent(
                        step.change(), change -> new ArrayList<>())
                .add(step));
        steps.forEach(this::compare);
    }

    private Stream<Figure> members() {
        Set<String> members =
                facts.definition().members().stream().map(ReportingUnit::code).collect(Collectors.toSet());
        return facts.figures().stream()
                .filter(figure -> figure.role() == Role.ACTUAL && isMeasurable(figure))
                .filter(figure -> members.contains(figure.key().unit()));
    }

    private static boolean isMeasurable(Figure figure) {
        return figure.isComparable() && figure.reading().isPresent();
    }

    private static Optional<Step> step(Figure later, Earlier earlier) {
        return earlier.total(later)
                .or(() -> earlier.ofPeriodBefore(later))
                .filter(SisterJumps::isMeasurable)
                .map(before -> new Step(later, before));
    }

    private void compare(Change change, List<Step> steps) {
        Spread.of(steps.stream().map(step -> step.pair(Values.STATED)).toList()).ifPresent(spread -> {
            told.add(change.later());
            steps.forEach(step -> edits.add(step.edit(spread, facts.names())));
        });
    }

    Stream<Edit> edits() {
        return edits.stream();
    }

    /** Whether sisters say what is usual for a figure, so that nothing else has to. */
    boolean tellOf(Figure figure) {
        return told.contains(figure.key().withUnit(""));
    }

    /** Between which times the same thing of all units is compared. */
    private record Change(ObservationKey later, Facts.Moment before) {}

    /** What a unit told before and later. */
    private record Step(Figure later, Figure before) {
        Change change() {
            return new Change(later.key().withUnit(""), Facts.Moment.of(before));
        }

        Spread.Pair pair(Values values) {
            return Spread.Pair.of(later, before, values);
        }

        Edit edit(Spread spread, Names names) {
            return Edit.bound(
                    Edit.Origin.of(Jump.CODE),
                    List.of(later, before),
                    values -> spread.check(pair(values), LIMITS),
                    values -> explain(values, spread, names));
        }

        private Evidence explain(Values values, Spread spread, Names names) {
            Spread.Pair pair = pair(values);
            return Evidence.about(later, names, values)
                    .message("jump-sisters")
                    .with("earlier", values.digits(before))
                    .with("earlierDay", before.key().asOf().toString())
                    .with("earlierCell", before.cell().toString())
                    .with("ratio", Spread.shown(pair.ratio()))
                    .with("usual", Spread.shown(spread.median()))
                    .with("units", String.valueOf(spread.units()))
                    .difference(pair.figure().subtract(pair.base().multiply(spread.median())));
        }
    }
}
