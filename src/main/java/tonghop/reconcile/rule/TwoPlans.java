package tonghop.reconcile.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.definition.Names;
import tonghop.model.Role;
import tonghop.model.Severity;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Values;
import tonghop.reckon.Verdict;

/**
 * One actual is measured against one plan. Where a row tells several, as that of the province and that of the district, each may be
 * right: which one the appendix prints has to be said.
 */
public final class TwoPlans implements EditRule {
    @Override
    public String code() {
        return "two-plans";
    }

    @Override
    public Stream<Edit> edits(Facts facts) {
        return facts.tellings()
                .filter(tellings -> tellings.size() > 1 && tellings.get(0).role() == Role.TARGET)
                .flatMap(tellings -> rows(tellings).filter(row -> row.size() > 1))
                .map(plans -> Edit.question(
                        Edit.Origin.of(code()),
                        plans,
                        values -> Verdict.holds(isOne(plans, values, SameFact.years(plans, facts)), Severity.WARNING),
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
    static boolean areBeside(Figure one, Figure other) {
        return !one.cell().equals(other.cell()) && row(one).equals(row(other));
    }

    private static boolean isOne(List<Figure> plans, Values values, BigDecimal years) {
        return plans.stream().allMatch(plan -> SameFact.agree(values, plans.get(0), plan, years));
    }

    private Evidence explain(List<Figure> plans, Values values, Names names) {
        return Evidence.about(plans.get(0), names, values)
                .message(code())
                .with("plans", plans.stream().map(values::digits).collect(Collectors.joining("; ")))
                .with("cell", Evidence.cells(plans));
    }
}
