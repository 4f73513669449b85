package tonghop.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.core.env.Environment;

/**
 * Keeps a database server to one process of however many machines share it. The server releases the lock when the connection ends,
 * however it ends. A file database needs none: the lock of its folder keeps others out.
 */
public final class DatabaseLock implements AutoCloseable {
    /** "tonghop" in ASCII: an advisory lock is a number that means what its users agree on. */
    private static final long KEY = 0x746F6E67686F70L;

    private static final int SECONDS_TO_ANSWER = 10;

    private final Optional<Connection> connection;
    private final boolean isHere;

    private DatabaseLock(Optional<Connection> connection, boolean isHere) {
        this.connection = connection;
        this.isHere = isHere;
    }

    /** The lock of another process, for which this one works: it keeps what it is told to, and makes no tables. */
    public static DatabaseLock heldByAnother() {
        return new DatabaseLock(Optional.empty(), false);
    }

    boolean isHere() {
        return isHere;
    }

    /**
     * Takes the lock of the database that the environment names.
     *
     * @throws DatabaseLockedException at once when another process has it
     * @throws DatabaseAwayException when the server cannot be reached
     */
    public static DatabaseLock acquire(Environment environment) {
        if (Database.isFile(environment)) {
            return new DatabaseLock(Optional.empty(), true);
        }
        try {
            Connection connection = connect(environment);
            if (!isTaken(connection)) {
                connection.close();
                throw new DatabaseLockedException();
            }
            return new DatabaseLock(Optional.of(connection), true);
        } catch (SQLException away) {
            throw new DatabaseAwayException(away);
        }
    }

    /** @throws DatabaseLockLostException when the server let go of the lock meanwhile, since its session ended */
    void requireHeld() {
        try {
            if (connection.isPresent() && !connection.get().isValid(SECONDS_TO_ANSWER)) {
                throw new DatabaseLockLostException();
            }
        } catch (SQLException broken) {
            throw new DatabaseLockLostException();
        }
    }

    static Connection connect(Environment environment) throws SQLException {
        return DriverManager.getConnection(
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getProperty("spring.datasource.username", ""),
                environment.getProperty("spring.datasource.password", ""));
    }

    private static boolean isTaken(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, KEY);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        if (connection.isPresent()) {
            connection.get().close();
        }
    }
}
