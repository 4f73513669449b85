package tonghop.reconcile.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.definition.Indicator;
import tonghop.definition.Names;
import tonghop.model.Candidate;
import tonghop.model.Observation.Status;
import tonghop.model.Role;
import tonghop.model.Severity;
import tonghop.reckon.Balance;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Quantity;
import tonghop.reckon.Values;
import tonghop.reckon.Verdict;

/** What is counted on from a start never falls: a later total is at least the earlier one, or the sum of the earlier parts. */
public final class NeverFalls implements EditRule {
    private static final int MOST_PARTS = 12;

    @Override
    public Stream<Edit> edits(Facts facts) {
        Earlier earlier = new Earlier(facts);
        return facts.figures().stream()
                .filter(figure -> figure.role() == Role.ACTUAL)
                .filter(figure -> figure.indicator().accrual() == Indicator.Accrual.CUMULATIVE)
                .filter(figure -> figure.reading().isPresent())
                .flatMap(later -> earlier.before(later).stream().map(before -> edit(later, before, facts.names())));
    }

    private Edit edit(Figure later, List<Figure> earlier, Names names) {
        List<Figure> figures = new ArrayList<>(List.of(later));
        figures.addAll(earlier);
        return Edit.bound(
                Edit.Origin.of(code()),
                figures,
                values -> check(values, later, earlier),
                values -> explain(values, later, earlier, names));
    }

    private static Verdict check(Values values, Figure later, List<Figure> earlier) {
        Optional<Quantity> after = values.quantity(later);
        Optional<Quantity> before = Balance.sum(values, earlier);
        if (after.isEmpty() || before.isEmpty()) {
            return Verdict.undecided(Verdict.Reason.UNIT_OF_MEASURE);
        }
        boolean isFinal =
                earlier.stream().allMatch(figure -> figure.observation().status() == Status.FINAL);
        return Verdict.holds(!after.get().isBelow(before.get()), isFinal ? Severity.ERROR : Severity.WARNING);
    }

    private Evidence explain(Values values, Figure later, List<Figure> earlier, Names names) {
        BigDecimal before = Balance.sum(values, earlier).orElse(Quantity.ZERO).value();
        BigDecimal after = values.quantity(later).orElse(Quantity.ZERO).value();
        Evidence evidence = Evidence.about(later, names, values)
                .expected(Values.digits(before))
                .with("earlier", Balance.terms(values, earlier))
                .with("earlierDay", earlier.get(0).key().asOf().toString())
                .with("earlierCell", Evidence.cells(earlier))
                .difference(after.subtract(before));
        List<Figure> scope = scope(values, earlier, after);
        return scope.isEmpty() ? evidence : withScope(evidence, values, later, scope, names);
    }

    private static Evidence withScope(Evidence evidence, Values values, Figure later, List<Figure> scope, Names names) {
        String parts = scope.stream()
                .map(part -> names.members(part.key().dimensions()))
                .collect(Collectors.joining(" + "));
        String sum =
                Values.digits(Balance.sum(values, scope).orElse(Quantity.ZERO).value());
        return evidence.message("never-falls-scope")
                .with("scope", parts)
                .with("scopeSum", sum)
                .candidate(
                        new Candidate(later.cell(), values.digits(later), parts + " ≥ " + sum, "different-scope", 1));
    }

    /** The earlier parts whose sum comes nearest to the later figure from below: what it may have counted in their stead. */
    static List<Figure> scope(Values values, List<Figure> parts, BigDecimal later) {
        if (parts.size() < 2 || parts.size() > MOST_PARTS) {
            return List.of();
        }
        return Stream.iterate(1, subset -> subset + 1)
                .limit((1L << parts.size()) - 2)
                .map(subset -> subset(parts, subset))
                .filter(subset -> sum(values, subset).compareTo(later) <= 0)
                .max(Comparator.comparing(subset -> sum(values, subset)))
                .orElse(List.of());
    }

    private static BigDecimal sum(Values values, List<Figure> parts) {
        return Balance.sum(values, parts).orElse(Quantity.ZERO).value();
    }

    private static List<Figure> subset(List<Figure> parts, int subset) {
        List<Figure> chosen = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            if ((subset >> part & 1) == 1) {
                chosen.add(parts.get(part));
            }
        }
        return chosen;
    }
}
