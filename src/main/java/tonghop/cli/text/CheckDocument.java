package tonghop.cli.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.cli.JobChoice;
import tonghop.model.DecisionForm;
import tonghop.model.Finding;
import tonghop.model.Intake;
import tonghop.model.Refusal;
import tonghop.model.RunCounts;
import tonghop.model.Severity;
import tonghop.model.cell.CellRef;
import tonghop.model.cell.LedgerEntry;
import tonghop.model.cell.LedgerEntry.Outcome;
import tonghop.wording.Wording;

/** A check as programs read it; the job is null when no file could be read. */
public record CheckDocument(
        @Nullable String job,
        @Nullable String jobChosenBy,
        List<File> files,
        Map<Outcome, Integer> cells,
        List<Told> findings,
        int toMend) {

    public static CheckDocument of(CheckOutcome outcome, Wording wording) {
        return new CheckDocument(
                outcome.chosen().map(job -> job.definition().code()).orElse(null),
                outcome.chosen().map(JobChoice.Chosen::reason).orElse(null),
                outcome.intakes().stream()
                        .map(intake -> File.of(intake, wording))
                        .toList(),
                RunCounts.of(0, 0, outcome.result().reading().ledger(), List.of())
                        .cells(),
                Stream.concat(
                                outcome.findings().map(finding -> Told.of(finding, wording)),
                                outcome.unasked().stream().map(entry -> Told.of(entry, wording)))
                        .toList(),
                outcome.toMend());
    }

    /** A file; refusal and reason are null unless it would be refused, decisions unless it holds people's answers. */
    record File(
            String file,
            String sha256,
            @Nullable String refusal,
            @Nullable String reason,
            @Nullable Integer decisions) {

        static File of(Intake intake, Wording wording) {
            return new File(
                    intake.file(),
                    intake.sha256(),
                    intake instanceof Refusal refusal ? refusal.reason() : null,
                    intake instanceof Refusal refusal ? wording.reason(refusal) : null,
                    intake instanceof DecisionForm form ? form.decisions().size() : null);
        }
    }

    /** A finding with its sentence; the id is empty for a cell that no finding speaks of. */
    record Told(String id, String rule, String severity, String sentence, List<String> cells, List<String> candidates) {

        static Told of(Finding finding, Wording wording) {
            return new Told(
                    finding.id(),
                    finding.rule(),
                    finding.severity().toString(),
                    wording.sentence(finding),
                    finding.cells().stream().map(CellRef::toString).toList(),
                    wording.candidates(finding));
        }

        static Told of(LedgerEntry entry, Wording wording) {
            return new Told(
                    "",
                    entry.reason(),
                    Severity.WARNING.toString(),
                    CheckReport.notUnderstood(entry, wording),
                    List.of(entry.cell().toString()),
                    List.of());
        }
    }
}
