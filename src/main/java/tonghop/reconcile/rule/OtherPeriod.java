package tonghop.reconcile.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tonghop.model.ReportingPeriod;
import tonghop.model.Role;
import tonghop.model.Severity;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Values;
import tonghop.reckon.Verdict;

/** Figures cover the period that the job reports on; those that reach beyond it do not belong among them. Earlier periods may stand beside. */
public final class OtherPeriod implements EditRule {
    @Override
    public String code() {
        return "period";
    }

    @Override
    public Stream<Edit> edits(Facts facts) {
        ReportingPeriod period = facts.definition().period();
        Map<Sender, List<Figure>> beyond = new LinkedHashMap<>();
        facts.figures().stream()
                .filter(figure -> reachesBeyond(figure.key().period(), period) && !isPlanOfYear(figure))
                .forEach(figure -> beyond.computeIfAbsent(Sender.of(figure), sender -> new ArrayList<>())
                        .add(figure));
        return beyond.values().stream()
                .map(figures -> Edit.question(
                        code(), figures, Verdict.failed(Severity.WARNING), values -> explain(values, figures, facts)));
    }

    /** A unit that reports on another period does so in all its figures at once: one question for all of them. */
    private record Sender(String unit, ReportingPeriod period) {
        static Sender of(Figure figure) {
            return new Sender(figure.key().unit(), figure.key().period());
        }
    }

    private static boolean reachesBeyond(ReportingPeriod told, ReportingPeriod wanted) {
        return !wanted.contains(told) && !told.end().isBefore(wanted.start()) && !isOneBefore(told, wanted);
    }

    /** The plan for a year stands beside what was reached in a part of it, and that for the next year beside both. */
    private static boolean isPlanOfYear(Figure figure) {
        ReportingPeriod told = figure.key().period();
        return figure.key().role() == Role.TARGET && told.isWholeYears() && told.yearCount() == 1;
    }

    /** School years share a year with the one before. */
    private static boolean isOneBefore(ReportingPeriod told, ReportingPeriod wanted) {
        return told.yearCount() == wanted.yearCount() && told.end().isBefore(wanted.end());
    }

    private Evidence explain(Values values, List<Figure> figures, Facts facts) {
        Figure first = figures.get(0);
        List<String> stated = figures.stream()
                .map(figure -> values.digits(figure) + " " + figure.measure())
                .toList();
        List<String> indicators = figures.stream()
                .map(figure -> facts.names().indicator(figure.key().indicator()))
                .distinct()
                .toList();
        return Evidence.about(first, facts.names(), values)
                .stated(String.join("; ", stated))
                .with("indicator", String.join("; ", indicators))
                .with("cell", Evidence.cells(figures))
                .with("period", first.key().period().toString())
                .with("wanted", facts.definition().period().toString())
                .expected("");
    }
}
