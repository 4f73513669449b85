package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static tonghop.cli.WorkingFolder.CLUSTER;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tonghop.MessageBroker;
import tonghop.PostgresServer;
import tonghop.job.state.OutputFolder;

/** The sample cluster read by workers, over a real broker and a real database: always the bytes that one process publishes. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class WorkersTest {
    private static final String[] RUN = {"run", CLUSTER, "--spring.profiles.active=manager"};
    private static final String FIRST = "HA LANG.xls";
    private static final String LATER = "TP Cao Bang 2022.xlsx";
    private static final int FILES = 10;

    @TempDir
    static Path alone;

    private static PostgresServer database;
    private static MessageBroker broker;
    private static TreeMap<String, byte[]> expected = new TreeMap<>();

    @TempDir
    Path work;

    private WorkingFolder office;

    @BeforeAll
    static void what_one_process_publishes() throws Exception {
        database = PostgresServer.start();
        broker = MessageBroker.start();
        settings().forEach(System::setProperty);
        assertThat(WorkingFolder.with(alone, CLUSTER).receive(CLUSTER).execute("run"))
                .isEqualTo(1);
        expected = WorkingFolder.published(alone.resolve("output").resolve(CLUSTER));
    }

    private static Map<String, String> settings() {
        return Map.of(
                "TONGHOP_POSTGRES_URL",
                database.url(),
                "TONGHOP_POSTGRES_USER",
                "postgres",
                "TONGHOP_BROKER_URL",
                broker.url(),
                "TONGHOP_BROKER_USER",
                MessageBroker.USER,
                "TONGHOP_BROKER_PASSWORD",
                MessageBroker.PASSWORD,
                "TONGHOP_PARTITION",
                "2",
                // whoever dies here is missed by the broker
                "TONGHOP_LEASE",
                "PT10M",
                "TONGHOP_POLL",
                "PT0.1S");
    }

    @AfterAll
    static void stop() throws Exception {
        settings().keySet().forEach(System::clearProperty);
        broker.close();
        database.close();
    }

    @BeforeEach
    void a_manager_with_all_files() throws Exception {
        database.empty();
        office = WorkingFolder.with(work, CLUSTER).receive(CLUSTER);
    }

    @Test
    void what_a_killed_worker_and_one_that_threw_leave_is_read_all_the_same() throws Exception {
        try (WorkerProcess one = WorkerProcess.start(work, FIRST, LATER, "worker");
                WorkerProcess other = WorkerProcess.start(work, FIRST, LATER, "worker")) {
            CompletableFuture<Integer> run = CompletableFuture.supplyAsync(() -> office.execute(RUN));
            one.awaitArrival();
            other.awaitArrival();
            WorkerProcess standing = one.stands() ? one : other;
            WorkerProcess throwing = one.stands() ? other : one;
            assertThat(throwing.exit()).as(throwing.said()).isEqualTo(3);
            assertThat(throwing.said()).contains("the fault that was planted");
            standing.kill();

            try (WorkerProcess another = WorkerProcess.start(work, "", "", "worker")) {
                assertThat(run.get()).as(office.err()).isEqualTo(1);

                assertSame();
                assertThat(another.read()).contains(FIRST).doesNotContain(LATER);
                assertThat(partitions())
                        .containsExactlyInAnyOrder("COMPLETED", "COMPLETED", "COMPLETED", "COMPLETED", "FAILED");
            }
        }
    }

    @Test
    void a_manager_that_was_killed_finds_what_its_workers_have_read_and_they_go_on_for_its_next_runs()
            throws Exception {
        try (WorkerProcess standing = WorkerProcess.start(work, LATER, "", "worker");
                WorkerProcess killed = WorkerProcess.start(work, "", "", RUN)) {
            standing.awaitArrival();
            killed.kill();
            List<String> known = known();
            try (WorkerProcess other = WorkerProcess.start(work, "", "", "worker")) {
                assertThat(office.execute(RUN)).as(office.err()).isEqualTo(1);

                assertSame();
                assertThat(other.read()).isNotEmpty().doesNotContainAnyElementsOf(known);

                standing.release();
                awaitNoMessages();
                forgetAll();
                assertThat(office.execute(RUN)).as(office.err()).isEqualTo(1);

                assertSame();
                assertThat(partitions())
                        .as(standing.said() + other.said())
                        .hasSize(FILES / 2)
                        .containsOnly("COMPLETED");
                assertThat(other.stop()).as(other.said()).isZero();
            }
            assertThat(standing.stop()).as(standing.said()).isZero();
        }
    }

    /** What the worker that stood still would have kept is refused, and that is no fault of its own. */
    private static void awaitNoMessages() throws InterruptedException {
        while (broker.messages("tonghop.partitions") > 0) {
            Thread.sleep(50);
        }
    }

    private void forgetAll() throws Exception {
        OutputFolder.delete(work.resolve("output"));
        OutputFolder.delete(work.resolve(".tonghop"));
        database.empty();
    }

    private void assertSame() throws IOException {
        assertThat(WorkingFolder.published(work.resolve("output").resolve(CLUSTER)))
                .containsExactlyEntriesOf(expected);
    }

    /** How the partitions of the last run ended. */
    private static List<String> partitions() throws SQLException {
        return answers("select status from batch_step_execution where step_name like 'read:%'");
    }

    private static List<String> known() throws SQLException {
        return answers("select file from consolidation_submission");
    }

    private static List<String> answers(String query) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(database.url(), "postgres", "");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                answers.add(result.getString(1));
            }
        }
        return answers;
    }
}
