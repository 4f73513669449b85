package tonghop.job.step;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tonghop.model.Refusal;
import tonghop.store.RunInput;

/**
 * What a run takes in. From here on nobody reads the originals.
 *
 * @param copies each file with its staged copy, in the order of the folder; one that could not be staged with itself
 * @param refusals why those could not be staged
 * @param unfinished the names of files that have the name of one that is still being fetched: they are no submissions yet
 */
record Staged(Map<RunInput, Path> copies, Map<RunInput, Refusal> refusals, List<String> unfinished) {
    Staged {
        copies = Collections.unmodifiableMap(new LinkedHashMap<>(copies));
        refusals = Map.copyOf(refusals);
        unfinished = List.copyOf(unfinished);
    }

    List<RunInput> inputs() {
        return List.copyOf(copies.keySet());
    }
}
