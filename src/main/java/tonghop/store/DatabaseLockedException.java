package tonghop.store;

/** Another process works on the database, perhaps on another machine. */
public final class DatabaseLockedException extends RuntimeException {
    DatabaseLockedException() {
        super("another process holds the lock of the database");
    }
}
