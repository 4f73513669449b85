package tonghop.job.step;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.model.Changes;
import tonghop.model.Finding;

/**
 * What a run publishes that does not follow from its inputs: a sealed run is made again with the very same.
 *
 * @param inputFolder the input folder, as a reference from the output folder
 * @param changes what differs from the run before
 * @param vanished what an earlier run had told and this one did not; null in what the version before sealed
 */
public record Pinned(
        String inputFolder, Changes changes, @Nullable List<Finding> vanished) {
    /** Whether a run can be made by it: a file that tells it may have left something out. */
    public boolean isWhole() {
        return Stream.of(inputFolder, changes).noneMatch(Objects::isNull);
    }

    /** The questions about what vanished. */
    List<Finding> missed() {
        return vanished == null ? List.of() : vanished;
    }
}
