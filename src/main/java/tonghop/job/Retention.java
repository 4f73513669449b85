package tonghop.job;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;
import tonghop.job.state.Folders;
import tonghop.job.step.ConsolidationJob;
import tonghop.model.Refusal;
import tonghop.model.RunRecord;
import tonghop.store.RunInput;
import tonghop.store.RunJournal;
import tonghop.store.RunStore;

/**
 * Lets the oldest runs of a job go once a later one has published, so that state folder and database do not grow for ever. The staged
 * originals stay: a marked copy may come back after any time, and is read beside the workbook that it was made of.
 */
record Retention(JobRepository repository, RunStore runs, Folders folders) {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    /** To fail at it never fails the run; what is left goes after the next one. */
    void after(RunRecord last, Collection<Refusal> refusals) {
        try {
            List<Long> old =
                    new ArrayList<>(runs.before(last.job(), folders.keeping().runs()));
            old.removeAll(spoken(last, refusals));
            old.removeAll(runs.ofOtherPeriods(last));
            old.removeIf(run -> Files.isDirectory(Sealing.folder(folders, last.job(), run)));
            if (!old.isEmpty()) {
                forget(last.job(), old);
            }
        } catch (IOException | RuntimeException failed) {
            LOG.warn("old runs of {} could not be let go", last.job(), failed);
        }
    }

    /** The runs that the publications speak of by their number: letting them go would change what the next run publishes. */
    private List<Long> spoken(RunRecord last, Collection<Refusal> refusals) {
        List<Long> spoken = new ArrayList<>();
        runs.lastOther(last.job(), last.number(), last.fingerprint()).ifPresent(run -> spoken.add(run.number()));
        for (Refusal refusal : refusals) {
            runs.firstPublishedWith(last.job(), new RunInput(refusal.file(), refusal.sha256(), refusal.size()))
                    .ifPresent(spoken::add);
        }
        return spoken;
    }

    /** Deletes what the framework knows of a run. */
    void forgetLaunch(String job, long run) {
        JobInstance instance = repository.getJobInstance(ConsolidationJob.NAME, Launcher.parameters(job, run));
        if (instance != null) {
            repository.deleteJobInstance(instance);
        }
    }

    /** The journal first: a file in it whose run the database has not would be there for good. */
    private void forget(String job, List<Long> old) throws IOException {
        if (folders.isFileDatabase()) {
            new RunJournal(folders.state()).forget(old);
        }
        for (long run : old) {
            forgetLaunch(job, run);
        }
        runs.forget(job, old);
        if (folders.isFileDatabase()) {
            runs.compact();
        }
    }
}
