package tonghop.job;

import java.io.IOException;
import tonghop.model.RunRecord;

/** Writes the publications beside the old ones and puts them in their place when they are whole. */
final class PublishStep {
    private final Workshop workshop;
    private final Run run;

    PublishStep(Workshop workshop, Run run) {
        this.workshop = workshop;
        this.run = run;
    }

    void run() throws IOException {
        Results results = new Results(run.order(), run.record(), Evidence.of(run.number(), workshop), run.tables());
        OutputFolder output = new OutputFolder(run.order().folders().output(), run.job());
        run.published(output.replace(
                folder -> workshop.stages().publish(results, folder),
                workshop.runs()
                        .lastPublished(run.job())
                        .map(RunRecord::published)
                        .orElse(run.published())));
    }
}
