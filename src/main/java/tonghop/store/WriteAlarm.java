package tonghop.store;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Hears when the database could not write. HSQLDB acknowledges a commit although the disk did not take it, and tells of the
 * failure in its own log alone; so nothing that it acknowledges counts before this has been asked.
 */
final class WriteAlarm extends Handler {
    private static final String DATABASE_LOG = "hsqldb.db";

    private final AtomicReference<String> failure = new AtomicReference<>();
    /** Held, because a logger that nobody holds forgets its handlers. */
    private final Logger log = Logger.getLogger(DATABASE_LOG);

    static {
        // or else HSQLDB would throw away all handlers of the process when it starts
        System.setProperty("hsqldb.reconfig_logging", "false");
    }

    static WriteAlarm listening() {
        WriteAlarm alarm = new WriteAlarm();
        alarm.log.addHandler(alarm);
        return alarm;
    }

    /** @throws DataAccessResourceFailureException when the database could not write since it was opened */
    void check() {
        Optional.ofNullable(failure.get()).ifPresent(told -> {
            throw new DataAccessResourceFailureException("the database could not write: " + told);
        });
    }

    @Override
    public void publish(LogRecord entry) {
        if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
            failure.compareAndSet(null, String.valueOf(entry.getMessage()));
        }
    }

    @Override
    public void flush() {}

    /** Stops listening. */
    @Override
    public void close() {
        log.removeHandler(this);
    }
}
