package tonghop.job.step;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import tonghop.definition.JobDefinition;
import tonghop.model.RunRecord;

/**
 * A run while it runs.
 *
 * @param order what was asked for
 * @param record how it was registered
 * @param fingerprint of the definition and the program: what is read under it means the same
 * @param earlier where published figures of earlier times are found
 */
public record Run(RunOrder order, RunRecord record, String fingerprint, EarlierFiles earlier) {
    /** Finds the files that are taken in beside what was sent. */
    @FunctionalInterface
    public interface EarlierFiles {
        /** Each file under the name by which it is known. */
        SortedMap<String, Path> find() throws IOException;
    }

    public long number() {
        return record.number();
    }

    public String job() {
        return record.job();
    }

    public JobDefinition definition() {
        return order.definition();
    }
}
