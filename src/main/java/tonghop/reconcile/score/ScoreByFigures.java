package tonghop.reconcile.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tonghop.definition.ReportingUnit;
import tonghop.definition.Scale;
import tonghop.model.Severity;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Quantity;
import tonghop.reckon.Values;
import tonghop.reckon.Verdict;
import tonghop.reckon.score.Points;
import tonghop.reckon.score.ScoreSheet;
import tonghop.reconcile.rule.Edit;
import tonghop.reconcile.rule.EditRule;
import tonghop.reconcile.rule.Evidence;

/**
 * Stated points are those that follow from the figures that the scale looks at. Those that count have to be settled; those that a unit
 * gives itself, or that somebody else gave another number, are worth a look.
 */
public final class ScoreByFigures implements EditRule {
    private static final List<Points.Origin> JUDGES =
            List.of(Points.Origin.STANDING, Points.Origin.STATED, Points.Origin.CROSS, Points.Origin.SELF);

    @Override
    public Stream<Edit> edits(Facts facts) {
        return facts.definition().scales().stream().flatMap(scale -> {
            ScoreSheet sheet = new ScoreSheet(facts, scale, Values.STATED);
            return scale.criteria().flatMap(criterion -> facts.definition().members().stream()
                    .map(ReportingUnit::code)
                    .flatMap(unit -> edits(sheet, criterion, unit, facts)));
        });
    }

    private Stream<Edit> edits(ScoreSheet sheet, Scale.Criterion criterion, String unit, Facts facts) {
        Optional<Points> computed = sheet.computed(unit, criterion);
        if (computed.isEmpty() || computed.get().isOpen()) {
            return Stream.empty();
        }
        Points counting = sheet.points(unit, criterion);
        return JUDGES.stream().flatMap(judge -> sheet.tellings(unit, criterion.code(), judge).stream()
                .limit(1)
                .map(stated -> edit(
                        new Compared(stated, criterion, computed.get().from()),
                        severity(judge, counting),
                        sheet.scale(),
                        facts)));
    }

    private static Severity severity(Points.Origin judge, Points counting) {
        return judge == counting.origin() ? Severity.ERROR : Severity.WARNING;
    }

    /** Stated points, and the figures from which they should follow. */
    private record Compared(Figure stated, Scale.Criterion criterion, List<Figure> from) {
        String unit() {
            return stated.key().unit();
        }
    }

    private Edit edit(Compared compared, Severity severity, Scale scale, Facts facts) {
        List<Figure> figures = Stream.concat(Stream.of(compared.stated()), compared.from().stream())
                .toList();
        return Edit.equation(
                new Edit.Origin(code(), scale.code()),
                figures,
                values -> points(compared, scale, values, facts)
                        .map(points ->
                                Verdict.holds(isSame(compared, scale, points, stated(compared, values)), severity))
                        .orElse(Verdict.undecided(Verdict.Reason.MISSING)),
                values -> explain(compared, points(compared, scale, values, facts), values, facts));
    }

    /** Points that are taken off are told with a sign or without. */
    private static boolean isSame(Compared compared, Scale scale, BigDecimal points, BigDecimal stated) {
        return scale.isPenalty(compared.criterion())
                ? points.abs().compareTo(stated.abs()) == 0
                : points.compareTo(stated) == 0;
    }

    private static BigDecimal stated(Compared compared, Values values) {
        return values.quantity(compared.stated()).orElse(Quantity.ZERO).value();
    }

    private static Optional<BigDecimal> points(Compared compared, Scale scale, Values values, Facts facts) {
        return new ScoreSheet(facts, scale, values)
                .computed(compared.unit(), compared.criterion())
                .flatMap(Points::value);
    }

    private static Evidence explain(Compared compared, Optional<BigDecimal> points, Values values, Facts facts) {
        BigDecimal right = points.orElse(BigDecimal.ZERO);
        return Evidence.about(compared.stated(), facts.names(), values)
                .expected(Values.digits(right))
                .difference(stated(compared, values).subtract(right))
                .with("figures", Evidence.cells(compared.from()))
                .candidate(new tonghop.model.Candidate(
                        compared.stated().cell(),
                        values.digits(compared.stated()),
                        Values.digits(right),
                        "computed",
                        1));
    }
}
