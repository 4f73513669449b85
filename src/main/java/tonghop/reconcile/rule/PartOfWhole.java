package tonghop.reconcile.rule;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tonghop.definition.Names;
import tonghop.definition.RuleDeclaration;
import tonghop.model.Role;
import tonghop.model.Severity;
import tonghop.reckon.AtMost;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Quantity;
import tonghop.reckon.Values;
import tonghop.reckon.Verdict;

/** A part is never more than its whole, or than the share of it that a norm allows, nor less than the share that one wants. */
public final class PartOfWhole implements DeclaredRule {
    static final String CODE = EditRule.code(PartOfWhole.class);

    @Override
    public Stream<Edit> edits(Facts facts) {
        return Stream.concat(
                DeclaredRule.super.edits(facts),
                facts.stated(Role.TOTAL).flatMap(total -> paired(total, facts).stream()));
    }

    /** What is told as "15/19" is a part and its whole. */
    private static Optional<Edit> paired(Figure total, Facts facts) {
        return facts.nearest(total.key().withRole(Role.ACTUAL), total)
                .filter(part -> part.reading().isPresent())
                .map(part -> Cap.of(part, total, BigDecimal.ONE))
                .map(cap -> cap.edit(Edit.Origin.of(CODE), Severity.ERROR, values -> cap.explain(values, facts.names())
                        .message("part-of-total")));
    }

    @Override
    public Stream<Edit> edits(RuleDeclaration declaration, Facts facts) {
        Set<Object> asked = new HashSet<>();
        return declaration.parts().stream()
                .flatMap(facts::figures)
                .flatMap(part -> facts.figure(declaration.total(), part).stream()
                        .filter(whole -> asked.add(List.of(part.key(), Values.STATED.digits(part), whole)))
                        .flatMap(whole -> Stream.concat(
                                Stream.of(edit(declaration, part, whole, facts.names())),
                                Stream.ofNullable(declaration.minimum())
                                        .map(least ->
                                                floor(declaration, new Floor(part, whole, least), facts.names())))));
    }

    private static Severity severity(RuleDeclaration declaration) {
        return Optional.ofNullable(declaration.severity()).orElse(Severity.ERROR);
    }

    private static Edit edit(RuleDeclaration declaration, Figure part, Figure whole, Names names) {
        Severity severity = severity(declaration);
        BigDecimal limit = Optional.ofNullable(declaration.maximum()).orElse(BigDecimal.ONE);
        Cap cap = Cap.of(part, whole, limit);
        return cap.edit(Edit.Origin.of(declaration), severity, values -> cap.explain(values, names)
                .source(declaration.source()));
    }

    /** A part that must reach a share of its whole, such as that of direct workers among the commended. */
    private record Floor(Figure part, Figure whole, BigDecimal share) {
        Verdict check(Values values, Severity severity) {
            return values.quantity(part).isEmpty() || values.quantity(whole).isEmpty()
                    ? Verdict.undecided(Verdict.Reason.MISSING)
                    : Verdict.holds(lacking(values).signum() >= 0, severity);
        }

        private BigDecimal least(Values values) {
            return values.quantity(whole).orElse(Quantity.ZERO).times(share).value();
        }

        private BigDecimal lacking(Values values) {
            return values.quantity(part).orElse(Quantity.ZERO).value().subtract(least(values));
        }

        Evidence explain(Values values, Names names) {
            return Cap.of(part, whole, share)
                    .explain(values, names)
                    .message("part-under-floor")
                    .expected(Values.digits(least(values)))
                    .difference(lacking(values));
        }
    }

    private static Edit floor(RuleDeclaration declaration, Floor floor, Names names) {
        return Edit.bound(
                Edit.Origin.of(declaration),
                List.of(floor.part(), floor.whole()),
                values -> floor.check(values, severity(declaration)),
                values -> floor.explain(values, names).source(declaration.source()));
    }

    /** A part that may reach a share of its whole. */
    private record Cap(AtMost<Figure> relation) {
        static Cap of(Figure part, Figure whole, BigDecimal share) {
            return new Cap(new AtMost<>(part, whole, share));
        }

        Edit edit(Edit.Origin origin, Severity severity, Edit.Explanation explanation) {
            return Edit.relation(origin, relation, severity, explanation);
        }

        Evidence explain(Values values, Names names) {
            Figure part = relation.part();
            Figure whole = relation.whole();
            BigDecimal limit = relation.share();
            BigDecimal outer =
                    values.quantity(whole).orElse(Quantity.ZERO).times(limit).value();
            BigDecimal inner = values.quantity(part).orElse(Quantity.ZERO).value();
            return Evidence.about(part, names, values)
                    .message(limit.compareTo(BigDecimal.ONE) == 0 ? CODE : "part-over-cap")
                    .expected("0.." + Values.digits(outer))
                    .with("limit", Values.digits(outer))
                    .with("percent", Values.digits(limit.movePointRight(2)))
                    .with("whole", names.indicator(whole.key()))
                    .with("wholeStated", values.digits(whole))
                    .with("wholeCell", whole.cell().toString())
                    .difference(inner.subtract(outer));
        }
    }
}
