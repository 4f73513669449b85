package tonghop.store;

/** The session that keeps a database server to this process has ended in the middle of its work; another process may have begun. */
public final class DatabaseLockLostException extends RuntimeException {
    DatabaseLockLostException() {
        super("the session that holds the lock of the database has ended");
    }
}
