package tonghop.reconcile.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.definition.Indicator;
import tonghop.definition.Names;
import tonghop.definition.RuleDeclaration;
import tonghop.model.Role;
import tonghop.model.Severity;
import tonghop.reckon.Addends;
import tonghop.reckon.Balance;
import tonghop.reckon.Either;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Quantity;
import tonghop.reckon.Relation;
import tonghop.reckon.SumOfParts;
import tonghop.reckon.SumOfParts.Told;
import tonghop.reckon.Values;
import tonghop.reconcile.rule.MemberFigures.Kind;
import tonghop.reconcile.rule.MemberFigures.Part;

/** What the head, or a unit in which others lie, states for all is the sum over its members, each with its own figure or with one that stands in for it. */
public final class TotalOverMembers implements EditRule {
    public static final String CODE = EditRule.code(TotalOverMembers.class);

    @Override
    public Stream<Edit> edits(Facts facts) {
        return totals(facts).flatMap(total -> edit(total, facts).stream());
    }

    /** The figures of units that have members, where they are sums over them. */
    static Stream<Figure> totals(Facts facts) {
        List<RuleDeclaration> declared = facts.declarations(CODE).toList();
        return facts.figures().stream()
                .filter(figure -> !facts.members(figure.key().unit()).isEmpty()
                        && figure.reading().isPresent())
                .filter(figure ->
                        figure.role() == Role.ACTUAL || figure.role() == Role.TARGET || figure.role() == Role.TOTAL)
                .filter(figure ->
                        figure.indicator().aggregation() == Indicator.Aggregation.SUM || isDeclared(figure, declared));
    }

    private static boolean isDeclared(Figure figure, List<RuleDeclaration> declared) {
        return declared.stream().map(RuleDeclaration::total).anyMatch(term -> term.indicator()
                .equals(figure.key().indicator()));
    }

    private Optional<Edit> edit(Figure total, Facts facts) {
        Sum sum = new Sum(total, new MemberFigures(facts, total).parts());
        if (sum.parts().stream().allMatch(part -> part.kind() == Kind.MISSING)) {
            return Optional.empty();
        }
        return Optional.of(Edit.relation(
                        Edit.Origin.of(CODE),
                        sum.relation(),
                        Severity.ERROR,
                        values -> sum.explain(values, facts.names()))
                .speakingOf(sum.figures()));
    }

    /** The total of the head and what its members tell of it. */
    static final class Sum {
        private final Figure total;
        private final List<Part> parts;
        private final Set<Kind> kinds;
        private final SumOfParts<Figure> certain;
        private final SumOfParts<Figure> all;

        Sum(Figure total, List<Part> parts) {
            this.total = total;
            this.parts = parts;
            this.kinds = parts.stream().map(Part::kind).collect(Collectors.toSet());
            this.certain = sum(
                    parts.stream().filter(part -> part.kind() != Kind.OPTIONAL).toList());
            this.all = sum(parts);
        }

        private SumOfParts<Figure> sum(List<Part> some) {
            List<Figure> figures = some.stream()
                    .filter(part -> part.count() == null)
                    .flatMap(part -> part.figures().stream())
                    .toList();
            BigDecimal counted = some.stream()
                    .flatMap(part -> Stream.ofNullable(part.count()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            return new SumOfParts<>(total, new Addends<>(figures, Quantity.exact(counted)), told());
        }

        private Told told() {
            if (has(Kind.PARTIAL)) {
                return Told.PARTLY;
            }
            return has(Kind.MISSING) ? Told.AT_LEAST : Told.ALL;
        }

        /** What some count and others do not may be in the total or not. */
        Relation<Figure> relation() {
            return has(Kind.OPTIONAL) ? new Either<>(certain, List.of(all)) : certain;
        }

        List<Part> parts() {
            return parts;
        }

        List<Figure> figures() {
            List<Figure> figures = new ArrayList<>(List.of(total));
            parts.stream().flatMap(part -> part.figures().stream()).forEach(figures::add);
            return figures;
        }

        boolean has(Kind kind) {
            return kinds.contains(kind);
        }

        private static Quantity quantity(Values values, Part part) {
            return part.count() == null
                    ? Balance.sum(values, part.figures()).orElse(Quantity.ZERO)
                    : Quantity.exact(part.count());
        }

        Evidence explain(Values values, Names names) {
            BigDecimal more = all.parts().sum(values).orElse(Quantity.ZERO).value();
            Evidence sum = Evidence.sum(certain, values, names).with("parts", list(values, names, false));
            Evidence evidence = total.role() == Role.TOTAL ? sum.message(CODE + "-whole") : sum;
            return has(Kind.OPTIONAL) ? alternative(evidence, values, names, more) : evidence;
        }

        private Evidence alternative(Evidence evidence, Values values, Names names, BigDecimal more) {
            String first = evidence.expected();
            return evidence.message("total-over-members-alternative")
                    .expected(first + "; " + Values.digits(more))
                    .with("expected", first)
                    .with("alternative", Values.digits(more))
                    .with("optional", list(values, names, true));
        }

        /** "huyện A 3 + huyện B 2". */
        private String list(Values values, Names names, boolean optional) {
            return Names.list(
                    " + ",
                    parts.stream()
                            .filter(part -> part.kind() != Kind.MISSING && (part.kind() == Kind.OPTIONAL) == optional)
                            .map(part -> names.unit(part.unit()) + " "
                                    + Values.digits(quantity(values, part).value())));
        }
    }
}
