package tonghop.job.step;

import java.time.Duration;

/** How time is let go by. */
@FunctionalInterface
public interface Pause {
    /** Lets the time go by. */
    Pause REAL = duration -> Thread.sleep(duration.toMillis());

    /**
     * Returns when the time has gone by.
     *
     * @throws InterruptedException when the waiting is to end before its time
     */
    void await(Duration duration) throws InterruptedException;
}
