package tonghop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import tonghop.model.Bound;
import tonghop.model.Candidate;
import tonghop.model.Choice;
import tonghop.model.Decision;
import tonghop.model.DecisionForm;
import tonghop.model.Finding;
import tonghop.model.Intake;
import tonghop.model.Normalised;
import tonghop.model.Observation;
import tonghop.model.ObservationKey;
import tonghop.model.PrintedNumber;
import tonghop.model.Reading;
import tonghop.model.Refusal;
import tonghop.model.ReportingPeriod;
import tonghop.model.Role;
import tonghop.model.Ruling;
import tonghop.model.RunCounts;
import tonghop.model.RunRecord;
import tonghop.model.Severity;
import tonghop.model.Submission;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRef;
import tonghop.model.cell.LedgerEntry;

/** The stores on a real file database. */
class StoreTest {
    private static final String JOB = "nam";
    private static final String SHA = "a".repeat(64);
    private static final Instant NOW = Instant.parse("2023-01-05T08:00:00.123456789Z");
    private static final Submission SENT = new Submission("Hạ Lang.xls", SHA, 17, List.of());

    @TempDir
    Path state;

    ConfigurableApplicationContext context;
    private SubmissionStore submissions;
    private RunStore runs;

    /** Holds the lock as whoever opens the stores does. */
    static void lock(ConfigurableApplicationContext made) {
        DatabaseLock lock = DatabaseLock.acquire(made.getEnvironment());
        made.getBeanFactory().registerSingleton("databaseLock", lock);
        ((DefaultSingletonBeanRegistry) made.getBeanFactory()).registerDisposableBean("release", lock::close);
    }

    @BeforeEach
    void open() {
        reopen();
    }

    Map<String, Object> database() {
        return Database.in(state);
    }

    void reopen() {
        context = new SpringApplicationBuilder(StoreConfiguration.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .properties(database())
                .initializers(StoreTest::lock)
                .run();
        submissions = context.getBean(SubmissionStore.class);
        runs = context.getBean(RunStore.class);
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void what_a_submission_means_comes_back_exactly_also_after_the_database_was_closed() {
        Normalised meaning = new Normalised(
                List.of(
                        observation(
                                new PrintedNumber(
                                        "1.620 nghìn",
                                        new Reading(
                                                new BigDecimal("1.62E+6"),
                                                new BigDecimal("1620000"),
                                                -3,
                                                Bound.ABOVE,
                                                "scale-word"),
                                        List.of(
                                                new Reading(
                                                        new BigDecimal("1.620"),
                                                        new BigDecimal("1.6200"),
                                                        3,
                                                        Bound.RANGE,
                                                        "decimal-point"),
                                                Reading.exact(new BigDecimal("-0.00")))),
                                null),
                        observation(null, "Đảm bảo; x=1\ty\n\\0\\"),
                        observation(PrintedNumber.exact("14.780"), null)),
                List.of(
                        new LedgerEntry(cell("A1"), " \\n \u0001", LedgerEntry.Outcome.UNRESOLVED, "no-unit", ""),
                        new LedgerEntry(
                                cell("XFD1048576"), "x".repeat(40_000), LedgerEntry.Outcome.IGNORED, "note", "")),
                List.of(finding("read-1", null), finding("read-2", subject())));

        keep(JOB, "f", SENT, meaning);
        long run = runOf(SENT);

        assertThat(meanings(run)).containsExactly(meaning);
        close();
        reopen();
        assertThat(meanings(run)).containsExactly(meaning);
    }

    @Test
    void any_text_comes_back_exactly() {
        Random random = new Random(20221231);
        String letters = "\\\t\n\r0tn=; \u0000Đề😀";
        List<LedgerEntry> ledger = new ArrayList<>();
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(12), 0, letters.length()).forEach(at -> text.append(letters.charAt(at)));
            ledger.add(new LedgerEntry(cell("A1"), text.toString(), LedgerEntry.Outcome.IGNORED, "note", ""));
        }
        Normalised meaning = new Normalised(List.of(), ledger, List.of());

        keep(JOB, "f", SENT, meaning);

        assertThat(meanings(runOf(SENT))).containsExactly(meaning);
    }

