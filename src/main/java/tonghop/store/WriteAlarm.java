package tonghop.store;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Hears when the database could not write. HSQLDB acknowledges a commit although the disk did not take it, and tells of the
 * failure in its own log alone; so nothing that it acknowledges counts before this has been asked.
 */
final class WriteAlarm extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    /** HSQLDB logs here, by way of the Log4j interface that is on the class path. */
    private static final String DATABASE_LOG = "hsqldb.db";

    private final AtomicReference<String> failure = new AtomicReference<>();
    private final Logger log = (Logger) LoggerFactory.getLogger(DATABASE_LOG);

    static WriteAlarm listening() {
        WriteAlarm alarm = new WriteAlarm();
        alarm.setContext(alarm.log.getLoggerContext());
        alarm.start();
        alarm.log.setLevel(Level.WARN);
        alarm.log.addAppender(alarm);
        return alarm;
    }

    /**
     * To be called once the database is open. A run whose disk was full may have left a log whose last statement is torn, which
     * HSQLDB tells of when it opens: that run was told already. What was read of the log is written anew, so that nothing follows
     * the torn statement and is lost with it; a checkpoint that the disk does not take rings again.
     */
    void settle(JdbcOperations database) {
        if (failure.getAndSet(null) != null) {
            database.execute("checkpoint");
        }
    }

    /** @throws DataAccessResourceFailureException when the database could not write since it was opened */
    void check() {
        Optional.ofNullable(failure.get()).ifPresent(told -> {
            throw new DataAccessResourceFailureException("the database could not write: " + told);
        });
    }

    @Override
    protected void append(ILoggingEvent event) {
        failure.compareAndSet(null, event.getFormattedMessage());
    }

    /** Stops listening. */
    @Override
    public void close() {
        log.detachAppender(this);
        stop();
    }
}
