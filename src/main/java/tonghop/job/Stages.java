package tonghop.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import tonghop.definition.JobDefinition;
import tonghop.model.Finding;
import tonghop.model.Intake;
import tonghop.model.Normalised;
import tonghop.model.Observation;
import tonghop.model.Submission;

/** What the steps ask of the stages. */
public interface Stages {
    List<Path> files(Path folder) throws IOException;

    Staged stage(Path original, Path staging) throws IOException;

    Intake read(Path staged, String name);

    Normalised normalise(JobDefinition definition, Submission submission);

    List<Finding> reconcile(JobDefinition definition, List<Observation> observations);

    List<?> consolidate(JobDefinition definition, List<Observation> observations, List<Finding> findings);

    void publish(Results results, Path folder) throws IOException;

    /** A copy that nobody changes any more. */
    record Staged(String sha256, long size, Path path) {}
}
