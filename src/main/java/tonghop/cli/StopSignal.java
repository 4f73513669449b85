package tonghop.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tonghop.cli.watch.Vigil;

/**
 * Lets a command that goes on and on end in good order when the process is asked to end, by Ctrl-C or SIGTERM: a run that runs is
 * let come to its end, within bounds, and the exit code is 0.
 */
final class StopSignal implements Vigil {
    /** Longer than a usual run, shorter than services wait before they kill. */
    private static final long SECONDS_TO_END = 60;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::end, "stop-signal");

    private StopSignal() {}

    static StopSignal listening() {
        StopSignal signal = new StopSignal();
        Runtime.getRuntime().addShutdownHook(signal.hook);
        return signal;
    }

    @Override
    public void await(Duration duration) throws InterruptedException {
        if (asked.await(duration.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new InterruptedException("asked to end");
        }
    }

    /** The command has come to its end. */
    @Override
    public void close() {
        ended.countDown();
        if (asked.getCount() > 0) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }

    private void end() {
        asked.countDown();
        try {
            if (ended.await(SECONDS_TO_END, TimeUnit.SECONDS)) {
                // a process that a signal ends would tell the signal's number
                Runtime.getRuntime().halt(ExitCode.SETTLED.number());
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
