package tonghop.reconcile.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import tonghop.definition.Names;
import tonghop.model.Severity;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Quantity;
import tonghop.reckon.Values;
import tonghop.reckon.Verdict;

/** Two figures that a job declares to count nearly the same: where they differ, their definitions are asked for. */
public final class TwoCounts implements EditRule {
    private static final String CODE = "two-counts";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Stream<Edit> edits(Facts facts) {
        return declared(facts, (declaration, one) -> declaration.parts().stream()
                .flatMap(part -> facts.figure(part, one).stream())
                .map(other -> edit(declaration.code(), one, other, facts.names())));
    }

    private static Edit edit(String declaration, Figure one, Figure other, Names names) {
        return Edit.question(
                new Edit.Origin(CODE, declaration),
                List.of(one, other),
                values -> Verdict.holds(difference(values, one, other).signum() == 0, Severity.INFO),
                values -> Evidence.about(one, names, values)
                        .message(CODE)
                        .with("other", values.digits(other))
                        .with("otherIndicator", names.indicator(other.key()))
                        .with("otherCell", other.cell().toString())
                        .difference(difference(values, one, other)));
    }

    private static BigDecimal difference(Values values, Figure one, Figure other) {
        Quantity first = values.quantity(one).orElse(Quantity.ZERO);
        return first.value().subtract(values.quantity(other).orElse(first).value());
    }
}
