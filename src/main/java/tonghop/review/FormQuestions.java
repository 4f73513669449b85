package tonghop.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.model.Decision;
import tonghop.model.Finding;
import tonghop.model.FindingId;
import tonghop.model.Ruling;
import tonghop.model.Ruling.State;
import tonghop.model.Severity;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRef;

/** What is wrong with the decisions, as findings: one for each file and kind, however many lines it befalls. */
final class FormQuestions {
    private static final String RULE = "decision-form";
    private static final int ROWS_SHOWN = 10;

    private final Map<Kind, List<Line>> lines = new LinkedHashMap<>();

    /** Something wrong with a file. */
    private record Kind(String file, String kind, Severity severity) {}

    /** A line of it. */
    private record Line(String row, String detail) {}

    void problem(String file, int row, String kind, String detail) {
        add(new Kind(file, kind, Severity.WARNING), new Line(row == 0 ? "" : String.valueOf(row), detail));
    }

    /** Nothing has to be done about a decision whose finding is gone. */
    void gone(Decision decision) {
        add(new Kind(decision.file(), "gone", Severity.INFO), new Line(row(decision), decision.finding()));
    }

    void refused(Ruling ruling) {
        Decision decision = ruling.decision();
        add(new Kind(decision.file(), ruling.why(), Severity.WARNING), new Line(row(decision), decision.finding()));
    }

    private void add(Kind kind, Line line) {
        lines.computeIfAbsent(kind, any -> new ArrayList<>()).add(line);
    }

    private static String row(Decision decision) {
        return decision.origin().substring(decision.origin().lastIndexOf(' ') + 1);
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        lines.forEach((kind, befallen) -> findings.add(finding(kind, befallen)));
        return findings;
    }

    private static Finding finding(Kind kind, List<Line> lines) {
        return Finding.of(FindingId.of(RULE, kind.kind(), kind.file()), RULE, kind.severity(), RULE + "-" + kind.kind())
                .with("file", kind.file())
                .with("count", String.valueOf(lines.size()))
                .with("rows", listed(lines.stream().map(Line::row)))
                .with("detail", listed(lines.stream().map(Line::detail)))
                .withCells(List.of(new CellRef(kind.file(), "", new CellAddress(0, 0))));
    }

    private static String listed(Stream<String> all) {
        List<String> told = all.filter(text -> !text.isEmpty()).distinct().toList();
        String shown = told.stream().limit(ROWS_SHOWN).collect(Collectors.joining(", "));
        return told.size() > ROWS_SHOWN ? shown + " …" : shown;
    }

    /** Decisions that contradict each other on one finding. */
    static List<Finding> conflicts(List<Ruling> rulings) {
        Map<Finding, List<Decision>> conflicts = new LinkedHashMap<>();
        rulings.stream().filter(ruling -> ruling.state() == State.CONFLICTING).forEach(ruling -> conflicts
                .computeIfAbsent(ruling.finding(), any -> new ArrayList<>())
                .add(ruling.decision()));
        List<Finding> findings = new ArrayList<>();
        conflicts.forEach((finding, decisions) -> findings.add(conflict(finding, decisions)));
        return findings;
    }

    /** One answer alone contradicts what is answered to another question. */
    private static Finding conflict(Finding finding, List<Decision> decisions) {
        Map<String, String> arguments = Map.of(
                "finding", finding.id(),
                "places", listed(decisions.stream().map(Decision::origin)),
                "persons", listed(decisions.stream().map(Decision::person)));
        return new Finding(
                FindingId.of("decision-conflict", finding.id()),
                "decision-conflict",
                Severity.WARNING,
                finding.subject(),
                "",
                "",
                "",
                List.of(),
                decisions.size() > 1 ? "decision-conflict" : "decision-conflict-figure",
                new TreeMap<>(arguments),
                finding.cells(),
                List.of());
    }
}
