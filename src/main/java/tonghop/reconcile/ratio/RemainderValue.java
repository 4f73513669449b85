package tonghop.reconcile.ratio;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import tonghop.reconcile.rule.DeclaredRule;
import tonghop.reconcile.rule.Edit;
import tonghop.reconcile.rule.Evidence;

/** What is left of a count and of its money after the parts that are told still comes to a sane value for each. */
public final class RemainderValue implements DeclaredRule.OfTotal {
    @Override
    public Stream<Edit> edits(RuleDeclaration declaration, Figure total, Facts facts) {
        List<Figure> parts = facts.parts(declaration, total);
        Optional<Figure> money = money(total, facts);
        List<Figure> moneys =
                parts.stream().flatMap(part -> money(part, facts).stream()).toList();
        if (parts.isEmpty() || money.isEmpty() || moneys.size() < parts.size()) {
            return Stream.empty();
        }
        Rest rest = new Rest(declaration, total, money.get(), parts, moneys);
        return Stream.of(Edit.question(
                Edit.Origin.of(declaration), rest.figures(), rest::check, values -> rest.explain(values, facts)));
    }

    /** The money of a count, by the declaration that bounds the value of each. */
    private static Optional<Figure> money(Figure count, Facts facts) {
        return facts.declarations(UnitValue.CODE)
                .filter(declaration -> declaration.parts().stream()
                        .map(Term::indicator)
                        .anyMatch(count.key().indicator()::equals))
                .flatMap(declaration ->
                        facts
                                .nearest(
                                        count.key()
                                                .withIndicator(
                                                        declaration.total().indicator()),
                                        count)
                                .stream())
                .findFirst();
    }

    private record Rest(
            RuleDeclaration declaration, Figure total, Figure money, List<Figure> parts, List<Figure> moneys) {

        List<Figure> figures() {
            List<Figure> figures = new ArrayList<>(List.of(total, money));
            figures.addAll(parts);
            figures.addAll(moneys);
            return figures;
        }

        private BigDecimal count(Values values) {
            return rest(values, total, parts);
        }

        private BigDecimal value(Values values) {
            return rest(values, money, moneys);
        }

        private static BigDecimal rest(Values values, Figure whole, List<Figure> parts) {
            BigDecimal all = values.quantity(whole).orElse(Quantity.ZERO).value();
            return all.subtract(Balance.sum(values, parts).orElse(Quantity.ZERO).value());
        }

        Verdict check(Values values) {
            BigDecimal count = count(values);
            if (count.signum() == 0 || !isBounded(values)) {
                return Verdict.undecided(Verdict.Reason.UNDEFINED);
            }
            BigDecimal value = value(values);
            boolean isEnough = declaration.minimum() == null
                    || value.compareTo(declaration.minimum().multiply(count)) >= 0;
            boolean isNotTooMuch = declaration.maximum() == null
                    || value.compareTo(declaration.maximum().multiply(count)) <= 0;
            boolean isSane = count.signum() > 0 && isEnough && isNotTooMuch;
            return Verdict.holds(isSane, Severity.WARNING);
        }

        private boolean isBounded(Values values) {
            return figures().stream()
                    .allMatch(figure ->
                            values.quantity(figure).filter(Quantity::isBounded).isPresent());
        }

        Evidence explain(Values values, Facts facts) {
            String measure = money.indicator().unitOfMeasure();
            Amount each = Amount.each(
                    value(values), count(values), measure, facts.definition().vocabulary());
            return Evidence.about(total, facts.names(), values)
                    .with(
                            "money",
                            values.quantity(money)
                                    .map(Quantity::value)
                                    .map(Values::digits)
                                    .orElse(""))
                    .with("moneyMeasure", measure)
                    .with("parts", Balance.terms(values, parts))
                    .with("moneyParts", Balance.terms(values, moneys))
                    .with("restCount", Values.digits(count(values)))
                    .with("restMoney", Values.digits(value(values)))
                    .with("each", each.digits())
                    .with("eachMeasure", each.measure());
        }
    }
}
