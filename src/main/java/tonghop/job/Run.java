package tonghop.job;

import tonghop.definition.JobDefinition;
import tonghop.model.RunRecord;

/**
 * A run while it runs.
 *
 * @param order what was asked for
 * @param record how it was registered
 * @param fingerprint of the definition and the program: what is read under it means the same
 */
record Run(RunOrder order, RunRecord record, String fingerprint) {
    long number() {
        return record.number();
    }

    String job() {
        return record.job();
    }

    JobDefinition definition() {
        return order.definition();
    }
}
