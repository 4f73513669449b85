package tonghop.reconcile.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tonghop.definition.RuleDeclaration;
import tonghop.definition.RuleDeclaration.Term;
import tonghop.model.Severity;
import tonghop.reckon.Balance;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Quantity;
import tonghop.reckon.Values;
import tonghop.reckon.Verdict;

/** Parts of a status that a job declares account for all of their total; a rest without a status is told. */
public final class IncompleteParts implements DeclaredRule.OfTotal {
    @Override
    public Stream<Edit> edits(RuleDeclaration declaration, Figure total, Facts facts) {
        List<Figure> parts = facts.parts(declaration, total);
        if (parts.isEmpty() || isAccountedFor(declaration, total, facts)) {
            return Stream.empty();
        }
        BigDecimal rest = rest(total, parts);
        return Stream.of(Edit.question(
                Edit.Origin.of(declaration),
                Stream.concat(Stream.of(total), parts.stream()).toList(),
                values -> Verdict.holds(rest.signum() <= 0, Severity.INFO),
                values -> Evidence.about(total, facts.names(), values)
                        .with("parts", Balance.terms(values, parts))
                        .difference(rest)));
    }

    private static BigDecimal rest(Figure total, List<Figure> parts) {
        Quantity whole = Values.STATED.quantity(total).orElse(Quantity.ZERO);
        return whole.value()
                .subtract(Balance.sum(Values.STATED, parts).orElse(whole).value());
    }

    /** Whether a further member of the parts' own dimension is told, which holds the rest. */
    private static boolean isAccountedFor(RuleDeclaration declaration, Figure total, Facts facts) {
        return facts.of(total.key().indicator(), total.key().unit(), Facts.Moment.of(total)).stream()
                .filter(figure -> figure.key().dimensions().size() == 1)
                .anyMatch(
                        figure -> declaration.parts().stream().anyMatch(part -> isSibling(part, figure, declaration)));
    }

    private static boolean isSibling(Term part, Figure figure, RuleDeclaration declaration) {
        boolean isOfDimension =
                figure.key().dimensions().keySet().equals(part.dimensions().keySet());
        return isOfDimension
                && declaration.parts().stream()
                        .noneMatch(other -> Objects.equals(figure.key().dimensions(), other.dimensions()));
    }
}
