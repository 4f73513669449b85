package tonghop.reconcile.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tonghop.model.ReportingPeriod;
import tonghop.model.Severity;

/** Figures cover the period that the job reports on; those that reach beyond it do not belong among them. Earlier periods may stand beside. */
public final class OtherPeriod implements EditRule {
    @Override
    public String code() {
        return "period";
    }

    @Override
    public Stream<Edit> edits(Facts facts) {
        ReportingPeriod period = facts.definition().period();
        Map<Place, List<Figure>> beyond = new LinkedHashMap<>();
        facts.figures().stream()
                .filter(figure -> reachesBeyond(figure.key().period(), period))
                .forEach(figure -> beyond.computeIfAbsent(Place.of(figure), place -> new ArrayList<>())
                        .add(figure));
        return beyond.values().stream()
                .map(figures -> Edit.question(
                        code(), figures, Verdict.failed(Severity.WARNING), values -> explain(values, figures, facts)));
    }

    private record Place(String unit, String indicator) {
        static Place of(Figure figure) {
            return new Place(figure.key().unit(), figure.key().indicator());
        }
    }

    private static boolean reachesBeyond(ReportingPeriod told, ReportingPeriod wanted) {
        return !wanted.contains(told) && !told.end().isBefore(wanted.start());
    }

    private Evidence explain(Values values, List<Figure> figures, Facts facts) {
        Figure first = figures.get(0);
        List<String> stated = figures.stream().map(values::digits).toList();
        return Evidence.about(first, facts.names(), values)
                .message(code())
                .stated(String.join("; ", stated))
                .with("indicator", facts.names().indicator(first.key().indicator()))
                .with("cell", Evidence.cells(figures))
                .with("period", first.key().period().toString())
                .with("wanted", facts.definition().period().toString())
                .expected("");
    }
}
