package tonghop.reconcile.score;

import java.math.BigDecimal;
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
import tonghop.reckon.Quantity;
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

    /** What a unit gives itself for something, and what counts in its place. */
    private record Pair(Figure self, Figure given) {
        /** Points that are taken off are told with a sign or without. */
        boolean isSame(Values values) {
            return points(self, values).abs().compareTo(points(given, values).abs()) == 0;
        }

        private static BigDecimal points(Figure figure, Values values) {
            return values.quantity(figure).orElse(Quantity.ZERO).value();
        }
    }

    private Optional<Edit> edit(ScoreSheet sheet, String unit, Facts facts) {
        List<Pair> pairs = parts(sheet, unit)
                .flatMap(part -> pair(sheet, unit, part).stream())
                .toList();
        List<Pair> differing =
                pairs.stream().filter(pair -> !pair.isSame(Values.STATED)).toList();
        List<Pair> shown = differing.isEmpty() ? pairs : differing;
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

    private static Optional<Pair> pair(ScoreSheet sheet, String unit, String part) {
        Optional<Figure> self = told(sheet, unit, part, Points.Origin.SELF).findFirst();
        Optional<Figure> given =
                OTHERS.stream().flatMap(judge -> told(sheet, unit, part, judge)).findFirst();
        return self.flatMap(own -> given.map(other -> new Pair(own, other)));
    }

    private static Stream<Figure> told(ScoreSheet sheet, String unit, String part, Points.Origin judge) {
        return sheet.tellings(unit, part, judge).stream()
                .filter(figure -> figure.reading().isPresent());
    }

    private static List<Figure> figures(List<Pair> pairs) {
        return pairs.stream()
                .flatMap(pair -> Stream.of(pair.self(), pair.given()))
                .toList();
    }

    private static Evidence explain(String unit, List<Pair> pairs, Values values, Facts facts) {
        Evidence evidence = Evidence.ofUnit(unit, facts)
                .stated(digits(pairs, Pair::self, values))
                .expected(digits(pairs, Pair::given, values))
                .with("parts", Names.list("; ", pairs.stream().map(pair -> facts.names()
                        .indicator(pair.given().key().indicator()))))
                .with("cell", Evidence.cells(figures(pairs)));
        for (Figure figure : figures(pairs)) {
            evidence = evidence.term(Part.INPUT, figure, values);
        }
        return evidence;
    }

    private static String digits(List<Pair> pairs, Function<Pair, Figure> one, Values values) {
        return Names.list("; ", pairs.stream().map(pair -> values.digits(one.apply(pair))));
    }
}
