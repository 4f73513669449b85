package tonghop.reconcile.ratio;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.definition.RuleDeclaration;
import tonghop.definition.RuleDeclaration.Term;
import tonghop.model.Severity;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Quantity;
import tonghop.reckon.Values;
import tonghop.reckon.Verdict;
import tonghop.reconcile.rule.DeclaredRule;
import tonghop.reconcile.rule.Edit;
import tonghop.reconcile.rule.EditRule;
import tonghop.reconcile.rule.Evidence;

/** Money per gift, kilograms per head: what one thing comes to lies within the bounds that a job declares. */
public final class UnitValue implements DeclaredRule {
    public static final String CODE = EditRule.code(UnitValue.class);

    @Override
    public Stream<Edit> edits(RuleDeclaration declaration, Facts facts) {
        return declaration.parts().stream().flatMap(part -> edits(declaration, part, facts));
    }

    /** The value of each count, whatever members it is broken down to. */
    private static Stream<Edit> edits(RuleDeclaration declaration, Term counted, Facts facts) {
        Term value = declaration.total();
        return facts.of(counted.indicator()).stream()
                .filter(count -> count.role() == counted.role())
                .filter(count -> count.key()
                        .dimensions()
                        .entrySet()
                        .containsAll(counted.dimensions().entrySet()))
                .flatMap(count -> facts.nearest(count.key().withIndicator(value.indicator()), count).stream()
                        .map(money -> edit(declaration, money, count, facts)));
    }

    private static Edit edit(RuleDeclaration declaration, Figure value, Figure count, Facts facts) {
        Severity severity = Optional.ofNullable(declaration.severity()).orElse(Severity.WARNING);
        return Edit.equation(
                Edit.Origin.of(declaration),
                List.of(value, count),
                values -> check(values, declaration, new Figures(value, count), severity),
                values -> explain(values, declaration, new Figures(value, count), facts));
    }

    private record Figures(Figure value, Figure count) {}

    private static Verdict check(Values values, RuleDeclaration declaration, Figures figures, Severity severity) {
        Optional<Quantity> value = values.quantity(figures.value());
        Optional<Quantity> count = values.quantity(figures.count());
        if (value.isEmpty() || count.isEmpty()) {
            return Verdict.undecided(Verdict.Reason.UNIT_OF_MEASURE);
        }
        BigDecimal least = declaration.minimum();
        BigDecimal most = declaration.maximum();
        boolean isTooLittle = least != null && value.get().isBelow(count.get().times(least));
        boolean isTooMuch = most != null && count.get().times(most).isBelow(value.get());
        return Verdict.holds(!isTooLittle && !isTooMuch, severity);
    }

    private static Evidence explain(Values values, RuleDeclaration declaration, Figures figures, Facts facts) {
        BigDecimal value =
                values.quantity(figures.value()).orElse(Quantity.ZERO).value();
        BigDecimal count =
                values.quantity(figures.count()).orElse(Quantity.ZERO).value();
        String measure = figures.value().indicator().unitOfMeasure();
        Evidence evidence = Evidence.about(figures.value(), facts.names(), values)
                .with("stated", Values.digits(value))
                .with("measure", measure)
                .with("count", values.digits(figures.count()))
                .with("countMeasure", figures.count().measure())
                .with("countCell", figures.count().cell().toString())
                .with("bounds", bounds(declaration.minimum(), declaration.maximum()))
                .source(declaration.source());
        // a value for nothing comes to no amount each
        Amount each = count.signum() == 0
                ? new Amount(Values.digits(value), measure)
                : Amount.each(value, count, measure, facts.definition().vocabulary());
        return evidence.with("each", each.digits()).with("eachMeasure", each.measure());
    }

    static String bounds(@Nullable BigDecimal least, @Nullable BigDecimal most) {
        String from = least == null ? "" : Values.digits(least);
        String to = most == null ? "" : Values.digits(most);
        return from.equals(to) ? from : from + ".." + to;
    }
}
