package tonghop.job.step;

import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.step.Step;

/** From workbooks to publications: the steps in their order. */
public final class ConsolidationJob {
    public static final String NAME = "consolidation";
    static final List<String> STEPS = List.of("ingest", "normalise", "reconcile", "review", "consolidate", "publish");

    private ConsolidationJob() {}

    /**
     * The job of one run.
     *
     * @param shared the reading that is done on other machines, if any is; what it leaves is read by the step behind it
     */
    public static Job of(Steps steps, Optional<Step> shared) {
        SimpleJobBuilder job = steps.job(NAME).start(steps.ingest());
        shared.ifPresent(job::next);
        return job.next(steps.normalise())
                .next(steps.reconcile())
                .next(steps.review())
                .next(steps.consolidate())
                .next(steps.publish())
                .build();
    }
}
