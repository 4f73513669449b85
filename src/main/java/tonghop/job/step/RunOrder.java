package tonghop.job.step;

import java.nio.file.Path;
import java.util.Optional;
import tonghop.definition.JobDefinition;
import tonghop.job.state.Folders;
import tonghop.publish.data.FileReference;

/**
 * What a person asks for.
 *
 * @param definition the job to run
 * @param folders where its submissions are and its publications go
 * @param language "vi" or "en": the language of the publications
 * @param progress who is told how far the run is
 * @param pinned what a sealed run published that does not follow from its inputs; empty for any other run
 */
public record RunOrder(
        JobDefinition definition, Folders folders, String language, Progress progress, Optional<Pinned> pinned) {
    public RunOrder(JobDefinition definition, Folders folders, String language, Progress progress) {
        this(definition, folders, language, progress, Optional.empty());
    }

    Path input() {
        return folders.input().resolve(definition.code());
    }

    /** The input folder as the publications name it. */
    String inputReference() {
        Path output = folders.output().resolve(definition.code());
        return pinned.map(Pinned::inputFolder).orElseGet(() -> FileReference.between(output, input()));
    }
}
