package tonghop.job.step;

import tonghop.definition.JobDefinition;
import tonghop.model.RunRecord;

/**
 * A run while it runs.
 *
 * @param order what was asked for
 * @param record how it was registered
 * @param fingerprint of the definition and the program: what is read under it means the same
 */
public record Run(RunOrder order, RunRecord record, String fingerprint) {
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
