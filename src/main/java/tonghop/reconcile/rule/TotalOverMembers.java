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
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Quantity;
import tonghop.reckon.Values;
import tonghop.reckon.Verdict;
import tonghop.reconcile.rule.MemberFigures.Kind;
import tonghop.reconcile.rule.MemberFigures.Part;

/** What the head, or a unit in which others lie, states for all is the sum over its members, each with its own figure or with one that stands in for it. */
public final class TotalOverMembers implements EditRule {
    static final String CODE = "total-over-members";

    @Override
    public String code() {
        return CODE;
    }

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
                .filter(figure -> figure.role() == Role.ACTUAL || figure.role() == Role.TARGET)
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
        return Optional.of(Edit.equation(
                Edit.Origin.of(CODE), sum.figures(), sum::check, values -> sum.explain(values, facts.names())));
    }

    /** The total of the head and what its members tell of it. */
    static final class Sum {
        private final Figure total;
        private final List<Part> parts;
        private final Side certain;
        private final Side optional;
        private final Set<Kind> kinds;

        Sum(Figure total, List<Part> parts) {
            this.total = total;
            this.parts = parts;
            this.certain = Side.of(
                    parts.stream().filter(part -> part.kind() != Kind.OPTIONAL).toList());
            this.optional = Side.of(
                    parts.stream().filter(part -> part.kind() == Kind.OPTIONAL).toList());
            this.kinds = parts.stream().map(Part::kind).collect(Collectors.toSet());
        }

        /** What is added up, and what is counted rather than added. */
        private record Side(Addends<Figure> addends, Quantity counted) {
            static Side of(List<Part> parts) {
                List<Figure> figures = parts.stream()
                        .filter(part -> part.count() == null)
                        .flatMap(part -> part.figures().stream())
                        .toList();
                List<Quantity> counts = parts.stream()
                        .flatMap(part -> Optional.ofNullable(part.count()).stream())
                        .map(Quantity::exact)
                        .toList();
                return new Side(new Addends<>(figures), Quantity.sum(counts));
            }

            Optional<Quantity> sum(Values values) {
                return addends.sum(values).map(counted::plus);
            }
        }

        List<Part> parts() {
            return parts;
        }

        List<Figure> figures() {
            List<Figure> figures = new ArrayList<>(List.of(total));
            parts.stream().flatMap(part -> part.figures().stream()).forEach(figures::add);
            return figures;
        }

        Verdict check(Values values) {
            Optional<Quantity> stated = values.quantity(total);
            Optional<Quantity> sum = certain.sum(values);
            Optional<Quantity> more = optional.sum(values);
            if (stated.isEmpty() || sum.isEmpty() || more.isEmpty()) {
                return Verdict.undecided(Verdict.Reason.UNIT_OF_MEASURE);
            }
            if (stated.get().meets(sum.get()) || stated.get().meets(sum.get().plus(more.get()))) {
                return Verdict.PASSED;
            }
            if (has(Kind.MISSING) && !stated.get().isBelow(sum.get())) {
                return Verdict.undecided(Verdict.Reason.MISSING);
            }
            return has(Kind.PARTIAL) ? Verdict.undecided(Verdict.Reason.PARTIAL) : Verdict.failed(Severity.ERROR);
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
            BigDecimal stated = values.quantity(total).orElse(Quantity.ZERO).value();
            BigDecimal sum = certain.sum(values).orElse(Quantity.ZERO).value();
            BigDecimal more = optional.sum(values).orElse(Quantity.ZERO).value();
            Evidence evidence = Evidence.about(total, names, values)
                    .message(CODE)
                    .expected(Values.digits(sum))
                    .with("parts", list(values, names, false))
                    .difference(stated.subtract(sum));
            return has(Kind.OPTIONAL) ? alternative(evidence, values, names, sum.add(more)) : evidence;
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
