package tonghop.reconcile.register;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.definition.Dimension;
import tonghop.definition.Indicator;
import tonghop.model.Role;
import tonghop.model.Severity;
import tonghop.reckon.Bracket;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Verdict;
import tonghop.reconcile.rule.Edit;
import tonghop.reconcile.rule.EditRule;
import tonghop.reconcile.rule.Evidence;

/** Units that sort into brackets use the same ones, or single numbers that fit into them: else their counts cannot be added. */
public final class Brackets implements EditRule {
    @Override
    public Stream<Edit> edits(Facts facts) {
        List<String> intervals = facts.definition().dimensions().stream()
                .filter(dimension -> dimension.kind() == Dimension.Kind.INTERVAL)
                .map(Dimension::code)
                .toList();
        return facts.definition().indicators().stream().flatMap(indicator -> intervals.stream()
                .filter(indicator.dimensions()::contains)
                .flatMap(dimension -> edit(indicator, dimension, facts).stream()));
    }

    private Optional<Edit> edit(Indicator indicator, String dimension, Facts facts) {
        List<Sorted> ranges = facts.of(indicator.code()).stream()
                .filter(figure -> figure.role() == Role.ACTUAL)
                .flatMap(figure -> Sorted.of(figure, dimension).stream())
                .filter(sorted -> !sorted.bracket().isSingle())
                .toList();
        if (ranges.isEmpty()) {
            return Optional.empty();
        }
        Map<Bracket, Set<String>> units = ranges.stream()
                .collect(Collectors.groupingBy(
                        Sorted::bracket, LinkedHashMap::new, Collectors.mapping(Sorted::unit, Collectors.toSet())));
        List<Sorted> conflicting =
                ranges.stream().filter(one -> one.conflictsWithAny(units)).toList();
        List<Figure> figures = (conflicting.isEmpty() ? ranges : conflicting)
                .stream().map(Sorted::figure).toList();
        Verdict verdict = Verdict.holds(conflicting.isEmpty(), Severity.WARNING);
        return Optional.of(Edit.question(code(), figures, verdict, values -> explain(conflicting, indicator, facts)));
    }

    private record Sorted(Figure figure, String member, Bracket bracket) {
        static Optional<Sorted> of(Figure figure, String dimension) {
            String member = figure.key().dimensions().getOrDefault(dimension, "");
            return Bracket.parse(member).map(bracket -> new Sorted(figure, member, bracket));
        }

        String unit() {
            return figure.key().unit();
        }

        /** Whether another unit sorts into a bracket that overlaps this one and is not the same. */
        boolean conflictsWithAny(Map<Bracket, Set<String>> units) {
            return units.entrySet().stream()
                    .filter(other -> bracket.overlaps(other.getKey()) && !bracket.equals(other.getKey()))
                    .anyMatch(other -> !other.getValue().equals(Set.of(unit())));
        }
    }

    private Evidence explain(List<Sorted> conflicting, Indicator indicator, Facts facts) {
        Set<String> told = conflicting.stream()
                .map(sorted -> facts.names().unit(sorted.figure().key().unit()) + ": " + sorted.member())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<Figure> figures = conflicting.stream().map(Sorted::figure).toList();
        return Evidence.overall(indicator.code(), facts)
                .stated(String.join("; ", told))
                .with("cell", Evidence.cells(figures));
    }
}
