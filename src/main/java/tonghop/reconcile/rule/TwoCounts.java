package tonghop.reconcile.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import tonghop.definition.Names;
import tonghop.definition.RuleDeclaration;
import tonghop.model.Severity;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Quantity;
import tonghop.reckon.Values;
import tonghop.reckon.Verdict;

/** Two figures that a job declares to count nearly the same: where they differ, their definitions are asked for. */
public final class TwoCounts implements DeclaredRule.OfTotal {
    @Override
    public Stream<Edit> edits(RuleDeclaration declaration, Figure one, Facts facts) {
        return declaration.parts().stream()
                .flatMap(part -> facts.figure(part, one).stream())
                .map(other -> edit(Edit.Origin.of(declaration), one, other, facts.names()));
    }

    private static Edit edit(Edit.Origin origin, Figure one, Figure other, Names names) {
        return Edit.question(
                origin,
                List.of(one, other),
                values -> Verdict.holds(difference(values, one, other).signum() == 0, Severity.INFO),
                values -> Evidence.about(one, names, values)
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
