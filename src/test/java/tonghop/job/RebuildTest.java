package tonghop.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.job.state.BrokenOffException;
import tonghop.job.state.Folders;
import tonghop.job.state.OutputFolder;
import tonghop.job.step.Equipment;
import tonghop.job.step.Pause;
import tonghop.job.step.Progress;
import tonghop.job.step.RunOrder;
import tonghop.model.Finding;
import tonghop.model.RunRecord;

/** A database that was lost or damaged, and what is made of it from what lies beside it. */
class RebuildTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-01-05T08:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path work;

    private final TextStages stages = new TextStages();
    private Folders folders;

    @BeforeEach
    void two_runs_have_published() throws Exception {
        folders = new Folders(
                work.resolve("input"), work.resolve("output"), work.resolve("jobs"), work.resolve(".tonghop"));
        Files.createDirectories(folders.input().resolve(SampleJob.CODE));
        send("a.txt", "A houses 486");
        run();
        send("b.txt", "A houses 488\nB rice 1.50");
        run();
    }

    @Test
    void what_was_known_of_runs_submissions_and_findings_is_known_again() throws Exception {
        List<RunRecord> history = history();
        List<Finding> findings = findings();
        String tables = Files.readString(output());
        delete(folders.state().resolve("db"));
        stages.read.clear();

        Rebuilt rebuilt = rebuild().fromOriginals(List.of(SampleJob.DEFINITION));

        assertThat(rebuilt).isEqualTo(new Rebuilt(2, 0, 2, 0));
        assertThat(history()).isEqualTo(history);
        assertThat(findings())
                .isEqualTo(findings)
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder("same-fact", "no-earlier-run");
        stages.read.clear();
        RunResult next = run();
        assertThat(stages.read).as("nothing is read a third time").isEmpty();
        assertThat(next.run().number()).isEqualTo(3);
        assertThat(next.unchanged()).isTrue();
        assertThat(output()).hasContent(tables);
    }

    @Test
    void the_inputs_need_not_be_there_any_more() throws Exception {
        delete(folders.input().resolve(SampleJob.CODE));
        delete(folders.state().resolve("db"));

        assertThat(rebuild().fromOriginals(List.of(SampleJob.DEFINITION)).submissions())
                .isEqualTo(2);
        assertThat(findings()).extracting(Finding::rule).containsExactlyInAnyOrder("same-fact", "no-earlier-run");
    }

    @Test
    void a_staged_original_that_is_gone_or_another_is_counted_and_not_believed() throws Exception {
        delete(folders.state().resolve("db"));
        try (Stream<Path> staged = Files.list(folders.staging())) {
            Files.writeString(staged.sorted().findFirst().orElseThrow(), "A houses 1");
        }

        assertThat(rebuild().fromOriginals(List.of(SampleJob.DEFINITION))).isEqualTo(new Rebuilt(2, 0, 1, 1));
    }

    @Test
    void a_database_that_was_deleted_is_not_begun_anew_in_silence() throws Exception {
        delete(folders.state().resolve("db"));

        assertThatThrownBy(this::run)
                .isInstanceOfSatisfying(BrokenOffException.class, broken -> assertThat(broken.reason())
                        .isEqualTo("database-lost"));
        assertThatThrownBy(this::run).as("nor at the second try").isInstanceOf(BrokenOffException.class);
    }

    @Test
    void a_damaged_database_is_named_and_kept_aside_when_it_is_rebuilt() throws Exception {
        Files.writeString(folders.state().resolve("db/tonghop.script"), "this is no script");

        assertThatThrownBy(this::run)
                .isInstanceOfSatisfying(BrokenOffException.class, broken -> assertThat(broken.reason())
                        .isEqualTo("database-unusable"));

        rebuild().fromOriginals(List.of(SampleJob.DEFINITION));
        assertThat(folders.state().resolve("db.old-1/tonghop.script")).hasContent("this is no script");
        assertThat(run().unchanged()).isTrue();
    }

    @Test
    void a_backup_is_restored_and_what_came_after_it_is_added_from_the_journal() throws Exception {
        List<RunRecord> history = history();
        List<Finding> findings = findings();
        Files.delete(folders.state().resolve("backup/run-000002.zip"));
        delete(folders.state().resolve("db"));

        Rebuilt rebuilt = rebuild().fromBackup(List.of(SampleJob.DEFINITION));

        assertThat(rebuilt).as("only b.txt came after the backup").isEqualTo(new Rebuilt(2, 0, 1, 0));
        assertThat(history()).isEqualTo(history);
        assertThat(findings()).isEqualTo(findings);
        assertThat(run().unchanged()).isTrue();
    }

    @Test
    void a_damaged_backup_is_passed_over() throws Exception {
        Path latest = folders.state().resolve("backup/run-000002.zip");
        byte[] bytes = Files.readAllBytes(latest);
        bytes[bytes.length / 2] ^= 1;
        Files.write(latest, bytes);
        delete(folders.state().resolve("db"));

        rebuild().fromBackup(List.of(SampleJob.DEFINITION));

        assertThat(history()).hasSize(2);
        assertThat(run().unchanged()).isTrue();
    }

    @Test
    void without_a_backup_nothing_is_touched() throws Exception {
        delete(folders.state().resolve("backup"));

        assertThatThrownBy(() -> rebuild().fromBackup(List.of(SampleJob.DEFINITION)))
                .isInstanceOfSatisfying(BrokenOffException.class, broken -> assertThat(broken.reason())
                        .isEqualTo("no-backup"));
        assertThat(run().unchanged()).isTrue();
    }

    @Test
    void half_written_files_of_a_killed_process_are_cleared_at_the_next_start() throws Exception {
        Path staged = Files.writeString(folders.staging().resolve("staging123.part"), "half");
        Path backup = Files.writeString(folders.state().resolve("backup/run-000009.zip.part"), "half");
        Path database = Files.createDirectories(folders.state().resolve("db.part"));
        Files.writeString(database.resolve("tonghop.script"), "half");

        run();

        assertThat(staged).doesNotExist();
        assertThat(backup).doesNotExist();
        assertThat(database).doesNotExist();
    }

    private Rebuild rebuild() {
        return new Rebuild(folders, new Equipment(stages, CLOCK, Pause.REAL));
    }

    private RunResult run() throws Exception {
        try (JobRunner runner = JobRunner.open(folders, new Equipment(stages, CLOCK, Pause.REAL))) {
            return runner.run(new RunOrder(SampleJob.DEFINITION, folders, "vi", Progress.SILENT));
        }
    }

    private List<RunRecord> history() throws Exception {
        try (JobRunner runner = JobRunner.open(folders, new Equipment(stages, CLOCK, Pause.REAL))) {
            return runner.history();
        }
    }

    private List<Finding> findings() throws Exception {
        try (JobRunner runner = JobRunner.open(folders, new Equipment(stages, CLOCK, Pause.REAL))) {
            return runner.inquiry().findings(SampleJob.CODE);
        }
    }

    private void send(String name, String content) throws IOException {
        Files.writeString(folders.input().resolve(SampleJob.CODE).resolve(name), content);
    }

    private Path output() {
        return folders.output().resolve(SampleJob.CODE).resolve("tables.txt");
    }

    private static void delete(Path folder) throws IOException {
        OutputFolder.delete(folder);
    }
}
