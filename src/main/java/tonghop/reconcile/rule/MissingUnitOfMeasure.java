package tonghop.reconcile.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tonghop.model.Role;
import tonghop.model.Severity;

/** A figure states its unit of measure where other units state theirs for the same indicator. */
public final class MissingUnitOfMeasure implements EditRule {
    @Override
    public String code() {
        return "unit-of-measure-missing";
    }

    @Override
    public Stream<Edit> edits(Facts facts) {
        return facts.definition().indicators().stream()
                .map(indicator -> facts.of(indicator.code()))
                .flatMap(figures -> edits(figures, facts));
    }

    private Stream<Edit> edits(List<Figure> figures, Facts facts) {
        Map<String, List<Figure>> bare = new LinkedHashMap<>();
        figures.stream()
                .filter(figure -> isMeasurable(figure) && !isStated(figure))
                .forEach(figure -> bare.computeIfAbsent(figure.key().unit(), unit -> new ArrayList<>())
                        .add(figure));
        return bare.values().stream()
                .filter(of -> figures.stream()
                        .anyMatch(other -> isMeasurable(other)
                                && isStated(other)
                                && !other.key().unit().equals(of.get(0).key().unit())))
                .map(of -> Edit.question(
                        code(), of, Verdict.failed(Severity.WARNING), values -> explain(values, of, facts)));
    }

    private static boolean isMeasurable(Figure figure) {
        return figure.reading().isPresent() && (figure.role() == Role.ACTUAL || figure.role() == Role.TARGET);
    }

    private static boolean isStated(Figure figure) {
        return !figure.observation().unitOfMeasure().isEmpty();
    }

    private Evidence explain(Values values, List<Figure> figures, Facts facts) {
        Figure first = figures.get(0);
        return Evidence.about(first, facts.names(), values)
                .message(code())
                .with("indicator", facts.names().indicator(first.key().indicator()))
                .with("cell", Evidence.cells(figures))
                .expected(first.indicator().unitOfMeasure());
    }
}
