package tonghop.reconcile.score;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tonghop.definition.ReportingUnit;
import tonghop.definition.Scale;
import tonghop.model.Candidate;
import tonghop.model.Severity;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Values;
import tonghop.reckon.Verdict;
import tonghop.reckon.score.Points;
import tonghop.reckon.score.ScoreSheet;
import tonghop.reconcile.rule.Edit;
import tonghop.reconcile.rule.EditRule;
import tonghop.reconcile.rule.Evidence;

/** Points that are told without saying by whom are those that the standing body gives: both count, so they are the same. */
public final class FinalScore implements EditRule {

    @Override
    public Stream<Edit> edits(Facts facts) {
        return facts.definition().scales().stream().flatMap(scale -> {
            ScoreSheet sheet = new ScoreSheet(facts, scale, Values.STATED);
            return facts.definition().members().stream()
                    .map(ReportingUnit::code)
                    .flatMap(unit -> parts(scale).flatMap(part -> edit(sheet, unit, part, facts).stream()));
        });
    }

    /** Codes of all that points are given for, with subtotals and the total. */
    private static Stream<String> parts(Scale scale) {
        Stream<String> groups = scale.groups().stream()
                .flatMap(group -> Stream.concat(
                        Stream.of(group.code()), group.criteria().stream().map(Scale.Criterion::code)));
        return Stream.concat(groups, Stream.of(scale.total())).distinct();
    }

    private Optional<Edit> edit(ScoreSheet sheet, String unit, String part, Facts facts) {
        return TwoScores.told(sheet, unit, part, Points.Origin.STATED)
                .flatMap(stated -> TwoScores.told(sheet, unit, part, Points.Origin.STANDING)
                        .map(standing -> new TwoScores(stated, standing)))
                .map(both -> Edit.question(
                        new Edit.Origin(code(), sheet.scale().code()),
                        List.of(both.one(), both.other()),
                        values -> Verdict.holds(both.isSame(values), Severity.ERROR),
                        values -> explain(both, values, facts)));
    }

    private static Evidence explain(TwoScores both, Values values, Facts facts) {
        Figure stated = both.one();
        Figure standing = both.other();
        return Evidence.about(stated, facts.names(), values)
                .expected(values.digits(standing))
                .difference(both.difference(values))
                .with("given", Evidence.cells(List.of(standing)))
                .candidate(new Candidate(stated.cell(), values.digits(stated), values.digits(standing), "computed", 1));
    }
}
