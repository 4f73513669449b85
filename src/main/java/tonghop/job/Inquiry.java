package tonghop.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tonghop.definition.JobDefinition;
import tonghop.job.step.Decided;
import tonghop.job.step.EarlierRuns;
import tonghop.job.step.Understood;
import tonghop.job.step.Workshop;
import tonghop.model.Changes;
import tonghop.model.Explanation;
import tonghop.model.Finding;
import tonghop.model.Observation;
import tonghop.model.Prospect;
import tonghop.model.Refusal;
import tonghop.model.Ruling;
import tonghop.model.RunRecord;
import tonghop.model.cell.CellRef;
import tonghop.model.cell.LedgerEntry;
import tonghop.store.RunInput;
import tonghop.store.RunReview;

/** Asks the stores what the last run of a job that published has found, and why. */
public final class Inquiry {
    private final Workshop workshop;
    private final Path staging;

    Inquiry(Workshop workshop, Path staging) {
        this.workshop = workshop;
        this.staging = staging;
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
        return new Standing(files, open(job));
    }

    /** Those that no decision has settled. */
    private List<Finding> open(String job) {
        Optional<RunReview> review = lastRun(job).flatMap(run -> workshop.runs().review(run.number()));
        return review.stream()
                .flatMap(known -> known.findings().stream().filter(finding -> !isSettled(known, finding)))
                .toList();
    }

    private static boolean isSettled(RunReview review, Finding finding) {
        return review.ruling(finding)
                .filter(ruling -> ruling.state() == Ruling.State.APPLIED)
                .isPresent();
    }

    /** What the last run found, the most severe first; empty when there was no run. */
    public List<Finding> findings(String job) {
        return lastRun(job)
                .flatMap(run -> workshop.runs().review(run.number()))
                .map(RunReview::findings)
                .orElse(List.of());
    }

    /** The figures of the last run as stated; empty when there was no run. */
    List<Observation> observations(JobDefinition definition) throws IOException {
        Optional<RunRecord> run = lastRun(definition.code());
        Optional<Decided> known = run.isEmpty()
                ? Optional.empty()
                : earlier(definition).of(run.get().number());
        return known.map(decided -> decided.understood().meaning().observations())
                .orElse(List.of());
    }

    /** What a later run has otherwise than an earlier one of the same job. */
    public Changes changes(JobDefinition definition, RunRecord earlier, RunRecord later) throws IOException {
        EarlierRuns runs = earlier(definition);
        Optional<Decided> known = runs.of(later.number());
        return known.isEmpty() ? Changes.NONE : runs.changes(earlier.number(), known.get());
    }

    private EarlierRuns earlier(JobDefinition definition) {
        return new EarlierRuns(workshop, definition, staging);
    }

    /**
     * The reasoning behind a finding of a run.
     *
     * @return empty when the definition or the program has changed since, so that the rules may not be those of the run any more
     */
    public Optional<Reasoning> explain(JobDefinition definition, RunRecord run, Finding finding) throws IOException {
        Optional<Decided> known = earlier(definition).of(run.number());
        if (known.isEmpty() || isOutdated(definition, run, known.get().understood())) {
            return Optional.empty();
        }
        Explanation explanation =
                workshop.stages().explain(definition, known.get().observations(), finding);
        Set<CellRef> cells = new HashSet<>(finding.cells());
        return Optional.of(new Reasoning(
                explanation,
                known.get().review().ruling(finding),
                known.get().understood().meaning().ledger().stream()
                        .filter(entry -> cells.contains(entry.cell()))
                        .toList()));
    }

    /**
     * What a number that a person gives for a finding of a run would do, told before it is decided.
     *
     * @return empty when it could stand for no figure, or nobody can tell any more
     */
    public Optional<Prospect> prospect(JobDefinition definition, RunRecord run, Finding finding, String number)
            throws IOException {
        return earlier(definition).prospect(run.number(), finding, number);
    }

    private boolean isOutdated(JobDefinition definition, RunRecord run, Understood understood) {
        Set<RunInput> current = workshop.submissions()
                .read(run.number(), workshop.readingFingerprint(definition))
                .keySet();
        Set<String> refused = understood.refusals().stream().map(Refusal::file).collect(Collectors.toSet());
        return understood.inputs().stream()
                .anyMatch(input -> !current.contains(input) && !refused.contains(input.file()));
    }

    /**
     * Why something was found.
     *
     * @param explanation the figures as they are used, the edits and the candidates
     * @param ruling what became of the decision on the finding, when somebody decided
     * @param ledger what became of the finding's cells
     */
    public record Reasoning(Explanation explanation, Optional<Ruling> ruling, List<LedgerEntry> ledger) {
        public Reasoning {
            ledger = List.copyOf(ledger);
        }
    }
}
