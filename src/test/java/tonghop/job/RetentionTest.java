package tonghop.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.job.state.Folders;
import tonghop.job.state.Folders.Keeping;
import tonghop.job.state.OutputFolder;
import tonghop.job.step.Equipment;
import tonghop.job.step.Pause;
import tonghop.job.step.Progress;
import tonghop.job.step.RunOrder;
import tonghop.model.RunRecord;

/** State folder and database hold the last runs of a job and what these need, however often it is run. */
class RetentionTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-01-05T08:00:00Z"), ZoneOffset.UTC);
    private static final int KEPT = 3;

    @TempDir
    Path work;

    private final TextStages stages = new TextStages();
    private Folders folders;

    @BeforeEach
    void three_runs_are_kept() throws Exception {
        folders = new Folders(
                work.resolve("input"),
                work.resolve("output"),
                work.resolve("jobs"),
                work.resolve(".tonghop"),
                new Keeping("", KEPT));
        Files.createDirectories(folders.input().resolve(SampleJob.CODE));
    }

    @Test
    void older_runs_are_let_go_with_all_that_was_kept_of_them() throws Exception {
        runs(5);

        assertThat(history()).containsExactly(5L, 4L, 3L);
        assertThat(names("journal")).containsExactly("run-000003.json", "run-000004.json", "run-000005.json");
        assertThat(names("backup")).containsExactly("run-000003.zip", "run-000004.zip", "run-000005.zip");
        assertThat(query("select run from consolidation_input")).containsOnly("3", "4", "5");
        assertThat(query("select file from consolidation_submission")).hasSize(KEPT);
        assertThat(query("select job_instance_id from batch_job_instance")).hasSize(KEPT);
        assertThat(query("select step_name from batch_step_execution where step_name = 'publish'"))
                .hasSize(KEPT);
        assertThat(names("staging")).as("a marked copy of any may come back").hasSize(5 + 1);
    }

    @Test
    void what_the_publications_speak_of_stays_so_that_they_stay_the_same() throws Exception {
        send("refused.txt", "");
        runs(2);
        for (int more = 0; more < 2 * KEPT; more++) {
            assertThat(run().unchanged()).isTrue();
        }

        assertThat(history())
                .as("the run before the last change, and the first that refused the file")
                .contains(1L);
    }

    @Test
    void a_sealed_run_stays() throws Exception {
        runs(1);
        Files.createDirectories(folders.output().resolve(SampleJob.CODE + ".chot/lan-1"));
        runs(5);

        assertThat(history()).containsExactly(6L, 5L, 4L, 1L);
    }

    @Test
    void a_database_that_is_made_anew_knows_the_runs_that_are_kept() throws Exception {
        runs(5);
        List<Long> history = history();
        OutputFolder.delete(folders.state().resolve("db"));

        new Rebuild(folders, new Equipment(stages, CLOCK, Pause.REAL)).fromOriginals(List.of(SampleJob.DEFINITION));

        assertThat(history()).isEqualTo(history);
        assertThat(run().run().number()).isEqualTo(6);
    }

    @Test
    void the_database_does_not_grow_with_each_run() throws Exception {
        runs(KEPT + 1);
        long before = size();
        runs(4 * KEPT);

        assertThat(size()).isLessThan(before * 2);
    }

    /** Each with figures that none before it had. */
    private void runs(int times) throws Exception {
        for (int time = 0; time < times; time++) {
            StringBuilder figures = new StringBuilder();
            for (int line = 0; line < 400; line++) {
                figures.append("A houses")
                        .append(line)
                        .append(' ')
                        .append(sent * 1000 + line)
                        .append('\n');
            }
            sent++;
            send("a.txt", figures.toString());
            run();
        }
    }

    private int sent;

    private RunResult run() throws Exception {
        try (JobRunner runner = JobRunner.open(folders, new Equipment(stages, CLOCK, Pause.REAL))) {
            return runner.run(new RunOrder(SampleJob.DEFINITION, folders, "vi", Progress.SILENT));
        }
    }

    private List<Long> history() throws Exception {
        try (JobRunner runner = JobRunner.open(folders, new Equipment(stages, CLOCK, Pause.REAL))) {
            return runner.history().stream().map(RunRecord::number).toList();
        }
    }

    private void send(String name, String content) throws IOException {
        Files.writeString(folders.input().resolve(SampleJob.CODE).resolve(name), content);
    }

    private List<String> names(String folder) throws IOException {
        try (Stream<Path> files = Files.list(folders.state().resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private long size() throws IOException {
        try (Stream<Path> files = Files.list(folders.state().resolve("db"))) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private List<String> query(String question) throws Exception {
        String url =
                "jdbc:hsqldb:file:" + folders.state().resolve("db/tonghop") + ";hsqldb.lock_file=false;shutdown=true";
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            List<String> answers = new ArrayList<>();
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
            return answers;
        }
    }
}
