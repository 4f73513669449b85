package tonghop.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.definition.JobDefinition;
import tonghop.ingest.ReadingBounds;
import tonghop.job.state.BrokenOffException;
import tonghop.job.state.Fingerprint;
import tonghop.job.state.Folders;
import tonghop.job.state.StateLockedException;
import tonghop.job.step.Equipment;
import tonghop.job.step.Pause;
import tonghop.job.step.Progress;
import tonghop.job.step.RunOrder;
import tonghop.job.step.Stages;
import tonghop.model.Normalised;
import tonghop.model.Observation;
import tonghop.model.Refusal;
import tonghop.model.RunRecord;
import tonghop.model.Submission;
import tonghop.reconcile.Reconciliation;
import tonghop.review.Aliases;

/** The real job on a real database in a folder of its own. */
class JobRunnerTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-01-05T08:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path work;

    private final TextStages stages = new TextStages();
    private Folders folders;

    @BeforeEach
    void two_units_have_sent_their_figures() throws IOException {
        folders = new Folders(
                work.resolve("input"), work.resolve("output"), work.resolve("jobs"), work.resolve(".tonghop"));
        Files.createDirectories(folders.input().resolve(SampleJob.CODE));
        send("a.txt", "A houses 486\nA rice 1.50");
        send("b.txt", "B houses 100");
    }

    @Test
    void a_run_publishes_what_the_submissions_say() throws Exception {
        RunResult result = run();

        assertThat(result.failure()).isEmpty();
        assertThat(result.run().outcome()).isEqualTo(RunRecord.Outcome.SETTLED);
        assertThat(result.run().counts().submissions()).isEqualTo(2);
        assertThat(output("tables.txt")).hasContent("houses 586\nrice 1.50");
        assertThat(result.run().published()).containsOnlyKeys("run.json", "tables.txt");
    }

    @Test
    void the_same_year_can_be_run_as_often_as_one_likes_and_says_that_nothing_changed() throws Exception {
        RunResult first = run();
        RunResult second = run();
        RunResult third = run();

        assertThat(List.of(first.unchanged(), second.unchanged(), third.unchanged()))
                .containsExactly(false, true, true);
        assertThat(output("tables.txt")).hasContent("houses 586\nrice 1.50");
        assertThat(second.run().fingerprint()).isEqualTo(first.run().fingerprint());
    }

    @Test
    void a_submission_that_was_read_is_not_read_again() throws Exception {
        run();
        send("b.txt", "B houses 101");
        stages.read.clear();

        RunResult second = run();

        assertThat(stages.read).containsExactly("b.txt");
        assertThat(second.unchanged()).isFalse();
        assertThat(output("tables.txt")).content().contains("houses 587");
    }

    @Test
    void figures_that_disagree_await_a_decision() throws Exception {
        send("c.txt", "A houses 488");

        RunResult result = run();

        assertThat(result.run().outcome()).isEqualTo(RunRecord.Outcome.UNDECIDED);
        assertThat(result.findings())
                .filteredOn(finding -> finding.rule().equals("same-fact"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.cells()).hasSize(2));
    }

    @Test
    void a_file_that_is_refused_does_not_stop_the_others() throws Exception {
        send("empty.txt", "");

        RunResult result = run();

        assertThat(result.refusals()).extracting(Refusal::file).containsExactly("empty.txt");
        assertThat(result.run().counts().submissions()).isEqualTo(2);
        assertThat(output("tables.txt")).content().contains("houses 586");
    }

    @Test
    void an_error_of_the_program_in_understanding_a_file_costs_that_file_alone() throws Exception {
        send("broken.txt", "a line");

        assertThat(refusals(stages)).containsExactly("broken.txt not-understood ArrayIndexOutOfBoundsException");
        assertThat(output("tables.txt")).hasContent("houses 586\nrice 1.50");
    }

    @Test
    void files_that_find_no_room_together_break_the_run_off_whichever_of_them_comes_last() throws Exception {
        TextStages narrow = bounded(new ReadingBounds(Duration.ofMinutes(5), 4));
        for (String name : List.of("c.txt", "0.txt")) {
            send(name, "A corn 1\nB corn 2");

            assertThat(run(narrow).failure())
                    .get()
                    .extracting(failure -> ((BrokenOffException) failure).reason())
                    .isEqualTo("no-memory");
            assertThat(run(narrow).refusals())
                    .as("what is known of the others counts in the next run too")
                    .isEmpty();
            Files.delete(folders.input().resolve(SampleJob.CODE).resolve(name));
        }
    }

    @Test
    void a_file_that_is_never_understood_is_refused_by_name() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        TextStages endless = new TextStages() {
            @Override
            public ReadingBounds bounds() {
                return new ReadingBounds(Duration.ofMillis(50), 4);
            }

            @Override
            public Normalised normalise(
                    JobDefinition definition,
                    Aliases aliases,
                    Submission submission,
                    BiFunction<String, String, Optional<Submission>> originals) {
                try {
                    never.await();
                } catch (InterruptedException left) {
                    Thread.currentThread().interrupt();
                }
                return super.normalise(definition, aliases, submission, originals);
            }
        };

        assertThat(refusals(endless)).containsExactly("a.txt too-slow 50 ms", "b.txt too-slow 50 ms");
    }

    private static TextStages bounded(ReadingBounds bounds) {
        return new TextStages() {
            @Override
            public ReadingBounds bounds() {
                return bounds;
            }
        };
    }

    private List<String> refusals(Stages stages) throws Exception {
        return run(stages).refusals().stream()
                .map(refusal -> refusal.file() + " " + refusal.reason() + " " + refusal.detail())
                .toList();
    }

    @Test
    void an_output_that_cannot_be_replaced_breaks_the_run_off_with_its_reason() throws Exception {
        Files.createDirectories(folders.output());
        Files.writeString(folders.output().resolve(SampleJob.CODE), "a file where the folder should be");

        RunResult failed = run();

        assertThat(failed.run().outcome()).isEqualTo(RunRecord.Outcome.FAILED);
        assertThat(failed.failure()).get().isInstanceOf(BrokenOffException.class);
    }

    @Test
    void a_run_that_fails_leaves_the_old_output_untouched() throws Exception {
        run();
        send("b.txt", "B houses 101");
        TextStages broken = new TextStages() {
            @Override
            public Reconciliation reconcile(JobDefinition definition, List<Observation> observations) {
                throw new IllegalStateException("an error of the program");
            }
        };

        RunResult failed = run(broken);

        assertThat(failed.run().outcome()).isEqualTo(RunRecord.Outcome.FAILED);
        assertThat(failed.failure()).isPresent();
        assertThat(output("tables.txt")).hasContent("houses 586\nrice 1.50");
        assertThat(folders.output()).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void the_history_outlives_the_process() throws Exception {
        run();
        run();

        try (JobRunner reopened = JobRunner.open(folders, new Equipment(stages, CLOCK, Pause.REAL))) {
            assertThat(reopened.history()).extracting(RunRecord::number).containsExactly(2L, 1L);
        }
    }

    @Test
    void a_second_consolidation_on_the_same_state_is_turned_away() throws Exception {
        try (JobRunner first = JobRunner.open(folders, new Equipment(stages, CLOCK, Pause.REAL))) {
            assertThat(first.history()).isEmpty();
            assertThatThrownBy(() -> JobRunner.open(folders, new Equipment(stages, CLOCK, Pause.REAL)))
                    .isInstanceOf(StateLockedException.class);
        }
    }

    @Test
    void progress_names_the_steps_in_their_order() throws Exception {
        List<String> told = new ArrayList<>();
        Progress progress = new Progress() {
            @Override
            public void step(String name, int ordinal, int steps) {
                told.add(ordinal + "/" + steps + " " + name);
            }

            @Override
            public void item(String name, int ordinal, int items) {
                told.add(name + " " + ordinal + "/" + items);
            }
        };

        try (JobRunner runner = JobRunner.open(folders, new Equipment(stages, CLOCK, Pause.REAL))) {
            runner.run(new RunOrder(SampleJob.DEFINITION, folders, "vi", progress));
        }

        assertThat(told)
                .containsExactly(
                        "1/6 ingest",
                        "a.txt 1/2",
                        "b.txt 2/2",
                        "2/6 normalise",
                        "a.txt 1/2",
                        "b.txt 2/2",
                        "3/6 reconcile",
                        "4/6 review",
                        "5/6 consolidate",
                        "6/6 publish");
    }

    @Test
    void a_link_that_leads_out_of_the_input_folder_is_refused_by_name_and_never_read() throws Exception {
        Path own = folders.input().resolve(SampleJob.CODE);
        Path secret = Files.writeString(work.resolve("secret.txt"), "B houses 999");
        Files.createSymbolicLink(own.resolve("c.txt"), secret);
        Files.createSymbolicLink(own.resolve("d.txt"), Path.of("../../jobs"));
        Files.createDirectories(folders.jobs());
        Files.createSymbolicLink(own.resolve("e.txt"), own.resolve("b.txt"));

        RunResult result = run();

        assertThat(result.refusals())
                .extracting(refusal -> refusal.file() + " " + refusal.reason() + " " + refusal.detail())
                .containsExactly(
                        "c.txt link " + secret.toRealPath(),
                        "d.txt link " + folders.jobs().toRealPath());
        // files are read on several threads at once
        assertThat(stages.read).containsExactlyInAnyOrder("a.txt", "b.txt", "e.txt");
        assertThat(output("tables.txt")).content().doesNotContain("999");
        assertThat(folders.staging().resolve(Fingerprint.of(secret))).doesNotExist();
    }

    private RunResult run() throws Exception {
        return run(stages);
    }

    private RunResult run(Stages stages) throws Exception {
        try (JobRunner runner = JobRunner.open(folders, new Equipment(stages, CLOCK, Pause.REAL))) {
            return runner.run(new RunOrder(SampleJob.DEFINITION, folders, "vi", Progress.SILENT));
        }
    }

    private void send(String name, String content) throws IOException {
        Files.writeString(folders.input().resolve(SampleJob.CODE).resolve(name), content);
    }

    private Path output(String name) {
        return folders.output().resolve(SampleJob.CODE).resolve(name);
    }
}
