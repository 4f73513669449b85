package tonghop.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tonghop.definition.JobDefinition;
import tonghop.job.state.Folders;
import tonghop.job.step.EarlierRuns;
import tonghop.job.step.Workshop;
import tonghop.model.RunRecord;
import tonghop.store.RunJournal;

/** Fills a database with what lies beside it: runs from their journal, what they found from the staged originals. */
record Restoration(Workshop workshop, Folders folders) {

    /** What a run found is found again by these definitions; runs of other jobs are known without their findings. */
    Rebuilt from(List<JobDefinition> definitions) throws IOException {
        long known = workshop.runs().last();
        RunJournal.Contents journal = new RunJournal(folders.state()).contents();
        workshop.runs().restore(journal.entries());
        List<EarlierRuns> found = new ArrayList<>();
        for (JobDefinition definition : definitions) {
            EarlierRuns runs = new EarlierRuns(workshop, definition, folders.staging());
            for (RunJournal.Entry entry : journal.entries()) {
                if (entry.run().number() > known && isPublished(entry.run(), definition)) {
                    runs.findAgain(entry.run().number());
                }
            }
            found.add(runs);
        }
        return new Rebuilt(
                workshop.runs().history().size(),
                journal.unreadable().size(),
                found.stream().mapToInt(EarlierRuns::read).sum(),
                found.stream().mapToInt(EarlierRuns::missing).sum());
    }

    private static boolean isPublished(RunRecord run, JobDefinition definition) {
        return run.job().equals(definition.code()) && run.outcome().isPublished();
    }
}
