package tonghop.job.step;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Announces each step of a run when it starts and notes how long it took when it ends. */
final class Timekeeper implements StepExecutionListener {
    private final Progress progress;
    private final Clock clock;
    private final Map<String, Duration> durations = new LinkedHashMap<>();
    private Instant started = Instant.EPOCH;

    Timekeeper(Progress progress, Clock clock) {
        this.progress = progress;
        this.clock = clock;
    }

    /** How long each step took that has ended, in their order. */
    Map<String, Duration> durations() {
        return Collections.unmodifiableMap(durations);
    }

    @Override
    public void beforeStep(StepExecution step) {
        started = clock.instant();
        int ordinal = ConsolidationJob.STEPS.indexOf(step.getStepName()) + 1;
        progress.step(step.getStepName(), ordinal, ConsolidationJob.STEPS.size());
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution step) {
        durations.put(step.getStepName(), Duration.between(started, clock.instant()));
        return step.getExitStatus();
    }
}
