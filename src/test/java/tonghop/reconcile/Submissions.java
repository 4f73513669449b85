package tonghop.reconcile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tonghop.definition.JobDefinition;
import tonghop.definition.yaml.DefinitionReader;
import tonghop.ingest.InputFolder;
import tonghop.ingest.WorkbookReader;
import tonghop.model.Observation;
import tonghop.model.Submission;
import tonghop.normalise.Normaliser;

/** The workbooks that come with the project, read as a run reads them. */
final class Submissions {
    private Submissions() {}

    static JobDefinition definition(String job) {
        return new DefinitionReader().read(Path.of("jobs", job));
    }

    static List<Observation> observations(String job) throws IOException {
        Path folder = Path.of("input", job);
        Normaliser normaliser = new Normaliser(definition(job));
        List<Observation> observations = new ArrayList<>();
        for (Path file : new InputFolder().files(folder)) {
            if (new WorkbookReader().read(file, file.getFileName().toString()) instanceof Submission submission) {
                observations.addAll(normaliser.normalise(submission).observations());
            }
        }
        return observations;
    }

    static Reconciliation reconciliation(String job) throws IOException {
        return new Reconciler(definition(job)).reconcile(observations(job));
    }
}
