package tonghop.cli.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tonghop.definition.JobDefinition;
import tonghop.job.RunResult;
import tonghop.job.state.BrokenOffException;
import tonghop.job.state.Folders;
import tonghop.job.step.Understood;
import tonghop.model.Decision;
import tonghop.model.Finding;
import tonghop.model.Questions;
import tonghop.model.Refusal;
import tonghop.model.Ruling;
import tonghop.model.RunCounts;
import tonghop.model.Severity;
import tonghop.model.Verdict;
import tonghop.model.cell.LedgerEntry;
import tonghop.wording.Wording;

/** The closing words of a run: what was read, what was found, where to look first. */
public final class Summary {
    private static final int FINDINGS_SHOWN = 5;
    private static final String PACKETS = "tra-lai";
    private static final int UNITS_SHOWN = 10;

    private final Wording wording;
    private final Folders folders;

    public Summary(Wording wording, Folders folders) {
        this.wording = wording;
        this.folders = folders;
    }

    public List<String> lines(RunResult result, JobDefinition definition) {
        RunCounts counts = result.run().counts();
        List<String> lines = new ArrayList<>();
        lines.add(wording.text("summary.heading", Map.of("job", definition.code(), "title", definition.title())));
        lines.add(wording.text(
                "summary.workbooks",
                Map.of("read", figure(counts.submissions()), "refused", figure(counts.refusals()))));
        result.refusals().forEach(refusal -> lines.add(refused(refusal)));
        List<Finding> unfinished =
                result.findings().stream().filter(Summary::isUnfinished).toList();
        unfinished.forEach(finding -> lines.add(item(wording.sentence(finding))));
        lines.add(units(result.verdict()));
        Stream.of(wording.absent(result.verdict(), definition, UNITS_SHOWN))
                .filter(absent -> !absent.isEmpty())
                .forEach(lines::add);
        lines.add(cells(counts));
        lines.add(findings(counts));
        lines.addAll(decisions(result.rulings()));
        lines.addAll(foremost(
                result.findings().stream()
                        .filter(finding -> !isUnfinished(finding))
                        .toList(),
                new QuestionLine(wording, definition)));
        lines.add(wording.text("summary.verdict", Map.of("verdict", wording.verdict(result.verdict()))));
        if (result.unchanged()) {
            lines.add(wording.text("summary.unchanged"));
        }
        Path output = folders.output().resolve(definition.code());
        if (result.run().published().keySet().stream().anyMatch(file -> file.startsWith(PACKETS))) {
            lines.add(wording.text(
                    "summary.packets", Map.of("folder", output.resolve(PACKETS).toString())));
        }
        lines.add(wording.text(
                "summary.look", Map.of("file", output.resolve("bao-cao.html").toString())));
        lines.add(wording.text("summary.next." + result.verdict().state()));
        return lines;
    }

    /** What broke the run off, and where the whole story is. */
    public String failure(Throwable failure) {
        Optional<BrokenOffException> known = BrokenOffException.of(failure);
        boolean isUnrecorded = known.filter(broken -> broken.reason().equals(BrokenOffException.UNRECORDED))
                .isPresent();
        String key = isUnrecorded ? "failed.unrecorded" : "failed";
        return wording.text(
                key,
                Map.of(
                        "cause", cause(failure),
                        "output", folders.output().toString(),
                        "log", folders.log().toString()));
    }

    /** What broke off whatever was done. */
    public String cause(Throwable failure) {
        return BrokenOffException.of(failure).map(this::words).orElseGet(() -> fault(failure));
    }

    private String words(BrokenOffException broken) {
        return wording.text("failure." + broken.reason(), broken.arguments());
    }

    /** What nobody foresaw, as whoever mends the program wants it. */
    private String fault(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return wording.text(
                "failure.fault",
                Map.of("detail", cause.toString().replaceAll("\\s+", " ").strip()));
    }

    private String refused(Refusal refusal) {
        return wording.text("summary.refused", Map.of("file", refusal.file(), "reason", wording.reason(refusal)));
    }

    private String units(Verdict verdict) {
        return wording.text(
                "summary.units", Map.of("sent", figure(verdict.sent()), "expected", figure(verdict.expected())));
    }

