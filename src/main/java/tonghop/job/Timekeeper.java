package tonghop.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Announces a step when it starts and notes how long it took when it ends. */
final class Timekeeper implements StepExecutionListener {
    private final Run run;
    private final Clock clock;
    private Instant started = Instant.EPOCH;

    Timekeeper(Run run, Clock clock) {
        this.run = run;
        this.clock = clock;
    }

    @Override
    public void beforeStep(StepExecution step) {
        started = clock.instant();
        int ordinal = ConsolidationJob.STEPS.indexOf(step.getStepName()) + 1;
        run.order().progress().step(step.getStepName(), ordinal, ConsolidationJob.STEPS.size());
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution step) {
        run.durations().put(step.getStepName(), Duration.between(started, clock.instant()));
        return step.getExitStatus();
    }
}
