package tonghop.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tonghop.definition.JobDefinition;
import tonghop.model.Changes;
import tonghop.model.Intake;
import tonghop.model.Normalised;
import tonghop.model.Submission;
import tonghop.review.Comparison;
import tonghop.store.RunInput;
import tonghop.store.RunStore;
import tonghop.store.SubmissionStore;

/** What every step works with. */
record Workshop(Equipment equipment, SubmissionStore submissions, RunStore runs, Program program) {
    static final Normalised NOTHING = new Normalised(List.of(), List.of(), List.of());

    Stages stages() {
        return equipment.stages();
    }

    Clock clock() {
        return equipment.clock();
    }

    /** What is read under this fingerprint means the same: it is of the definition and the program. */
    String readingFingerprint(JobDefinition definition) {
        return Fingerprint.of(List.of(program.fingerprint(), definition.fingerprint()));
    }

    /** Of everything that bears on what a run publishes; decisions are among the inputs. */
    String inputFingerprint(JobDefinition definition, String language, List<RunInput> inputs) {
        List<String> parts = new ArrayList<>(List.of(readingFingerprint(definition), language));
        inputs.forEach(input -> parts.add(input.file() + " " + input.sha256()));
        return Fingerprint.of(parts);
    }

    /** What differs from the last run that had other inputs: running twice must publish the same. */
    Changes changes(Evidence evidence, String job, long run, String fingerprint) {
        return runs.lastOther(job, run, fingerprint)
                .map(earlier -> changes(earlier.number(), evidence))
                .orElse(Changes.NONE);
    }

    Changes changes(long earlier, Evidence evidence) {
        return new Comparison(Evidence.of(earlier, this).state(), evidence.state()).since(earlier);
    }

    /** What a file means by itself; a refused one means nothing. */
    Normalised meaning(JobDefinition definition, Intake intake, Path staging) {
        return intake instanceof Submission submission
                ? stages().normalise(definition, submission, (sha256, file) -> original(staging.resolve(sha256), file))
                : NOTHING;
    }

    private Optional<Submission> original(Path staged, String name) {
        return Files.isRegularFile(staged) && stages().read(staged, name) instanceof Submission original
                ? Optional.of(original)
                : Optional.empty();
    }

    /** What the run's submissions mean together, those left out that were sent again. */
    Normalised meaning(long run) {
        Map<String, String> sha256ByFile = new TreeMap<>();
        runs.inputs(run).forEach(input -> sha256ByFile.put(input.file(), input.sha256()));
        submissions.forms(run).forEach(form -> sha256ByFile.remove(form.file()));
        return stages().settle(sha256ByFile, submissions.read(run));
    }
}
