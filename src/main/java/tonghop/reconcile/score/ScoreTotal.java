package tonghop.reconcile.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import tonghop.definition.Names;
import tonghop.definition.Scale;
import tonghop.model.Role;
import tonghop.model.Severity;
import tonghop.reckon.Addends;
import tonghop.reckon.Balance;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Quantity;
import tonghop.reckon.SumOfParts;
import tonghop.reckon.SumOfParts.Told;
import tonghop.reckon.Values;
import tonghop.reckon.Verdict;
import tonghop.reconcile.rule.Edit;
import tonghop.reconcile.rule.EditRule;
import tonghop.reconcile.rule.Evidence;

/** Subtotals and totals of points are, to the last decimal, what their parts make: bonuses added, penalties taken off, limits kept. */
public final class ScoreTotal implements EditRule {
    @Override
    public Stream<Edit> edits(Facts facts) {
        return facts.definition().scales().stream()
                .flatMap(scale -> Stream.concat(
                        scale.groups().stream().flatMap(group -> subtotals(scale, group, facts)),
                        totals(scale, facts)));
    }

    private Stream<Edit> subtotals(Scale scale, Scale.Group group, Facts facts) {
        Edit.Origin origin = new Edit.Origin(code(), scale.code());
        return stated(group.code(), facts)
                .flatMap(subtotal -> criteria(group, subtotal, facts)
                        .filter(parts -> !parts.isEmpty())
                        .map(parts -> group.isCapped()
                                ? capped(origin, new Capped(group, subtotal, parts), facts.names())
                                : sum(origin, subtotal, new Addends<>(parts), facts.names()))
                        .stream());
    }

    private static Stream<Figure> stated(String code, Facts facts) {
        return facts.of(code).stream()
                .filter(figure ->
                        figure.role() == Role.ACTUAL && figure.reading().isPresent());
    }

    private static Optional<Figure> beside(String code, Figure whole, Facts facts) {
        return facts.nearest(whole.key().withIndicator(code), whole)
                .filter(figure -> figure.reading().isPresent());
    }

    /** The criteria that whoever gave the whole gave too; nothing where one of a section is missing. */
    private static Optional<List<Figure>> criteria(Scale.Group group, Figure whole, Facts facts) {
        List<Figure> told = group.criteria().stream()
                .flatMap(criterion -> beside(criterion.code(), whole, facts).stream())
                .toList();
        boolean mayBeNone = group.kind() != Scale.Kind.SECTION;
        return mayBeNone || (!told.isEmpty() && told.size() == group.criteria().size())
                ? Optional.of(told)
                : Optional.empty();
    }

    private Stream<Edit> totals(Scale scale, Facts facts) {
        Edit.Origin origin = new Edit.Origin(code(), scale.code());
        return stated(scale.total(), facts)
                .flatMap(total ->
                        addends(scale, total, facts).map(parts -> sum(origin, total, parts, facts.names())).stream());
    }

    private static Optional<Addends<Figure>> addends(Scale scale, Figure total, Facts facts) {
        List<Figure> parts = new ArrayList<>();
        List<Figure> deductions = new ArrayList<>();
        for (Scale.Group group : scale.groups()) {
            Optional<List<Figure>> told = beside(group.code(), total, facts)
                    .map(List::of)
                    .or(() -> criteria(group, total, facts).filter(some -> some.isEmpty() || !group.isCapped()));
            if (told.isEmpty()) {
                return Optional.empty();
            }
            parts.addAll(told.get());
            deductions.addAll(group.kind() == Scale.Kind.PENALTY ? told.get() : List.of());
        }
        return Optional.of(new Addends<>(parts, deductions));
    }

    private static Edit sum(Edit.Origin origin, Figure total, Addends<Figure> parts, Names names) {
        SumOfParts<Figure> relation = new SumOfParts<>(total, parts, Told.ALL);
        return Edit.relation(origin, relation, Severity.ERROR, values -> Evidence.sum(relation, values, names)
                .with("parts", parts.told(values)));
    }

    /** A subtotal that counts no more than its limit, whatever its criteria make. */
    private record Capped(Scale.Group group, Figure subtotal, List<Figure> parts) {
        BigDecimal counted(Values values) {
            BigDecimal sum =
                    Balance.sum(values, parts).orElse(Quantity.ZERO).value().abs();
            return sum.min(Objects.requireNonNull(group.maximum()));
        }

        BigDecimal stated(Values values) {
            return values.quantity(subtotal).orElse(Quantity.ZERO).value();
        }

        Verdict check(Values values) {
            return Verdict.holds(stated(values).abs().compareTo(counted(values)) == 0, Severity.ERROR);
        }
    }

    private static Edit capped(Edit.Origin origin, Capped capped, Names names) {
        List<Figure> figures = Stream.concat(Stream.of(capped.subtotal()), capped.parts().stream())
                .toList();
        return Edit.equation(origin, figures, capped::check, values -> Evidence.about(capped.subtotal(), names, values)
                .message("score-total-capped")
                .expected(Values.digits(capped.counted(values)))
                .difference(capped.stated(values).abs().subtract(capped.counted(values)))
                .with("parts", Balance.terms(values, capped.parts()))
                .with(
                        "limit",
                        Values.digits(Objects.requireNonNull(capped.group().maximum()))));
    }
}
