package tonghop.job.step;

import java.util.List;
import org.springframework.batch.core.job.Job;

/** From workbooks to publications: the steps in their order. */
public final class ConsolidationJob {
    public static final String NAME = "consolidation";
    static final List<String> STEPS = List.of("ingest", "normalise", "reconcile", "review", "consolidate", "publish");

    private ConsolidationJob() {}

    public static Job of(Steps steps) {
        return steps.job(NAME)
                .start(steps.ingest())
                .next(steps.normalise())
                .next(steps.reconcile())
                .next(steps.review())
                .next(steps.consolidate())
                .next(steps.publish())
                .build();
    }
}
