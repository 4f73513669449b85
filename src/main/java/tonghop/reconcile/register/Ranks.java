package tonghop.reconcile.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.definition.ReportingUnit;
import tonghop.definition.RuleDeclaration;
import tonghop.definition.RuleDeclaration.Term;
import tonghop.definition.Scale;
import tonghop.model.Role;
import tonghop.model.Severity;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Quantity;
import tonghop.reckon.Values;
import tonghop.reckon.score.ScoreSheet;
import tonghop.reckon.score.Standing;
import tonghop.reconcile.rule.DeclaredRule;
import tonghop.reconcile.rule.Edit;
import tonghop.reconcile.rule.EditRule;

/**
 * A ranking that a job declares, or that a scale makes, gives each member one place, leaves none out, and follows the scores where they
 * are told.
 */
public final class Ranks implements DeclaredRule {
    static final String CODE = EditRule.code(Ranks.class);

    @Override
    public Stream<Edit> edits(Facts facts) {
        Stream<Edit> declared = DeclaredRule.super.edits(facts);
        return Stream.concat(declared, facts.definition().scales().stream().flatMap(scale -> edits(scale, facts)));
    }

    @Override
    public Stream<Edit> edits(RuleDeclaration declaration, Facts facts) {
        Severity severity = Objects.requireNonNullElse(declaration.severity(), Severity.ERROR);
        Asked asked = new Asked(Edit.Origin.of(declaration), severity, declaration.source());
        return rankings(declaration.total(), null, rank -> score(declaration.parts(), rank, facts), facts)
                .map(ranking -> edit(asked, ranking, facts));
    }

    /** What those who judge rank each by the totals that they give; ranks of nobody in particular follow the points that count. */
    private static Stream<Edit> edits(Scale scale, Facts facts) {
        return judges(facts).flatMap(judge -> {
            Term rank = new Term(scale.rank(), judge, Role.ACTUAL);
            Term total = new Term(scale.total(), judge, Role.ACTUAL);
            String code = String.join(
                    "-",
                    Stream.concat(Stream.of(scale.code()), judge.values().stream())
                            .toList());
            Asked asked = new Asked(new Edit.Origin(CODE, code), Severity.ERROR, "");
            return rankings(
                            rank,
                            scale.scheme(),
                            place -> judge.isEmpty()
                                    ? counted(scale, place, facts)
                                    : score(List.of(total), place, facts),
                            facts)
                    .map(ranking -> edit(asked, ranking, facts));
        });
    }

    private static Stream<Map<String, String>> judges(Facts facts) {
        return Stream.concat(
                Stream.of(Map.of()),
                facts.definition().dimension(Scale.JUDGE).stream()
                        .flatMap(judge -> judge.members().stream())
                        .map(member -> Map.of(Scale.JUDGE, member.code())));
    }

    /** The rankings of one time each, in which a unit's place counts once however often it is told. */
    private static Stream<Ranking> rankings(Term rank, Scale.@Nullable Scheme scheme, Scoring scoring, Facts facts) {
        Map<Facts.Moment, Map<String, Figure>> places = new LinkedHashMap<>();
        facts.figures(rank)
                .filter(place -> place.reading().isPresent() && isOfMember(place, facts))
                .forEach(place -> places.computeIfAbsent(Facts.Moment.of(place), any -> new LinkedHashMap<>())
                        .putIfAbsent(place.key().unit(), place));
        return places.values().stream()
                .filter(told -> told.size() > 1)
                .map(told ->
                        new Ranking(told.values().stream().map(scoring::place).toList(), silent(told, facts), scheme));
    }

    private static boolean isOfMember(Figure rank, Facts facts) {
        return facts.unit(rank.key().unit()).filter(unit -> !unit.head()).isPresent();
    }

    /** What a place is set against. */
    @FunctionalInterface
    private interface Scoring {
        Ranking.Place place(Figure rank);
    }

    private static Ranking.Place score(List<Term> parts, Figure rank, Facts facts) {
        Optional<Figure> score = parts.stream()
                .flatMap(part -> facts.figure(part, rank).stream())
                .filter(told -> told.reading().isPresent())
                .findFirst();
        return new Ranking.Place(
                rank,
                score.stream().toList(),
                values -> score.map(told ->
                        Standing.of(values.quantity(told).orElse(Quantity.ZERO).value())));
    }

    private static Ranking.Place counted(Scale scale, Figure rank, Facts facts) {
        String unit = rank.key().unit();
        List<Figure> scores = new ArrayList<>(
                new ScoreSheet(facts, scale, Values.STATED).total(unit).from());
        return new Ranking.Place(rank, scores, values -> new ScoreSheet(facts, scale, values).standing(unit));
    }

    private static List<String> silent(Map<String, Figure> told, Facts facts) {
        return facts.definition().members().stream()
                .map(ReportingUnit::code)
                .filter(unit -> !told.containsKey(unit))
                .toList();
    }

    /** What an edit follows from and asks for. */
    private record Asked(Edit.Origin origin, Severity severity, String source) {}

    private static Edit edit(Asked asked, Ranking ranking, Facts facts) {
        return Edit.question(
                asked.origin(),
                ranking.figures(),
                values -> ranking.check(values, asked.severity()),
                values -> ranking.explain(values, facts).source(asked.source()));
    }
}
