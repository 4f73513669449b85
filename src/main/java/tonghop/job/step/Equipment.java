package tonghop.job.step;

import java.time.Clock;

/**
 * What a process works with.
 *
 * @param stages what the steps ask
 * @param clock tells the time
 * @param pause lets it go by
 */
public record Equipment(Stages stages, Clock clock, Pause pause) {}
