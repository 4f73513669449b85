package tonghop.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.job.SelfCheck;
import tonghop.model.CellRef;
import tonghop.model.Finding;
import tonghop.model.Intake;
import tonghop.model.LedgerEntry;
import tonghop.model.LedgerEntry.Outcome;
import tonghop.model.Normalised;
import tonghop.model.Refusal;
import tonghop.model.RunCounts;
import tonghop.model.Severity;
import tonghop.wording.Wording;

/** What a unit is told of its own workbooks: what would be refused, what was read, what does not fit, and whether to send them. */
final class CheckReport {
    private static final SelfCheck.Result NOTHING =
            new SelfCheck.Result(new Normalised(List.of(), List.of(), List.of()), List.of(), 0);

    private final Wording wording;
    private final List<Intake> intakes;
    private final Optional<JobChoice.Chosen> chosen;
    private final SelfCheck.Result result;

    CheckReport(Wording wording, List<Intake> intakes, Optional<JobChoice.Chosen> chosen) {
        this.wording = wording;
        this.intakes = intakes;
        this.chosen = chosen;
        this.result = chosen.map(JobChoice.Chosen::result).orElse(NOTHING);
    }

    /** How many places should be mended: files that would be refused, figures that are not understood or do not fit. */
    int toMend() {
        long findings = findings().filter(CheckReport::isToMend).count();
        return Math.toIntExact(refusals().size() + findings + unasked().size());
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        chosen.ifPresent(job -> lines.add(job(job)));
        intakes.forEach(intake -> lines.add(intake(intake)));
        chosen.ifPresent(job -> {
            lines.add(cells());
            result.reading().findings().forEach(finding -> lines.addAll(told(finding)));
            unasked().forEach(entry -> lines.add(unasked(entry)));
            lines.add(rules());
            result.findings().forEach(finding -> lines.addAll(told(finding)));
        });
        lines.add(verdict());
        return lines;
    }

    private Stream<Finding> findings() {
        return Stream.concat(result.reading().findings().stream(), result.findings().stream());
    }

    private static boolean isToMend(Finding finding) {
        return finding.severity() != Severity.INFO;
    }

    private List<Refusal> refusals() {
        return intakes.stream()
                .filter(Refusal.class::isInstance)
                .map(Refusal.class::cast)
                .toList();
    }

    /** Cells that are not understood and that no question of the reading speaks of. */
    private List<LedgerEntry> unasked() {
        Set<String> asked =
                result.reading().findings().stream().map(Finding::rule).collect(Collectors.toSet());
        return result.reading().ledger().stream()
                .filter(entry -> entry.outcome() == Outcome.UNRESOLVED)
                .filter(entry -> !asked.contains(entry.reason()))
                .toList();
    }

    private String job(JobChoice.Chosen job) {
        String reason = wording.text(
                "check.job." + job.reason(),
                Map.of("loaded", figure(job.result().loaded())));
        return wording.text(
                "check.job",
                Map.of(
                        "job", job.definition().code(),
                        "title", job.definition().title(),
                        "reason", reason));
    }

    private String intake(Intake intake) {
        return intake instanceof Refusal refusal
                ? wording.text("check.refused", Map.of("file", refusal.file(), "reason", wording.reason(refusal)))
                : wording.text("check.taken", Map.of("file", intake.file()));
    }

    private String cells() {
        RunCounts counts = RunCounts.of(0, 0, result.reading().ledger(), List.of());
        return wording.text(
                "check.cells",
                Map.of(
                        "loaded", figure(counts.cells().getOrDefault(Outcome.LOADED, 0)),
                        "ignored", figure(counts.cells().getOrDefault(Outcome.IGNORED, 0)),
                        "unresolved", figure(counts.cells().getOrDefault(Outcome.UNRESOLVED, 0))));
    }

    private String rules() {
        long failed = result.findings().stream().filter(CheckReport::isToMend).count();
        return wording.text("check.rules", Map.of("passed", figure(result.passed()), "failed", figure(failed)));
    }

    private List<String> told(Finding finding) {
        List<String> lines = new ArrayList<>();
        String key = isToMend(finding) ? "check.mend" : "check.note";
        lines.add(wording.text(key, Map.of("sentence", wording.sentence(finding))));
        finding.candidates()
                .forEach(candidate ->
                        lines.add(wording.text("check.candidate", Map.of("candidate", wording.candidate(candidate)))));
        return lines;
    }

    private String unasked(LedgerEntry entry) {
        return wording.text("check.mend", Map.of("sentence", notUnderstood(entry)));
    }

    private String notUnderstood(LedgerEntry entry) {
        return wording.text(
                "check.unasked",
                Map.of(
                        "cell", entry.cell().toString(),
                        "printed", entry.printed(),
                        "reason", wording.ledgerReason(entry)));
    }

    private String verdict() {
        int places = toMend();
        return places == 0
                ? wording.text("check.send")
                : wording.text("check.mend-first", Map.of("places", figure(places)));
    }

    private String figure(long amount) {
        return wording.figure(String.valueOf(amount));
    }

    /** The same for programs. */
    Document document() {
        List<File> files = intakes.stream().map(this::file).toList();
        List<Told> told = Stream.concat(
                        findings().map(this::document), unasked().stream().map(this::document))
                .toList();
        return new Document(
                chosen.map(job -> job.definition().code()).orElse(null),
                chosen.map(JobChoice.Chosen::reason).orElse(null),
                files,
                RunCounts.of(0, 0, result.reading().ledger(), List.of()).cells(),
                told,
                toMend());
    }

    private File file(Intake intake) {
        return new File(
                intake.file(),
                intake.sha256(),
                intake instanceof Refusal refusal ? refusal.reason() : null,
                intake instanceof Refusal refusal ? wording.reason(refusal) : null);
    }

    private Told document(Finding finding) {
        return new Told(
                finding.id(),
                finding.rule(),
                finding.severity().toString(),
                wording.sentence(finding),
                finding.cells().stream().map(CellRef::toString).toList(),
                finding.candidates().stream().map(wording::candidate).toList());
    }

    private Told document(LedgerEntry entry) {
        return new Told(
                "",
                entry.reason(),
                Severity.WARNING.toString(),
                notUnderstood(entry),
                List.of(entry.cell().toString()),
                List.of());
    }

    /** A check as a whole; the job is null when no file could be read. */
    record Document(
            @Nullable String job,
            @Nullable String jobChosenBy,
            List<File> files,
            Map<Outcome, Integer> cells,
            List<Told> findings,
            int toMend) {}

    /** A file; refusal and reason are null unless it would be refused. */
    record File(
            String file,
            String sha256,
            @Nullable String refusal,
            @Nullable String reason) {}

    /** A finding with its sentence. */
    record Told(
            String id, String rule, String severity, String sentence, List<String> cells, List<String> candidates) {}
}
