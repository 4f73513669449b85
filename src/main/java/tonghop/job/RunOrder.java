package tonghop.job;

import java.nio.file.Path;
import tonghop.definition.JobDefinition;

/**
 * What a person asks for.
 *
 * @param definition the job to run
 * @param folders where its submissions are and its publications go
 * @param language "vi" or "en": the language of the publications
 * @param progress who is told how far the run is
 */
public record RunOrder(JobDefinition definition, Folders folders, String language, Progress progress) {
    Path input() {
        return folders.input().resolve(definition.code());
    }
}
