package tonghop.job;

import java.util.List;
import tonghop.definition.JobDefinition;
import tonghop.normalise.words.UnheardNames;

/** What is no error in a definition, but will not do what it seems to. */
public final class DefinitionRemarks {
    private DefinitionRemarks() {}

    /** A member's name that is not heard in longer phrases of the vocabulary. */
    public record Swallowed(String name, List<String> phrases) {}

    public static List<Swallowed> swallowed(JobDefinition definition) {
        return new UnheardNames(definition)
                .all().stream()
                        .map(unheard -> new Swallowed(unheard.name(), unheard.phrases()))
                        .toList();
    }
}
