package tonghop.job;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tonghop.definition.JobDefinition;
import tonghop.model.CellRef;
import tonghop.model.Changes;
import tonghop.model.Explanation;
import tonghop.model.Finding;
import tonghop.model.LedgerEntry;
import tonghop.model.Observation;
import tonghop.model.Refusal;
import tonghop.model.RunRecord;

/** Asks the stores what the last run of a job that published has found, and why. */
public final class Inquiry {
    private final Workshop workshop;

    Inquiry(Workshop workshop) {
        this.workshop = workshop;
    }

    /** The last run that published; empty when there is none. */
    public Optional<RunRecord> lastRun(String job) {
        return workshop.runs().lastPublished(job);
    }

    /** What the last run took in and found; nothing of either when there was no run. */
    public Standing standing(String job) {
        SortedMap<String, String> files = new TreeMap<>();
        lastRun(job)
                .ifPresent(run ->
                        workshop.runs().inputs(run.number()).forEach(input -> files.put(input.file(), input.sha256())));
        return new Standing(files, findings(job));
    }

    /** What the last run found, the most severe first; empty when there was no run. */
    public List<Finding> findings(String job) {
        return lastRun(job)
                .map(run -> Evidence.of(run.number(), workshop).findings())
                .orElse(List.of());
    }

    /** The figures of the last run; empty when there was no run. */
    List<Observation> observations(String job) {
        return lastRun(job)
                .map(run -> Evidence.of(run.number(), workshop).normalised().observations())
                .orElse(List.of());
    }

    /** What a later run has otherwise than an earlier one of the same job. */
    public Changes changes(RunRecord earlier, RunRecord later) {
        return workshop.changes(earlier.number(), Evidence.of(later.number(), workshop));
    }

    /**
     * The reasoning behind a finding of a run.
     *
     * @return empty when the definition or the program has changed since, so that the rules may not be those of the run any more
     */
    public Optional<Reasoning> explain(JobDefinition definition, RunRecord run, Finding finding) {
        Evidence evidence = Evidence.of(run.number(), workshop);
        if (isOutdated(definition, evidence)) {
            return Optional.empty();
        }
        Explanation explanation = workshop.stages().explain(definition, evidence.observations(), finding);
        Set<CellRef> cells = new HashSet<>(finding.cells());
        return Optional.of(new Reasoning(
                explanation,
                evidence.normalised().ledger().stream()
                        .filter(entry -> cells.contains(entry.cell()))
                        .toList()));
    }

    private boolean isOutdated(JobDefinition definition, Evidence evidence) {
        String fingerprint = workshop.readingFingerprint(definition);
        Set<String> refused = evidence.refusals().stream().map(Refusal::file).collect(Collectors.toSet());
        return !evidence.inputs().stream()
                .filter(input -> !refused.contains(input.file()))
                .allMatch(input -> workshop.submissions().holds(definition.code(), fingerprint, input));
    }

    /**
     * Why something was found.
     *
     * @param explanation the figures, the edits and the candidates
     * @param ledger what became of the finding's cells
     */
    public record Reasoning(Explanation explanation, List<LedgerEntry> ledger) {
        public Reasoning {
            ledger = List.copyOf(ledger);
        }
    }
}
