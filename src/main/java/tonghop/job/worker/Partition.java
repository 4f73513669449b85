package tonghop.job.worker;

import java.util.List;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * A part of what a run has to read, as it stands in the job repository: numbers and fingerprints alone.
 *
 * @param run the number of the run
 * @param job the job whose definition it is read by
 * @param program the fingerprint of the manager's program: another one might read otherwise
 * @param definition the fingerprint of the manager's definition, likewise
 * @param copies the SHA-256 of each staged copy
 */
record Partition(long run, String job, String program, String definition, List<String> copies) {
    /** The step that reads a partition; a partition's own name has a number behind it. */
    static final String STEP = "read";

    private static final String SEPARATOR = " ";

    Partition {
        copies = List.copyOf(copies);
    }

    static Partition of(ExecutionContext context) {
        return new Partition(
                context.getLong("run"),
                context.getString("job"),
                context.getString("program"),
                context.getString("definition"),
                List.of(context.getString("copies").split(SEPARATOR)));
    }

    ExecutionContext context() {
        ExecutionContext context = new ExecutionContext();
        context.putLong("run", run);
        context.putString("job", job);
        context.putString("program", program);
        context.putString("definition", definition);
        context.putString("copies", String.join(SEPARATOR, copies));
        return context;
    }
}
