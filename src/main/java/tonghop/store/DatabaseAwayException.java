package tonghop.store;

import java.sql.SQLException;

/** The database server cannot be reached, or lets nobody in; the message is what it says. */
public final class DatabaseAwayException extends RuntimeException {
    DatabaseAwayException(SQLException cause) {
        super(String.valueOf(cause.getMessage()), cause);
    }
}
