package tonghop.store;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.core.env.Environment;

/** Where the database is and how it must be opened so that a commit is a commit. */
public final class Database {
    /**
     * mvcc: readers and writers do not lock each other out. write_delay=false: a commit is on the disk when it returns, also if
     * the process is killed next. cached: rows live in the file, so opening does not read them all. lock_file=false: the state
     * folder's own lock keeps others out, and HSQLDB's would outlive a killed process by seconds. extlog=2: it tells when it
     * could not write, see {@link WriteAlarm}.
     */
    private static final String PROPERTIES =
            ";hsqldb.tx=mvcc;hsqldb.write_delay=false;hsqldb.default_table_type=cached;hsqldb.lock_file=false;hsqldb.extlog=2;shutdown=true";

    private Database() {}

    /** Whether the environment names a file database, which lies in the state folder. */
    public static boolean isFile(Environment environment) {
        return environment.getProperty("spring.datasource.url", "").startsWith("jdbc:hsqldb:file:");
    }

    /** The properties that make Spring Boot open the file database in a state folder; any of them may be overridden. */
    public static Map<String, Object> in(Path state) {
        return Map.of(
                "spring.datasource.url",
                "jdbc:hsqldb:file:"
                        + DatabaseFolder.of(state).resolve("tonghop").toAbsolutePath() + PROPERTIES,
                "spring.datasource.hikari.maximum-pool-size",
                "4",
                // the last connection to close shuts the database down, so the pool must not renew them meanwhile
                "spring.datasource.hikari.max-lifetime",
                "0",
                "spring.datasource.hikari.minimum-idle",
                "1");
    }
}