    private String cells(RunCounts counts) {
        return wording.text(
                "summary.cells",
                Map.of(
                        "loaded", cells(counts, LedgerEntry.Outcome.LOADED),
                        "ignored", cells(counts, LedgerEntry.Outcome.IGNORED),
                        "unresolved", cells(counts, LedgerEntry.Outcome.UNRESOLVED)));
    }

    private String findings(RunCounts counts) {
        return wording.text(
                "summary.findings",
                Map.of(
                        "fatal", findings(counts, Severity.FATAL),
                        "error", findings(counts, Severity.ERROR),
                        "warning", findings(counts, Severity.WARNING),
                        "info", findings(counts, Severity.INFO)));
    }

    /** How many decisions hold, which they are, and of each other one why it does not. */
    private List<String> decisions(List<Ruling> rulings) {
        if (rulings.isEmpty()) {
            return List.of();
        }
        List<String> holding = told(rulings, true);
        List<String> others = told(rulings, false);
        Map<String, String> counts = Map.of("applied", figure(holding.size()), "all", figure(rulings.size()));
        return Stream.of(Stream.of(wording.text("summary.decisions", counts)), first(others), first(holding))
                .flatMap(lines -> lines)
                .toList();
    }

    /** The first of them, and how many are left. */
    private Stream<String> first(List<String> decisions) {
        int left = decisions.size() - FINDINGS_SHOWN;
        return Stream.concat(
                decisions.stream().limit(FINDINGS_SHOWN),
                left > 0
                        ? Stream.of(wording.text("summary.more-decisions", Map.of("count", figure(left))))
                        : Stream.of());
    }

    private List<String> told(List<Ruling> rulings, boolean holding) {
        return rulings.stream()
                .filter(ruling -> holding == (ruling.state() == Ruling.State.APPLIED))
                .map(holding ? this::holding : this::failing)
                .map(String::stripTrailing)
                .toList();
    }

    private String holding(Ruling ruling) {
        Decision decision = ruling.decision();
        return wording.text("summary.holding", Map.of("id", decision.finding(), "choice", wording.chosen(ruling)));
    }

    private String failing(Ruling ruling) {
        return wording.text(
                "summary.decision",
                Map.of(
                        "id", ruling.decision().finding(),
                        "state", wording.state(ruling.state()),
                        "origin", ruling.decision().origin(),
                        "why", wording.why(ruling)));
    }

    /** The questions whose answers settle everything; where there are none, what somebody should look at. */
    private List<String> foremost(List<Finding> findings, QuestionLine line) {
        Questions questions = Questions.of(findings);
        List<Finding> told = questions.needed().isEmpty()
                ? findings.stream()
                        .filter(finding -> finding.severity() == Severity.WARNING)
                        .toList()
                : questions.needed();
        List<String> lines = new ArrayList<>();
        if (!questions.needed().isEmpty()) {
            lines.add(heading(questions));
        }
        told.stream().limit(FINDINGS_SHOWN).forEach(finding -> lines.add(item(line.of(finding))));
        if (told.size() > FINDINGS_SHOWN) {
            lines.add(wording.text("summary.more", Map.of("count", figure(told.size() - FINDINGS_SHOWN))));
        }
        return lines;
    }

    private static boolean isUnfinished(Finding finding) {
        return finding.rule().equals(Understood.UNFINISHED);
    }

    private String item(String text) {
        return wording.text("summary.finding", Map.of("sentence", text));
    }

    private String heading(Questions questions) {
        return wording.text(
                questions.following().isEmpty() ? "summary.questions" : "summary.questions-following",
                Map.of(
                        "needed", figure(questions.needed().size()),
                        "following", figure(questions.following().size())));
    }

    private String cells(RunCounts counts, LedgerEntry.Outcome outcome) {
        return figure(counts.cells().getOrDefault(outcome, 0));
    }

    private String findings(RunCounts counts, Severity severity) {
        return figure(counts.findings().getOrDefault(severity, 0));
    }

    private String figure(int amount) {
        return wording.figure(String.valueOf(amount));
    }
}
