package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tonghop.cli.WorkingFolder.TERM;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tonghop.PostgresServer;
import tonghop.definition.yaml.DefinitionReader;
import tonghop.job.JobRunner;
import tonghop.job.state.BrokenOffException;
import tonghop.job.state.Folders;
import tonghop.job.state.Folders.Keeping;
import tonghop.job.step.Equipment;
import tonghop.job.step.Pause;
import tonghop.job.step.Progress;
import tonghop.job.step.RunOrder;
import tonghop.job.step.Stages;
import tonghop.model.Sha256;

/** A sample job with its data in a real PostgreSQL server, which machines may share. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class PostgresTest {
    private static final String PROFILE = "--spring.profiles.active=postgres";

    @TempDir
    Path work;

    private PostgresServer server;

    @BeforeEach
    void a_server_that_the_environment_names() throws IOException {
        server = PostgresServer.start();
        System.setProperty("TONGHOP_POSTGRES_URL", server.url());
        System.setProperty("TONGHOP_POSTGRES_USER", "postgres");
    }

    @AfterEach
    void stop() throws IOException {
        System.clearProperty("TONGHOP_POSTGRES_URL");
        System.clearProperty("TONGHOP_POSTGRES_USER");
        server.close();
    }

    @Test
    void a_job_publishes_the_same_bytes_whichever_database_it_runs_on() throws Exception {
        WorkingFolder office = WorkingFolder.with(work, TERM).receive(TERM);
        JobOffice.write(work.resolve("input").resolve(TERM).resolve("trống.xlsx"), "");
        assertThat(office.execute("run", "--output", "by-file", "--state", "of-file"))
                .isEqualTo(1);

        assertThat(office.execute("run", PROFILE)).as(office.err()).isEqualTo(1);

        assertThat(published("output")).isNotEmpty().containsExactlyEntriesOf(published("by-file"));
        assertThat(work.resolve(".tonghop/db")).doesNotExist();
        assertThat(contents(server.url(), "postgres"))
                .hasSize(5)
                .isEqualTo(contents(
                        "jdbc:hsqldb:file:" + work.resolve("of-file/db/tonghop") + ";readonly=true;shutdown=true",
                        "sa"));
        assertThat(office.execute("run", PROFILE)).isEqualTo(1);
        assertThat(office.out()).contains("Không có gì thay đổi so với lần chạy trước.");
        assertThat(office.execute("history", PROFILE, "--lang", "en")).isZero();
        assertThat(office.out()).contains("#1", "#2");
        assertThat(office.execute("doctor", PROFILE)).as(office.out()).isZero();
        assertThat(office.out()).contains("✓ Cơ sở dữ liệu: máy chủ trả lời");

        Folders elsewhere = folders("elsewhere", "state-of-another-machine");
        try (JobRunner another =
                JobRunner.open(elsewhere, new Equipment(new Stages(), Clock.systemUTC(), Pause.REAL))) {
            assertThat(another.history()).hasSize(2);
            assertThat(office.execute("run", PROFILE))
                    .as("one machine at a time")
                    .isEqualTo(4);
        }

        assertThat(office.execute("rebuild", PROFILE)).isEqualTo(2);
        server.close();
        assertThat(office.execute("run", PROFILE)).isEqualTo(3);
        assertThat(office.err()).contains("không dùng được máy chủ cơ sở dữ liệu");
        assertThat(office.execute("doctor", PROFILE)).isEqualTo(1);
    }

    @Test
    void a_run_whose_lock_is_gone_ends_at_once_and_says_so() throws Exception {
        WorkingFolder.with(work, TERM).receive(TERM);
        Folders folders = folders("output", ".tonghop");
        RunOrder order =
                new RunOrder(new DefinitionReader().read(folders.jobs().resolve(TERM)), folders, "vi", Progress.SILENT);
        try (JobRunner runner = JobRunner.open(folders, new Equipment(new Stages(), Clock.systemUTC(), Pause.REAL))) {
            try (Connection other = DriverManager.getConnection(
                            System.getProperty("TONGHOP_POSTGRES_URL"),
                            System.getProperty("TONGHOP_POSTGRES_USER"),
                            "");
                    Statement statement = other.createStatement()) {
                statement.execute("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'");
            }

            assertThat(runner.run(order).failure())
                    .containsInstanceOf(BrokenOffException.class)
                    .get()
                    .extracting(told -> ((BrokenOffException) told).reason())
                    .isEqualTo("lock-lost");
        }
        assertThat(folders.output().resolve(TERM)).doesNotExist();
    }

    @Test
    void a_server_that_ends_in_the_middle_of_a_run_ends_the_run_and_leaves_the_old_output() throws Exception {
        WorkingFolder office = WorkingFolder.with(work, TERM).receive(TERM);
        assertThat(office.execute("run", PROFILE)).isEqualTo(1);
        TreeMap<String, byte[]> before = published("output");
        JobOffice.write(work.resolve("input").resolve(TERM).resolve("trống.xlsx"), "");
        Folders folders = folders("output", ".tonghop");
        Progress killing = new Progress() {
            @Override
            public void step(String name, int ordinal, int steps) {
                if (name.equals("consolidate")) {
                    kill();
                }
            }

            @Override
            public void item(String name, int ordinal, int items) {}
        };
        RunOrder order =
                new RunOrder(new DefinitionReader().read(folders.jobs().resolve(TERM)), folders, "vi", killing);
        try (JobRunner runner = JobRunner.open(folders, new Equipment(new Stages(), Clock.systemUTC(), Pause.REAL))) {
            assertThatThrownBy(() -> runner.run(order)).isInstanceOf(BrokenOffException.class);
        }
        assertThat(published("output")).containsExactlyEntriesOf(before);
    }

    private Folders folders(String output, String state) {
        return new Folders(
                work.resolve("input"),
                work.resolve(output),
                work.resolve("jobs"),
                work.resolve(state),
                new Keeping("postgres", 30));
    }

    private void kill() {
        try {
            server.close();
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }

    @Test
    void the_password_in_an_address_that_is_not_understood_is_told_to_nobody() throws Exception {
        WorkingFolder office = WorkingFolder.with(work, TERM).receive(TERM);
        System.setProperty("TONGHOP_POSTGRES_URL", "jdbc:postgres://an:bi-mat@server/db?password=bi-mat&ssl=true");

        assertThat(office.execute("run", PROFILE)).isEqualTo(3);
        assertThat(office.err())
                .contains("không dùng được máy chủ cơ sở dữ liệu")
                .doesNotContain("bi-mat");
        assertThat(office.execute("doctor", PROFILE)).isEqualTo(1);
        assertThat(office.out() + office.err()).doesNotContain("bi-mat");
        try (var log = Files.walk(work.resolve(".tonghop"))) {
            for (Path file : log.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("bi-mat");
            }
        }
    }

    /** All rows of the program's own tables; documents by their digests, but for the record of the run, which holds times. */
    private static List<String> contents(String url, String user) throws Exception {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url, user, "");
                Statement statement = connection.createStatement()) {
            for (String query : List.of(
                    "select id, job, file, sha256, fingerprint, document from consolidation_submission order by id",
                    "select id, job, fingerprint, outcome, review from consolidation_run order by id",
                    "select run, ordinal, file, sha256, size_bytes from consolidation_input order by run, ordinal")) {
                try (ResultSet result = statement.executeQuery(query)) {
                    while (result.next()) {
                        rows.add(row(result));
                    }
                }
            }
        }
        return rows;
    }

    private static String row(ResultSet result) throws Exception {
        List<String> cells = new ArrayList<>();
        for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
            boolean isDocument = List.of("document", "review")
                    .contains(result.getMetaData().getColumnName(column).toLowerCase(Locale.ROOT));
            cells.add(isDocument ? digest(result.getBytes(column)) : result.getString(column));
        }
        return String.join(" | ", cells);
    }

    private static String digest(byte @Nullable [] document) {
        MessageDigest digest = Sha256.begin();
        digest.update(document == null ? new byte[0] : document);
        return Sha256.hex(digest);
    }

    private TreeMap<String, byte[]> published(String output) throws IOException {
        return WorkingFolder.published(work.resolve(output).resolve(TERM));
    }
}
