package tonghop.reconcile.score;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tonghop.definition.Names;
import tonghop.definition.ReportingUnit;
import tonghop.definition.Scale;
import tonghop.model.Finding.Term.Part;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Values;
import tonghop.reckon.Verdict;
import tonghop.reckon.score.Points;
import tonghop.reckon.score.ScoreSheet;
import tonghop.reconcile.rule.Edit;
import tonghop.reconcile.rule.EditRule;
import tonghop.reconcile.rule.Evidence;

/**
 * The points that a unit gives itself are those that others gave it, where people give them; where they follow from figures both are
 * held against these.
 */
public final class SelfScore implements EditRule {
    private static final List<Points.Origin> OTHERS =
            List.of(Points.Origin.STANDING, Points.Origin.STATED, Points.Origin.CROSS);

    @Override
    public Stream<Edit> edits(Facts facts) {
        return facts.definition().scales().stream().flatMap(scale -> {
            ScoreSheet sheet = new ScoreSheet(facts, scale, Values.STATED);
            return facts.definition().members().stream()
                    .map(ReportingUnit::code)
                    .flatMap(unit -> edit(sheet, unit, facts).stream());
        });
    }

    private Optional<Edit> edit(ScoreSheet sheet, String unit, Facts facts) {
        List<TwoScores> pairs = parts(sheet, unit)
                .flatMap(part -> pair(sheet, unit, part).stream())
                .toList();
        List<TwoScores> differing =
                pairs.stream().filter(pair -> !pair.isSame(Values.STATED)).toList();
        List<TwoScores> shown = differing.isEmpty() ? pairs : differing;
        return shown.isEmpty()
                ? Optional.empty()
                : Optional.of(Edit.question(
                        new Edit.Origin(code(), sheet.scale().code()),
                        figures(shown),
                        values -> Verdict.holds(
                                shown.stream().allMatch(pair -> pair.isSame(values)),
                                sheet.scale().selfScore()),
                        values -> explain(unit, shown, values, facts)));
    }

    /** Codes of what people give points for, one by one. */
    private static Stream<String> parts(ScoreSheet sheet, String unit) {
        return sheet.scale().groups().stream()
                .flatMap(group -> group.criteria().isEmpty()
                        ? Stream.of(group.code())
                        : group.criteria().stream()
                                .filter(criterion -> sheet.computed(unit, criterion)
                                        .filter(points -> !points.isOpen())
                                        .isEmpty())
                                .map(Scale.Criterion::code));
    }

    private static Optional<TwoScores> pair(ScoreSheet sheet, String unit, String part) {
        Optional<Figure> self = TwoScores.told(sheet, unit, part, Points.Origin.SELF);
        Optional<Figure> given = OTHERS.stream()
                .flatMap(judge -> TwoScores.told(sheet, unit, part, judge).stream())
                .findFirst();
        return self.flatMap(own -> given.map(other -> new TwoScores(own, other)));
    }

    private static List<Figure> figures(List<TwoScores> pairs) {
        return pairs.stream()
                .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                .toList();
    }

    private static Evidence explain(String unit, List<TwoScores> pairs, Values values, Facts facts) {
        Evidence evidence = Evidence.ofUnit(unit, facts)
                .stated(digits(pairs, TwoScores::one, values))
                .expected(digits(pairs, TwoScores::other, values))
                .with("parts", Names.list("; ", pairs.stream().map(pair -> facts.names()
                        .indicator(pair.other().key().indicator()))))
                .with("cell", Evidence.cells(figures(pairs)));
        for (Figure figure : figures(pairs)) {
            evidence = evidence.term(Part.INPUT, figure, values);
        }
        return evidence;
    }

    private static String digits(List<TwoScores> pairs, Function<TwoScores, Figure> one, Values values) {
        return Names.list("; ", pairs.stream().map(pair -> values.digits(one.apply(pair))));
    }
}
