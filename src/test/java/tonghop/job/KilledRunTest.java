package tonghop.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import tonghop.job.state.BrokenOffException;
import tonghop.job.state.Folders;
import tonghop.job.state.StateLockedException;
import tonghop.job.step.Equipment;
import tonghop.job.step.Pause;
import tonghop.job.step.Progress;
import tonghop.job.step.RunOrder;
import tonghop.model.RunRecord;
import tonghop.publish.data.Kept;
import tonghop.publish.data.Publication;
import tonghop.store.RunJournal;

/** What a killed process leaves behind, and what the next one makes of it. */
class KilledRunTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-01-05T08:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path work;

    private final TextStages stages = new TextStages();
    private Folders folders;

    @BeforeEach
    void three_units_have_sent_their_figures() throws IOException {
        folders = new Folders(
                work.resolve("input"), work.resolve("output"), work.resolve("jobs"), work.resolve(".tonghop"));
        Path input = Files.createDirectories(folders.input().resolve(SampleJob.CODE));
        Files.writeString(input.resolve("a.txt"), "A houses 1");
        Files.writeString(input.resolve("b.txt"), "B houses 2");
        Files.writeString(input.resolve("c.txt"), "C houses 4");
    }

    @Test
    void a_killed_run_goes_on_where_it_stopped_and_doubles_nothing() throws Exception {
        Process killed = SecondProcess.start(work, "c.txt", "halt");
        assertThat(killed.waitFor()).isEqualTo(137);
        assertThat(folders.output()).doesNotExist();

        try (JobRunner runner = JobRunner.open(folders, new Equipment(stages, CLOCK, Pause.REAL))) {
            RunResult result = runner.run(new RunOrder(SampleJob.DEFINITION, folders, "vi", Progress.SILENT));

            assertThat(result.run().outcome()).isEqualTo(RunRecord.Outcome.SETTLED);
            assertThat(stages.read).containsExactly("c.txt");
            assertThat(runner.history())
                    .extracting(run -> run.number() + " " + run.outcome())
                    .containsExactly("1 SETTLED");
        }
        assertThat(folders.output().resolve(SampleJob.CODE).resolve("tables.txt"))
                .hasContent("houses 7");
        assertThat(query("select status from batch_job_execution order by job_execution_id"))
                .containsExactly("COMPLETED");
    }

    @Test
    void runs_after_a_killed_one_have_the_numbers_that_they_would_have_had() throws Exception {
        assertThat(SecondProcess.start(work, "c.txt", "halt").waitFor()).isEqualTo(137);
        try (JobRunner looking = JobRunner.open(folders, new Equipment(stages, CLOCK, Pause.REAL))) {
            assertThat(looking.history()).extracting(RunRecord::outcome).containsExactly(RunRecord.Outcome.KILLED);
        }

        for (int number = 1; number <= 2; number++) {
            try (JobRunner runner = JobRunner.open(folders, new Equipment(stages, CLOCK, Pause.REAL))) {
                RunResult result = runner.run(new RunOrder(SampleJob.DEFINITION, folders, "vi", Progress.SILENT));
                assertThat(result.run().number()).isEqualTo(number);
            }
        }

        assertThat(new RunJournal(folders.state()).contents().entries())
                .extracting(entry -> entry.run().outcome())
                .containsExactly(RunRecord.Outcome.SETTLED, RunRecord.Outcome.SETTLED);
    }

    @Test
    void a_process_that_runs_keeps_others_out_and_lets_them_in_when_it_is_killed() throws Exception {
        Process running = SecondProcess.start(work, "a.txt", "wait");
        SecondProcess.awaitArrival(running);

        assertThatThrownBy(() -> JobRunner.open(folders, new Equipment(stages, CLOCK, Pause.REAL)))
                .isInstanceOf(StateLockedException.class);
        Files.delete(folders.state().resolve("lock"));
        assertThatThrownBy(() -> JobRunner.open(folders, new Equipment(stages, CLOCK, Pause.REAL)))
                .as("whose lock file somebody deleted")
                .isInstanceOf(StateLockedException.class);

        running.destroyForcibly().waitFor();
        try (JobRunner runner = JobRunner.open(folders, new Equipment(stages, CLOCK, Pause.REAL))) {
            assertThat(runner.history()).extracting(RunRecord::outcome).containsExactly(RunRecord.Outcome.KILLED);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_disk_that_does_not_keep_what_the_database_acknowledged_breaks_the_run_off() throws Exception {
        for (String file : List.of("d.txt", "e.txt", "f.txt")) {
            Files.writeString(folders.input().resolve(SampleJob.CODE).resolve(file), manyFigures());
        }

        Process onFullDisk = SecondProcess.startOnFullDisk(work, 1_500);
        String told = new String(onFullDisk.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                + new String(onFullDisk.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(told).contains("database-broken").doesNotContain("SETTLED");
        assertThat(folders.output()).doesNotExist();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void what_is_kept_of_people_is_open_to_the_owner_of_the_state_folder_alone() throws Exception {
        JobRunner.open(folders, new Equipment(stages, CLOCK, Pause.REAL)).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folders.state())))
                .isEqualTo("rwx------");
        Files.setPosixFilePermissions(folders.state(), PosixFilePermissions.fromString("rwxrwx---"));
        JobRunner.open(folders, new Equipment(stages, CLOCK, Pause.REAL)).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folders.state())))
                .as("opened to others by a person")
                .isEqualTo("rwxrwx---");
    }

    @Test
    void a_database_that_cannot_be_written_once_the_output_is_replaced_is_told_as_such() throws Exception {
        TextStages fullAtTheEnd = new TextStages() {
            @Override
            public void publish(Publication publication, Function<String, Path> originals, Kept kept, Path folder)
                    throws IOException {
                super.publish(publication, originals, kept, folder);
                LoggerFactory.getLogger("hsqldb.db").warn("no space left on device");
            }
        };
        try (JobRunner runner = JobRunner.open(folders, new Equipment(fullAtTheEnd, CLOCK, Pause.REAL))) {
            RunOrder order = new RunOrder(SampleJob.DEFINITION, folders, "vi", Progress.SILENT);

            assertThatThrownBy(() -> runner.run(order))
                    .isInstanceOfSatisfying(BrokenOffException.class, told -> assertThat(told.reason())
                            .isEqualTo(BrokenOffException.UNRECORDED));
        }
        assertThat(folders.output().resolve(SampleJob.CODE).resolve("tables.txt"))
                .hasContent("houses 7");
    }

    @Test
    void the_job_repository_is_in_the_database_and_outlives_the_process() throws Exception {
        for (int launch = 0; launch < 2; launch++) {
            try (JobRunner runner = JobRunner.open(folders, new Equipment(stages, CLOCK, Pause.REAL))) {
                runner.run(new RunOrder(SampleJob.DEFINITION, folders, "vi", Progress.SILENT));
            }
        }

        assertThat(query("select status from batch_job_execution")).containsExactly("COMPLETED", "COMPLETED");
        assertThat(query("select step_name from batch_step_execution order by step_execution_id"))
                .startsWith("ingest", "normalise", "reconcile", "review", "consolidate", "publish")
                .hasSize(12);
    }

    @Test
    void an_instance_that_was_never_executed_is_cleared_away() throws Exception {
        JobRunner.open(folders, new Equipment(stages, CLOCK, Pause.REAL)).close();
        query("insert into batch_job_instance (job_name, job_key, version) values ('consolidation', 'never', 0)");

        JobRunner.open(folders, new Equipment(stages, CLOCK, Pause.REAL)).close();

        assertThat(query("select job_key from batch_job_instance")).isEmpty();
    }

    /** So many different figures that what they mean takes much room however it is written. */
    private static String manyFigures() {
        Random random = new Random(20221231);
        StringBuilder lines = new StringBuilder();
        for (int line = 0; line < 13_000; line++) {
            lines.append("D houses ").append(new BigInteger(300, random)).append('\n');
        }
        return lines.toString();
    }

    private List<String> query(String sql) throws SQLException {
        String url =
                "jdbc:hsqldb:file:" + folders.state().resolve("db/tonghop") + ";hsqldb.lock_file=false;shutdown=true";
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement()) {
            List<String> answers = new ArrayList<>();
            if (statement.execute(sql)) {
                try (ResultSet rows = statement.getResultSet()) {
                    while (rows.next()) {
                        answers.add(rows.getString(1));
                    }
                }
            }
            return answers;
        }
    }
}
