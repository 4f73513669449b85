package tonghop.job.state;

import java.nio.file.Path;

/** Another process works on the state folder. */
public final class StateLockedException extends Exception {
    public StateLockedException(Path state) {
        super("another process holds the lock of " + state);
    }
}
