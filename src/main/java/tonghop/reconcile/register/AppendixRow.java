package tonghop.reconcile.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.definition.Appendix;
import tonghop.definition.RuleDeclaration.Sense;
import tonghop.definition.RuleDeclaration.Term;
import tonghop.model.Role;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Item;
import tonghop.reconcile.rule.TotalOverMembers;

/**
 * A row of an appendix and the units that report it up to the day of the job.
 *
 * @param row the row
 * @param name what it is called
 * @param telling codes of the units that report it
 */
record AppendixRow(Appendix.Row row, String name, Set<String> telling) {
    /** The rows of all appendices, each once. */
    static List<AppendixRow> of(Facts facts) {
        return facts.definition().appendices().stream()
                .flatMap(appendix -> appendix.sections().stream())
                .flatMap(section -> section.rows().stream())
                .distinct()
                .map(row -> new AppendixRow(
                        row, facts.names().indicator(row.indicator(), row.dimensions()), telling(row, facts)))
                .toList();
    }

    /** Its name when the unit does not report it. */
    Optional<String> lacking(String unit) {
        return telling.contains(unit) ? Optional.empty() : Optional.of(name);
    }

    private static Set<String> telling(Appendix.Row row, Facts facts) {
        Set<String> actuals = own(row, Role.ACTUAL, facts);
        Set<String> own = actuals.isEmpty() ? own(row, Role.PERCENT, facts) : actuals;
        return Stream.concat(own.stream(), substitutes(row, facts).map(figure -> figure.key()
                        .unit()))
                .collect(Collectors.toSet());
    }

    /** A percent stands for what it was reckoned from only where nobody tells that; parts stand for their total where all are told. */
    private static Set<String> own(Appendix.Row row, Role role, Facts facts) {
        Item whole = Item.of(row.indicator(), row.dimensions(), role);
        Map<String, Set<Item>> told = facts.of(row.indicator()).stream()
                .filter(figure -> figure.role() == role)
                .filter(figure ->
                        !figure.key().asOf().isBefore(facts.definition().asOf()))
                .collect(Collectors.groupingBy(
                        figure -> figure.key().unit(),
                        Collectors.mapping(figure -> Item.of(figure.key()), Collectors.toSet())));
        return told.entrySet().stream()
                .filter(unit -> unit.getValue().contains(whole)
                        || isWhole(unit.getKey(), whole, unit.getValue(), facts)
                        || isTold(row, unit.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** A row of each member is told by any of them. */
    private static boolean isTold(Appendix.Row row, Set<Item> told) {
        return told.stream().anyMatch(item -> item.members().containsKey(row.each()));
    }

    private static boolean isWhole(String unit, Item whole, Set<Item> told, Facts facts) {
        return facts.definition().unit(unit).stream()
                .flatMap(reporting -> facts.composition().overMembers(whole, reporting))
                .anyMatch(parts -> told.containsAll(parts.items()));
    }

    /** What stands for the row's figure where it is added up over the members. */
    private static Stream<Figure> substitutes(Appendix.Row row, Facts facts) {
        return facts.declarations(TotalOverMembers.CODE)
                .filter(declaration -> declaration.total().indicator().equals(row.indicator()))
                .flatMap(declaration -> declaration.parts().stream())
                .flatMap(term -> substitutes(term, facts));
    }

    private static Stream<Figure> substitutes(Term term, Facts facts) {
        return term.is(Sense.COUNT) ? facts.of(term.indicator()).stream() : facts.figures(term);
    }
}
