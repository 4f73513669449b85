package tonghop.reconcile.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.definition.Names;
import tonghop.model.Finding.Term.Part;
import tonghop.model.Role;
import tonghop.model.Severity;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Values;

/**
 * One actual is measured against one plan. Where a row tells several, as that of the province and that of the district, each may be
 * right: which one the appendix prints has to be said.
 */
public final class TwoPlans implements EditRule {
    @Override
    public Stream<Edit> edits(Facts facts) {
        return facts.tellings()
                .filter(tellings -> tellings.size() > 1 && tellings.get(0).role() == Role.TARGET)
                .flatMap(tellings -> rows(tellings).filter(row -> row.size() > 1))
                .map(plans -> Edit.question(
                        Edit.Origin.of(code()),
                        Stream.concat(plans.stream(), percents(plans.get(0), facts))
                                .toList(),
                        values -> facts.oneFact(plans).check(values, Severity.ERROR),
                        values -> explain(plans, values, facts.names())));
    }

    /** Figures in one row of one sheet. */
    private static Stream<List<Figure>> rows(List<Figure> tellings) {
        Map<String, List<Figure>> rows = new LinkedHashMap<>();
        tellings.stream().filter(figure -> figure.reading().isPresent()).forEach(figure -> rows.computeIfAbsent(
                        row(figure), row -> new ArrayList<>())
                .add(figure));
        return rows.values().stream();
    }

    private static String row(Figure figure) {
        return figure.cell().file() + "\n" + figure.cell().sheet() + "\n"
                + figure.cell().at().row();
    }

    /** Whether two tellings stand beside one another, so that they are told as two things. */
    public static boolean areBeside(Figure one, Figure other) {
        return !one.cell().equals(other.cell()) && row(one).equals(row(other));
    }

    /** The percents in the row of a plan: which of them counts hangs on which plan counts. */
    private static Stream<Figure> percents(Figure plan, Facts facts) {
        List<Figure> percents = facts.at(plan.key().withRole(Role.PERCENT)).stream()
                .filter(percent -> areBeside(plan, percent))
                .toList();
        return percents.size() > 1 ? percents.stream() : Stream.empty();
    }

    /** Whether two tellings beside one another are different plans, or the percents of different plans. */
    static boolean areTwo(Figure one, Figure other, Facts facts) {
        return areBeside(one, other)
                && one.reading().isPresent()
                && other.reading().isPresent()
                && facts.oneFact(List.of(one, other)).agreement(Values.STATED).isOpen()
                && (one.role() == Role.TARGET || (one.role() == Role.PERCENT && isOfTwoPlans(one, facts)));
    }

    private static boolean isOfTwoPlans(Figure percent, Facts facts) {
        List<Figure> plans = facts.at(percent.key().withRole(Role.TARGET)).stream()
                .filter(plan -> plan.reading().isPresent() && areBeside(plan, percent))
                .toList();
        return plans.size() > 1 && facts.oneFact(plans).agreement(Values.STATED).isOpen();
    }

    private Evidence explain(List<Figure> plans, Values values, Names names) {
        return Evidence.about(plans.get(0), names, values)
                .term(Part.OTHER, other(plans, values), values)
                .with("plans", plans.stream().map(values::digits).collect(Collectors.joining("; ")))
                .with("cell", Evidence.cells(plans));
    }

    /** The first plan that is not the first one. */
    private static Figure other(List<Figure> plans, Values values) {
        return plans.stream()
                .filter(plan -> !values.digits(plan).equals(values.digits(plans.get(0))))
                .findFirst()
                .orElse(plans.get(0));
    }
}
