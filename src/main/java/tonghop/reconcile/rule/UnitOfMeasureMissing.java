package tonghop.reconcile.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.definition.Names;
import tonghop.model.Role;
import tonghop.model.Severity;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Values;
import tonghop.reckon.Verdict;

/** A figure states its unit of measure where other units state theirs for the same indicator; a unit is asked once for all its figures. */
public final class UnitOfMeasureMissing implements EditRule {
    @Override
    public Stream<Edit> edits(Facts facts) {
        Map<String, List<Figure>> bare = new LinkedHashMap<>();
        facts.definition().indicators().stream()
                .flatMap(indicator -> bare(facts.of(indicator.code())))
                .forEach(figure -> bare.computeIfAbsent(figure.key().unit(), unit -> new ArrayList<>())
                        .add(figure));
        return bare.values().stream()
                .map(of -> Edit.question(
                        code(), of, Verdict.failed(Severity.WARNING), values -> explain(values, of, facts)));
    }

    /** Of an indicator's figures those without a unit of measure, where another unit than their own states one. */
    private static Stream<Figure> bare(List<Figure> figures) {
        Set<String> stating = figures.stream()
                .filter(figure -> isMeasurable(figure) && isStated(figure))
                .map(figure -> figure.key().unit())
                .collect(Collectors.toSet());
        return figures.stream()
                .filter(figure -> isMeasurable(figure) && !isStated(figure))
                .filter(figure -> stating.stream()
                        .anyMatch(unit -> !unit.equals(figure.key().unit())));
    }

    private static boolean isMeasurable(Figure figure) {
        return figure.reading().isPresent() && (figure.role() == Role.ACTUAL || figure.role() == Role.TARGET);
    }

    private static boolean isStated(Figure figure) {
        return !figure.observation().unitOfMeasure().isEmpty();
    }

    private Evidence explain(Values values, List<Figure> figures, Facts facts) {
        List<String> indicators = figures.stream()
                .map(figure -> facts.names().indicator(figure.key().indicator()))
                .distinct()
                .toList();
        List<String> measures = figures.stream()
                .map(figure -> figure.indicator().unitOfMeasure())
                .distinct()
                .toList();
        return Evidence.about(figures.get(0), facts.names(), values)
                .stated(Names.list("; ", figures.stream().map(values::digits)))
                .with("indicator", Names.list("; ", indicators.stream()))
                .with("cell", Evidence.cells(figures))
                .expected(Names.list("; ", measures.stream()));
    }
}