    @Test
    void reading_a_submission_again_replaces_what_it_meant_and_doubles_nothing() {
        keep(JOB, "old", SENT, meaning(3));
        long run = runOf(SENT);

        keep(JOB, "new", SENT, meaning(2));

        assertThat(meanings(run)).containsExactly(meaning(2));
        assertThat(submissions.read(run, "old")).isEmpty();
        assertThat(submissions.read(run, "new")).containsOnlyKeys(input(SENT));
    }

    @Test
    void a_submission_is_replaced_whole_or_not_at_all() {
        keep(JOB, "f", SENT, meaning(2));
        long run = runOf(SENT);
        String tooLong = "f".repeat(1_000);

        assertThatThrownBy(() -> keep(JOB, tooLong, SENT, meaning(5))).isInstanceOf(RuntimeException.class);

        assertThat(meanings(run)).containsExactly(meaning(2));
    }

    @Test
    void what_another_version_kept_in_another_way_is_not_there() {
        keep(JOB, "f", SENT, meaning(2));
        long run = runOf(SENT);
        byte[] other = Document.of(Map.of("figures", List.of("of another version")));

        context.getBean(JdbcTemplate.class).update("update consolidation_submission set document = ?", other);
        context.getBean(JdbcTemplate.class).update("update consolidation_run set review = ?", other);

        assertThat(submissions.read(run)).isEmpty();
        assertThat(runs.review(run)).isEmpty();
    }

    @Test
    void a_run_sees_its_own_inputs_in_their_order_and_no_others() {
        Submission second = new Submission("B.xlsx", "b".repeat(64), 3, List.of());
        Refusal refused = new Refusal("C.xlsx", "c".repeat(64), 0, "empty", "chi tiết");
        DecisionForm form = new DecisionForm(
                "D.json",
                "d".repeat(64),
                9,
                JOB,
                List.of(decision("one", "candidate-2")),
                List.of(new DecisionForm.Problem(3, "unknown-choice", "có thể")));
        keep(JOB, "f", second, meaning(1));
        keep(JOB, "f", SENT, meaning(2));
        keep(JOB, "f", refused, Normalised.NOTHING);
        keep(JOB, "f", form, Normalised.NOTHING);
        keep("another", "f", SENT, meaning(4));

        assertThat(submissions.read(runOf(SENT, second, refused, form)))
                .containsExactly(
                        Map.entry(input(SENT), new SubmissionDocument(meaning(2), null, null, null)),
                        Map.entry(input(second), new SubmissionDocument(meaning(1), null, null, null)),
                        Map.entry(input(refused), new SubmissionDocument(Normalised.NOTHING, null, refused, null)),
                        Map.entry(input(form), new SubmissionDocument(Normalised.NOTHING, form, null, null)));
    }

    @Test
    void what_a_run_found_and_what_became_of_the_decisions_comes_back_exactly() {
        long run = runs.start(JOB, NOW).number();
        Finding one = finding("one", subject());
        Ruling ruling = new Ruling(
                decision("one", "keep"),
                one,
                Ruling.State.APPLIED,
                "raised",
                List.of(new Ruling.Edit(cell("C5"), observation(null, "").key(), "486", "488")),
                new Ruling.Consequences(List.of("two"), List.of()));
        RunReview review = new RunReview(List.of(one, finding("two", null)), List.of(ruling));

        assertThat(runs.review(run)).isEmpty();
        runs.review(run, new RunReview(List.of(finding("before", null)), List.of()));
        runs.review(run, review);

        assertThat(runs.review(run)).contains(review);
    }

