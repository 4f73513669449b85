package tonghop.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tonghop.definition.JobDefinition;
import tonghop.model.Intake;
import tonghop.model.Normalised;
import tonghop.model.RunRecord;
import tonghop.store.RunInput;
import tonghop.store.RunJournal;

/** Fills a database with what lies beside it: runs from their journal, what they found from the staged originals. */
final class Restoration {
    private final Workshop workshop;
    private final Folders folders;
    private final Set<RunInput> read = new HashSet<>();
    private final Set<RunInput> missing = new HashSet<>();

    Restoration(Workshop workshop, Folders folders) {
        this.workshop = workshop;
        this.folders = folders;
    }

    /** What a run found is found again by these definitions; runs of other jobs are known without their findings. */
    Rebuilt from(List<JobDefinition> definitions) throws IOException {
        long known = workshop.runs().last();
        RunJournal.Contents journal = new RunJournal(folders.state()).contents();
        workshop.runs().restore(journal.entries());
        for (JobDefinition definition : definitions) {
            for (RunJournal.Entry entry : journal.entries()) {
                if (entry.run().number() > known && isPublished(entry.run(), definition)) {
                    find(definition, entry);
                }
            }
        }
        return new Rebuilt(
                workshop.runs().history().size(), journal.unreadable().size(), read.size(), missing.size());
    }

    private static boolean isPublished(RunRecord run, JobDefinition definition) {
        return run.job().equals(definition.code()) && run.outcome().isPublished();
    }

    private void find(JobDefinition definition, RunJournal.Entry entry) {
        String fingerprint = workshop.readingFingerprint(definition);
        for (RunInput input : entry.inputs()) {
            if (!workshop.submissions().holds(definition.code(), fingerprint, input)) {
                read(definition, fingerprint, input);
            }
        }
        long run = entry.run().number();
        Normalised meaning = workshop.meaning(run);
        new Reviewing(workshop, definition)
                .review(run, meaning, workshop.stages().reconcile(definition, meaning.observations()));
    }

    private void read(JobDefinition definition, String fingerprint, RunInput input) {
        Path staged = folders.staging().resolve(input.sha256());
        if (!Files.isRegularFile(staged)) {
            missing.add(input);
            return;
        }
        Intake intake = workshop.stages().read(staged, input.file());
        if (intake.sha256().equals(input.sha256())) {
            workshop.submissions()
                    .replace(
                            definition.code(),
                            fingerprint,
                            intake,
                            workshop.meaning(definition, intake, folders.staging()));
            read.add(input);
        } else {
            missing.add(input);
        }
    }
}
