package tonghop.reconcile.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tonghop.definition.ReportingUnit;
import tonghop.definition.RuleDeclaration;
import tonghop.definition.RuleDeclaration.Term;
import tonghop.model.Severity;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reconcile.rule.DeclaredRule;
import tonghop.reconcile.rule.Edit;
import tonghop.reconcile.rule.EditRule;

/** A ranking that a job declares gives each member one place, leaves none out, and follows the scores where they are told. */
public final class Ranks implements DeclaredRule {
    static final String CODE = EditRule.code(Ranks.class);

    @Override
    public Stream<Edit> edits(RuleDeclaration declaration, Facts facts) {
        Map<Facts.Moment, List<Ranking.Place>> places = new LinkedHashMap<>();
        facts.figures(declaration.total())
                .filter(rank -> rank.reading().isPresent() && isOfMember(rank, facts))
                .forEach(rank -> places.computeIfAbsent(Facts.Moment.of(rank), any -> new ArrayList<>())
                        .add(new Ranking.Place(rank, score(declaration.parts(), rank, facts))));
        return places.values().stream()
                .filter(told -> told.size() > 1)
                .map(told -> new Ranking(told, silent(told, facts)))
                .map(ranking -> edit(declaration, ranking, facts));
    }

    private static boolean isOfMember(Figure rank, Facts facts) {
        return facts.unit(rank.key().unit()).filter(unit -> !unit.head()).isPresent();
    }

    private static Optional<Figure> score(List<Term> parts, Figure rank, Facts facts) {
        return parts.stream()
                .flatMap(part -> facts.figure(part, rank).stream())
                .filter(score -> score.reading().isPresent())
                .findFirst();
    }

    private static List<String> silent(List<Ranking.Place> told, Facts facts) {
        List<String> units =
                told.stream().map(place -> place.rank().key().unit()).toList();
        return facts.definition().members().stream()
                .map(ReportingUnit::code)
                .filter(unit -> !units.contains(unit))
                .toList();
    }

    private static Edit edit(RuleDeclaration declaration, Ranking ranking, Facts facts) {
        Severity severity = Optional.ofNullable(declaration.severity()).orElse(Severity.ERROR);
        return Edit.question(
                Edit.Origin.of(declaration),
                ranking.figures(),
                values -> ranking.check(values, severity),
                values -> ranking.explain(values, facts).source(declaration.source()));
    }
}