    @Test
    void a_run_that_ended_comes_back_exactly_and_a_killed_one_is_told_apart() {
        RunRecord started = runs.start(JOB, NOW);
        RunRecord ended = new RunRecord(
                started.number(),
                JOB,
                SHA,
                NOW,
                NOW.plusSeconds(3),
                RunRecord.Outcome.UNDECIDED,
                RunCounts.of(9, 1, meaning(0).ledger(), List.of(finding("one", null))),
                new TreeMap<>(Map.of("phu-luc/phu-luc-I.xlsx", SHA)),
                ReportingPeriod.year(2022));
        runs.end(ended);
        RunRecord killed = runs.start(JOB, NOW);

        assertThat(runs.endKilled(NOW)).isEqualTo(1);

        assertThat(runs.history()).extracting(RunRecord::number).containsExactly(killed.number(), ended.number());
        assertThat(runs.history().get(0).outcome()).isEqualTo(RunRecord.Outcome.KILLED);
        assertThat(runs.lastPublished(JOB)).contains(ended);
        assertThat(runs.lastPublished("another")).isEmpty();
    }

    @Test
    void a_commit_is_on_the_disk_when_it_returns() {
        assertThat(context.getEnvironment().getProperty("spring.datasource.url"))
                .contains("hsqldb.write_delay=false", "hsqldb.tx=mvcc");
    }

    private void keep(String job, String fingerprint, Intake sent, Normalised meaning) {
        submissions.replace(job, fingerprint, input(sent), SubmissionDocument.of(sent, meaning));
    }

    private List<Normalised> meanings(long run) {
        return submissions.read(run).values().stream()
                .map(SubmissionDocument::meaning)
                .toList();
    }

    private static Decision decision(String finding, String choice) {
        return new Decision(finding, "figures", Choice.parse(choice).orElseThrow(), "", "vì đúng", "An", "D.json › 1");
    }

    private long runOf(Intake... sent) {
        long run = runs.start(JOB, NOW).number();
        List<RunInput> inputs = new ArrayList<>();
        for (Intake each : sent) {
            inputs.add(input(each));
        }
        runs.inputs(run, inputs);
        assertThat(runs.inputs(run)).isEqualTo(inputs);
        return run;
    }

    private static RunInput input(Intake sent) {
        return new RunInput(sent.file(), sent.sha256(), sent.size());
    }

    private static Normalised meaning(int observations) {
        List<Observation> figures = new ArrayList<>();
        for (int at = 0; at < observations; at++) {
            figures.add(observation(PrintedNumber.exact(String.valueOf(at)), null));
        }
        return new Normalised(figures, List.of(), List.of());
    }

    private static Observation observation(@Nullable PrintedNumber number, @Nullable String text) {
        ObservationKey key = new ObservationKey(
                "048",
                "nha-o",
                new TreeMap<>(Map.of("dose", "1; 2=3", "bracket", "<10")),
                Role.TARGET,
                new ReportingPeriod(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 11, 30)),
                LocalDate.of(2022, 11, 30));
        return new Observation(key, number, text, "", Observation.Status.ESTIMATE, cell("D8"), " in\nra ");
    }

    private static Finding.Subject subject() {
        return new Finding.Subject(
                "048", "nha-o", Map.of("a", "b"), ReportingPeriod.years(2021, 2022), LocalDate.of(2022, 12, 31));
    }

    private static Finding finding(String id, Finding.@Nullable Subject subject) {
        return new Finding(
                id,
                "same-fact",
                Severity.ERROR,
                subject,
                "486",
                "488",
                "-2",
                List.of(
                        new Candidate(cell("C5"), "486", "488", "wrong-digit", 2),
                        new Candidate(null, "", "0", "member-left-out", 0)),
                "same-fact",
                new TreeMap<>(Map.of("unit", "huyện\tHạ Lang", "stated", "486")),
                List.of(cell("C5"), cell("D6")),
                List.of());
    }

    private static CellRef cell(String a1) {
        return new CellRef(SENT.file(), "Biểu 1 ", CellAddress.parse(a1));
    }
}
