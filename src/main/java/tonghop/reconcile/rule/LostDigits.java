package tonghop.reconcile.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tonghop.definition.Indicator;
import tonghop.model.Role;
import tonghop.model.Severity;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Values;
import tonghop.reckon.Verdict;

/** What is counted is a whole number: a fraction means that a mark was misread or that zeros were lost. */
public final class LostDigits implements EditRule {
    private static final Set<Role> COUNTED = Set.of(Role.ACTUAL, Role.TARGET, Role.TOTAL);

    @Override
    public Stream<Edit> edits(Facts facts) {
        return facts.figures().stream()
                .filter(figure -> figure.indicator().kind() == Indicator.Kind.COUNT)
                .filter(figure ->
                        COUNTED.contains(figure.role()) && figure.reading().isPresent())
                .map(figure -> Edit.equation(
                        Edit.Origin.of(code()),
                        List.of(figure),
                        values -> Verdict.holds(isWhole(values, figure), Severity.ERROR),
                        values -> Evidence.about(figure, facts.names(), values).message(code())));
    }

    /** In the indicator's own unit: 1,5 thousand people are a whole number of people. */
    private static boolean isWhole(Values values, Figure figure) {
        return values.quantity(figure)
                .map(quantity -> quantity.value().remainder(BigDecimal.ONE).signum() == 0)
                .orElse(true);
    }
}
