package tonghop.job;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tonghop.definition.JobDefinition;
import tonghop.model.Normalised;
import tonghop.store.RunStore;
import tonghop.store.SubmissionStore;

/** What every step works with. */
record Workshop(Stages stages, SubmissionStore submissions, RunStore runs, Program program, Clock clock) {

    /** What is read under this fingerprint means the same: it is of the definition and the program. */
    String readingFingerprint(JobDefinition definition) {
        return Fingerprint.of(List.of(program.fingerprint(), definition.fingerprint()));
    }

    /** What the run's submissions mean together, those left out that were sent again. */
    Normalised meaning(long run) {
        Map<String, String> sha256ByFile = new TreeMap<>();
        runs.inputs(run).forEach(input -> sha256ByFile.put(input.file(), input.sha256()));
        submissions.forms(run).forEach(form -> sha256ByFile.remove(form.file()));
        return stages.settle(sha256ByFile, submissions.read(run));
    }
}
