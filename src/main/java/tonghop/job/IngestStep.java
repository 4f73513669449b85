package tonghop.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tonghop.ingest.Staged;
import tonghop.ingest.UnreadableException;
import tonghop.model.Refusal;
import tonghop.store.RunInput;

/** Takes a copy of every file of the input folder and registers it; from here on nobody reads the original. */
final class IngestStep {
    private static final Logger LOG = LoggerFactory.getLogger(IngestStep.class);

    private final Workshop workshop;
    private final Run run;

    IngestStep(Workshop workshop, Run run) {
        this.workshop = workshop;
        this.run = run;
    }

    void run() throws IOException, InterruptedException {
        Path folder = run.order().input();
        List<Path> files = workshop.stages().files(folder);
        Folders folders = run.order().folders();
        new OutputFolder(folders.output(), run.job()).settle();
        FreeSpace.require(List.of(folders.state(), folders.output()), files);
        Arrival arrival = new Arrival(workshop.equipment(), folders.staging());
        for (Path file : files) {
            String name = workshop.stages().name(folder, file);
            run.order().progress().item(name, run.staged().size() + 1, files.size());
            stage(file, name, arrival);
        }
        workshop.runs().inputs(run.number(), List.copyOf(run.staged().keySet()));
    }

    private void stage(Path file, String name, Arrival arrival) throws IOException, InterruptedException {
        try {
            Staged staged = arrival.stage(file);
            run.staged().put(new RunInput(name, staged.sha256(), staged.size()), staged.path());
        } catch (HalfCopiedException moving) {
            run.staged().put(new RunInput(name, "", 0), file);
            refuse(workshop.stages().halfCopied(name));
        } catch (UnreadableException unreadable) {
            LOG.warn("cannot read {}", file, unreadable);
            run.staged().put(new RunInput(name, "", 0), file);
            refuse(workshop.stages().unreadable(name, unreadable));
        }
    }

    private void refuse(Refusal refusal) {
        workshop.submissions().replace(run.job(), run.fingerprint(), refusal, Workshop.NOTHING);
    }
}
