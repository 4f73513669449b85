package tonghop.reconcile.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.definition.RuleDeclaration;
import tonghop.definition.RuleDeclaration.Term;
import tonghop.model.Severity;

/** Money per gift, kilograms per head: what one thing comes to lies within the bounds that a job declares. */
public final class UnitValue implements EditRule {
    static final String CODE = "unit-value";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Stream<Edit> edits(Facts facts) {
        return facts.declarations(CODE)
                .flatMap(declaration -> declaration.parts().stream().flatMap(part -> edits(declaration, part, facts)));
    }

    /** The value of each count, whatever members it is broken down to. */
    private static Stream<Edit> edits(RuleDeclaration declaration, Term counted, Facts facts) {
        Term value = declaration.total();
        if (value == null) {
            return Stream.empty();
        }
        return facts.of(counted.indicator()).stream()
                .filter(count -> count.role() == counted.role())
                .filter(count -> count.key()
                        .dimensions()
                        .entrySet()
                        .containsAll(counted.dimensions().entrySet()))
                .flatMap(count -> facts.nearest(count.key().withIndicator(value.indicator()), count).stream()
                        .map(money -> edit(declaration, money, count, facts.names())));
    }

    private static Edit edit(RuleDeclaration declaration, Figure value, Figure count, Names names) {
        Severity severity = Optional.ofNullable(declaration.severity()).orElse(Severity.WARNING);
        return Edit.equation(
                CODE,
                declaration.code(),
                List.of(value, count),
                values -> check(values, declaration, new Figures(value, count), severity),
                values -> explain(values, declaration, new Figures(value, count), names));
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

    private static Evidence explain(Values values, RuleDeclaration declaration, Figures figures, Names names) {
        BigDecimal value =
                values.quantity(figures.value()).orElse(Quantity.ZERO).value();
        BigDecimal count =
                values.quantity(figures.count()).orElse(Quantity.ZERO).value();
        return Evidence.about(figures.value(), names, values)
                .message(CODE)
                .with("count", values.digits(figures.count()))
                .with("countIndicator", names.indicator(figures.count().key()))
                .with("countCell", figures.count().cell().toString())
                .with("each", each(value, count))
                .with("measure", figures.value().indicator().unitOfMeasure())
                .with("stated", Values.digits(value))
                .with("bounds", bounds(declaration.minimum(), declaration.maximum()))
                .with("source", declaration.source());
    }

    /** What one thing comes to, to three significant digits. */
    static String each(BigDecimal value, BigDecimal count) {
        return count.signum() == 0 ? "∞" : Values.digits(value.divide(count, new MathContext(3)));
    }

    static String bounds(@Nullable BigDecimal least, @Nullable BigDecimal most) {
        String from = least == null ? "" : Values.digits(least);
        String to = most == null ? "" : Values.digits(most);
        return from.equals(to) ? from : from + ".." + to;
    }
}
