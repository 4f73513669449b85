package tonghop.reconcile.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.definition.Names;
import tonghop.definition.Scale;
import tonghop.model.Severity;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Quantity;
import tonghop.reckon.Values;
import tonghop.reckon.Verdict;
import tonghop.reconcile.rule.Edit;
import tonghop.reconcile.rule.EditRule;
import tonghop.reconcile.rule.Evidence;

/** Points are no more than the scale gives, and what a table calls the most is what the scale says. */
public final class ScoreLimit implements EditRule {
    @Override
    public Stream<Edit> edits(Facts facts) {
        return facts.definition().scales().stream()
                .flatMap(scale -> limits(scale).entrySet().stream().flatMap(limit -> facts.of(limit.getKey()).stream()
                        .filter(figure -> figure.reading().isPresent())
                        .flatMap(figure -> edit(scale, figure, limit.getValue(), facts.names()).stream())));
    }

    private static Map<String, BigDecimal> limits(Scale scale) {
        Map<String, BigDecimal> limits = new java.util.LinkedHashMap<>();
        scale.criteria().forEach(criterion -> put(limits, criterion.code(), criterion.maximum()));
        scale.groups().forEach(group -> put(limits, group.code(), group.maximum()));
        boolean hasBonus = scale.groups().stream().anyMatch(group -> group.kind() == Scale.Kind.BONUS);
        put(limits, scale.total(), hasBonus ? null : scale.maximum());
        return limits;
    }

    private static void put(Map<String, BigDecimal> limits, String code, @Nullable BigDecimal limit) {
        if (limit != null) {
            limits.put(code, limit);
        }
    }

    private Optional<Edit> edit(Scale scale, Figure figure, BigDecimal limit, Names names) {
        Edit.Origin origin = new Edit.Origin(code(), scale.code());
        return switch (figure.role()) {
            case ACTUAL ->
                Optional.of(Edit.bound(
                        origin,
                        List.of(figure),
                        values -> Verdict.holds(value(figure, values).abs().compareTo(limit) <= 0, Severity.ERROR),
                        values -> evidence(figure, limit, names, values).expected("0.." + Values.digits(limit))));
            case TOTAL ->
                Optional.of(Edit.equation(
                        origin,
                        List.of(figure),
                        values -> Verdict.holds(value(figure, values).abs().compareTo(limit) == 0, Severity.ERROR),
                        values -> evidence(figure, limit, names, values)
                                .message("score-limit-other")
                                .expected(Values.digits(limit))));
            default -> Optional.empty();
        };
    }

    private static BigDecimal value(Figure figure, Values values) {
        return values.quantity(figure).orElse(Quantity.ZERO).value();
    }

    private static Evidence evidence(Figure figure, BigDecimal limit, Names names, Values values) {
        return Evidence.about(figure, names, values)
                .with("limit", Values.digits(limit))
                .difference(value(figure, values).subtract(limit));
    }
}
