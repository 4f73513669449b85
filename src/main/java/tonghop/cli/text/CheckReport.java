package tonghop.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tonghop.cli.JobChoice;
import tonghop.job.check.SelfCheck;
import tonghop.model.DecisionForm;
import tonghop.model.Finding;
import tonghop.model.Intake;
import tonghop.model.Refusal;
import tonghop.model.RunCounts;
import tonghop.model.cell.LedgerEntry;
import tonghop.model.cell.LedgerEntry.Outcome;
import tonghop.wording.Wording;

/** What a unit is told of its own workbooks: what would be refused, what was read, what does not fit, and whether to send them. */
public final class CheckReport {
    private final Wording wording;
    private final CheckOutcome outcome;
    private final SelfCheck.Result result;

    public CheckReport(Wording wording, CheckOutcome outcome) {
        this.wording = wording;
        this.outcome = outcome;
        this.result = outcome.result();
    }

    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        outcome.chosen().ifPresent(job -> lines.add(job(job)));
        outcome.intakes().forEach(intake -> lines.add(intake(intake)));
        if (outcome.chosen().isPresent()) {
            lines.add(cells());
            result.reading().findings().forEach(finding -> lines.addAll(told(finding)));
            outcome.unasked().forEach(entry -> lines.add(mend(notUnderstood(entry, wording))));
            lines.add(rules());
            result.findings().forEach(finding -> lines.addAll(told(finding)));
        }
        verdict().ifPresent(lines::add);
        return lines;
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
        if (intake instanceof Refusal refusal) {
            return wording.text("check.refused", Map.of("file", refusal.file(), "reason", wording.reason(refusal)));
        }
        return intake instanceof DecisionForm form
                ? wording.text(
                        "check.form",
                        Map.of(
                                "file",
                                form.file(),
                                "decisions",
                                figure(form.decisions().size())))
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
        long failed = result.findings().stream().filter(CheckOutcome::isToMend).count();
        return wording.text("check.rules", Map.of("passed", figure(result.passed()), "failed", figure(failed)));
    }

    private List<String> told(Finding finding) {
        List<String> lines = new ArrayList<>();
        String key = CheckOutcome.isToMend(finding) ? "check.mend" : "check.note";
        lines.add(wording.text(key, Map.of("sentence", wording.sentence(finding))));
        wording.candidates(finding)
                .forEach(candidate -> lines.add(wording.text("check.candidate", Map.of("candidate", candidate))));
        return lines;
    }

    private String mend(String sentence) {
        return wording.text("check.mend", Map.of("sentence", sentence));
    }

    /** A cell that no finding speaks of. */
    static String notUnderstood(LedgerEntry entry, Wording wording) {
        return wording.text(
                "check.unasked",
                Map.of(
                        "cell", entry.cell().toString(),
                        "printed", entry.printed(),
                        "reason", wording.ledgerReason(entry)));
    }

    /** Whether to send the files; nothing is said of answers, which are not sent. */
    private Optional<String> verdict() {
        int places = outcome.toMend();
        if (places > 0) {
            return Optional.of(wording.text("check.mend-first", Map.of("places", figure(places))));
        }
        return outcome.chosen().map(any -> wording.text("check.send"));
    }

    private String figure(long amount) {
        return wording.figure(String.valueOf(amount));
    }
}
