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
 */
record Staged(Map<RunInput, Path> copies, Map<RunInput, Refusal> refusals) {
    Staged {
        copies = Collections.unmodifiableMap(new LinkedHashMap<>(copies));
        refusals = Map.copyOf(refusals);
    }

    List<RunInput> inputs() {
        return List.copyOf(copies.keySet());
    }
}
