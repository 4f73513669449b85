package tonghop.job;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import tonghop.consolidate.Consolidation;
import tonghop.definition.JobDefinition;
import tonghop.model.Normalised;
import tonghop.model.RunRecord;
import tonghop.reconcile.Reconciliation;
import tonghop.reconcile.Tally;
import tonghop.store.RunInput;

/**
 * A run while it runs: what its steps hand on to each other in memory. What must outlive the process is in the stores; a run
 * that is started again is a new run that finds its submissions read.
 */
final class Run {
    private final RunOrder order;
    private final RunRecord record;
    private final String fingerprint;
    private final Map<RunInput, Path> staged = new LinkedHashMap<>();
    private final Map<String, Duration> durations = new LinkedHashMap<>();
    private @Nullable Normalised meaning;
    private Reconciliation reconciliation = new Reconciliation(List.of(), Collections.emptySortedMap());
    private SortedMap<String, Tally> tallies = Collections.emptySortedMap();
    private Consolidation tables = new Consolidation(List.of(), List.of());
    private SortedMap<String, String> published = Collections.emptySortedMap();

    /** @param fingerprint of the definition and the program: what is read under it means the same */
    Run(RunOrder order, RunRecord record, String fingerprint) {
        this.order = order;
        this.record = record;
        this.fingerprint = fingerprint;
    }

    RunOrder order() {
        return order;
    }

    RunRecord record() {
        return record;
    }

    long number() {
        return record.number();
    }

    String job() {
        return record.job();
    }

    JobDefinition definition() {
        return order.definition();
    }

    String fingerprint() {
        return fingerprint;
    }

    Map<RunInput, Path> staged() {
        return staged;
    }

    /** What the submissions mean together: read from the store once, when all of them are kept there. */
    Normalised meaning(Workshop workshop) {
        if (meaning == null) {
            meaning = workshop.meaning(number());
        }
        return meaning;
    }

    /** How long each step took that has ended, in their order. */
    Map<String, Duration> durations() {
        return durations;
    }

    /** What the rules say of the figures as stated. */
    Reconciliation reconciliation() {
        return reconciliation;
    }

    void reconciliation(Reconciliation reconciled) {
        reconciliation = reconciled;
    }

    SortedMap<String, Tally> tallies() {
        return tallies;
    }

    void tallies(SortedMap<String, Tally> counted) {
        tallies = counted;
    }

    Consolidation tables() {
        return tables;
    }

    void tables(Consolidation consolidated) {
        tables = consolidated;
    }

    SortedMap<String, String> published() {
        return published;
    }

    void published(SortedMap<String, String> files) {
        published = files;
    }
}
