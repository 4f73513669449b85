package tonghop.store;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import tonghop.PostgresServer;

/** The stores on a real PostgreSQL server: all that holds of the file database holds here. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class PostgresStoreTest extends StoreTest {
    private static PostgresServer server;

    @BeforeAll
    static void start() throws IOException {
        server = PostgresServer.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Override
    @BeforeEach
    void open() {
        empty();
        reopen();
    }

    private static void empty() {
        try {
            server.empty();
        } catch (java.sql.SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    Map<String, Object> database() {
        return Map.of("spring.datasource.url", server.url(), "spring.datasource.username", "postgres");
    }

    /** There it is the server's administrator who says when a commit is a commit. */
    @Override
    void a_commit_is_on_the_disk_when_it_returns() {}
}
