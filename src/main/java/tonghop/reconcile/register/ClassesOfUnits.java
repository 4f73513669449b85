package tonghop.reconcile.register;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.definition.Dimension;
import tonghop.definition.Names;
import tonghop.definition.ReportingUnit;
import tonghop.definition.RuleDeclaration;
import tonghop.definition.RuleDeclaration.Sense;
import tonghop.definition.RuleDeclaration.Term;
import tonghop.model.Severity;
import tonghop.reckon.Balance;
import tonghop.reckon.Bracket;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Quantity;
import tonghop.reckon.Values;
import tonghop.reckon.Verdict;
import tonghop.reconcile.rule.DeclaredRule;
import tonghop.reconcile.rule.Edit;
import tonghop.reconcile.rule.EditRule;
import tonghop.reconcile.rule.Evidence;
import tonghop.reconcile.rule.TotalOverMembers;

/**
 * The classes into which a unit sorts its subordinate units are disjoint and together hold each of them once. A class that the unit
 * tells under another indicator, as a job declares for a total over members, counts too.
 */
public final class ClassesOfUnits implements DeclaredRule {
    static final String CODE = EditRule.code(ClassesOfUnits.class);

    @Override
    public Stream<Edit> edits(RuleDeclaration declaration, Facts facts) {
        Term term = declaration.total();
        Set<String> intervals = facts.definition().dimensions().stream()
                .filter(dimension -> dimension.kind() == Dimension.Kind.INTERVAL)
                .map(Dimension::code)
                .collect(Collectors.toSet());
        Map<Telling, List<Figure>> classes = new LinkedHashMap<>();
        facts.of(term.indicator()).stream()
                .filter(figure ->
                        figure.role() == term.role() && figure.reading().isPresent())
                .filter(figure -> figure.key().dimensions().size() == 1
                        && intervals.containsAll(figure.key().dimensions().keySet()))
                .forEach(figure -> classes.computeIfAbsent(Telling.of(figure), unit -> new ArrayList<>())
                        .add(figure));
        return classes.values().stream().flatMap(told -> edit(declaration, told, facts).stream());
    }

    /** The classes that one unit tells at one time belong together. */
    private record Telling(String unit, Facts.Moment moment) {
        static Telling of(Figure figure) {
            return new Telling(figure.key().unit(), Facts.Moment.of(figure));
        }
    }

    private static Optional<Edit> edit(RuleDeclaration declaration, List<Figure> classes, Facts facts) {
        Optional<ReportingUnit> unit = facts.unit(classes.get(0).key().unit()).filter(of -> !of.head());
        return unit.map(of -> {
            BigDecimal number = BigDecimal.valueOf(of.placeCount(Set.copyOf(declaration.levels())));
            Sorting sorting = new Sorting(classes, elsewhere(classes, facts), number);
            return Edit.equation(
                    Edit.Origin.of(declaration), sorting.figures(), sorting::check, values -> sorting.explain(
                                    values, facts.names())
                            .source(declaration.source()));
        });
    }

    /** The figures of other indicators that stand for a class which is not told itself. */
    private static List<Figure> elsewhere(List<Figure> classes, Facts facts) {
        Figure anchor = classes.get(0);
        return facts.declarations(TotalOverMembers.CODE)
                .filter(declaration -> declaration.parts().stream()
                        .anyMatch(part -> !part.is(Sense.OPTIONAL)
                                && part.indicator().equals(anchor.key().indicator())
                                && facts.figure(part, anchor).isEmpty()))
                .flatMap(declaration -> facts.figure(declaration.total(), anchor).stream())
                .toList();
    }

    private record Sorting(List<Figure> classes, List<Figure> elsewhere, BigDecimal number) {

        List<Figure> figures() {
            return Stream.concat(classes.stream(), elsewhere.stream()).toList();
        }

        Verdict check(Values values) {
            Optional<Quantity> sum = Balance.sum(values, classes);
            Optional<Quantity> more = Balance.sum(values, figures());
            if (number.signum() == 0 || sum.isEmpty() || more.isEmpty()) {
                return Verdict.undecided(Verdict.Reason.MISSING);
            }
            Quantity all = Quantity.exact(number);
            boolean isComplete = sum.get().meets(all) || more.get().meets(all);
            return Verdict.holds(isComplete && overlapping().isEmpty(), Severity.ERROR);
        }

        private List<Figure> overlapping() {
            return classes.stream()
                    .filter(one ->
                            classes.stream().anyMatch(other -> !one.key().equals(other.key()) && overlap(one, other)))
                    .toList();
        }

        private static boolean overlap(Figure one, Figure other) {
            return bracket(one)
                    .flatMap(first -> bracket(other).map(first::overlaps))
                    .orElse(false);
        }

        private static Optional<Bracket> bracket(Figure figure) {
            return figure.key().dimensions().values().stream().findFirst().flatMap(Bracket::parse);
        }

        Evidence explain(Values values, Names names) {
            Figure first = classes.get(0);
            BigDecimal sum =
                    Balance.sum(values, figures()).orElse(Quantity.ZERO).value();
            Evidence evidence = Evidence.about(first, names, values)
                    .message(overlapping().isEmpty() ? CODE : "classes-overlap")
                    .stated(Values.digits(sum))
                    .expected(Values.digits(number))
                    .with("indicator", names.indicator(first.key().indicator()))
                    .with("parts", Balance.terms(values, figures()))
                    .with("cell", Evidence.cells(figures()))
                    .difference(sum.subtract(number));
            return evidence.with("overlapping", brackets(overlapping()));
        }

        private static String brackets(List<Figure> figures) {
            return figures.stream()
                    .flatMap(figure -> figure.key().dimensions().values().stream())
                    .collect(Collectors.joining(", "));
        }
    }
}
