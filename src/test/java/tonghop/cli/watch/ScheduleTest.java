package tonghop.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.cli.ExitCode;
import tonghop.cli.OfficeTime;
import tonghop.job.state.DueRecord;
import tonghop.job.state.StateLockedException;

/** Timetables, and how they are kept over switch-offs and clock changes, in a time of the test's own. */
class ScheduleTest {
    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String EVENING = "0 20 * * *";

    @TempDir
    Path state;

    private final List<String> ran = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();
    private OfficeTime time = at("2026-12-30T08:00:00+07:00");

    @Test
    void a_time_is_read_as_people_write_it() {
        ZonedDateTime now = ZonedDateTime.parse("2026-11-22T08:00:00+07:00[Asia/Ho_Chi_Minh]");

        for (String text :
                List.of("31/12 20:00", "31/12 20h", "31/12/2026 20g00", "2026-12-31T20:00", "2026-12-31 20:00:00")) {
            assertThat(Timetable.parse(text).next(now))
                    .as(text)
                    .contains(ZonedDateTime.of(2026, 12, 31, 20, 0, 0, 0, HANOI));
            assertThat(Timetable.parse(text).isOnce()).isTrue();
        }
        assertThat(Timetable.parse("29/2 7:30").next(now)).contains(ZonedDateTime.of(2028, 2, 29, 7, 30, 0, 0, HANOI));
        for (String text : List.of(EVENING, "0 0 20 * * *")) {
            assertThat(Timetable.parse(text).next(now))
                    .as(text)
                    .contains(ZonedDateTime.of(2026, 11, 22, 20, 0, 0, 0, HANOI));
        }
        for (String text :
                List.of("", "mai", "32/12 20:00", "30/2 20:00", "31/12 25:00", "2026-13-01T20:00", "* * *")) {
            assertThatThrownBy(() -> Timetable.parse(text)).as(text).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_run_is_due_once_at_its_time_and_then_the_schedule_is_done() throws Exception {
        assertThat(keep("31/12 20:00", 5_000)).contains(ExitCode.UNDECIDED);

        assertThat(ran).containsExactly("2026-12-31T13:00:00Z");
        assertThat(missed).isEmpty();
        assertThat(keep("2026-12-31T20:00", 0))
                .as("another text is another timetable")
                .isEmpty();
    }

    @Test
    void a_moment_that_is_done_is_not_done_again_after_a_restart() throws Exception {
        keep("2026-12-31T20:00", 5_000);
        time = at("2027-01-02T08:00:00+07:00");

        assertThat(keep("2026-12-31T20:00", 5_000)).isEmpty();
        assertThat(ran).hasSize(1);
    }

    @Test
    void what_was_missed_while_the_machine_was_off_is_run_once_at_the_start() throws Exception {
        keep("31/12 20:00", 3);
        time = at("2027-01-02T08:00:00+07:00");

        assertThat(keep("31/12 20:00", 3)).contains(ExitCode.UNDECIDED);
        assertThat(ran).hasSize(1);
        assertThat(missed).containsExactly("2026-12-31T20:00+07:00[Asia/Ho_Chi_Minh]");
    }

    @Test
    void several_missed_times_of_a_cron_expression_are_run_once() throws Exception {
        keep(EVENING, 3);
        time = at("2027-01-05T08:00:00+07:00");

        keep(EVENING, 1);

        assertThat(missed).containsExactly("2027-01-04T20:00+07:00[Asia/Ho_Chi_Minh]");
        assertThat(ran).hasSize(1);
    }

    @Test
    void a_clock_that_is_set_back_makes_nothing_run_twice() throws Exception {
        time = at("2026-12-30T19:59:00+07:00");
        time.quiet(4).then(() -> time.set("2026-12-30T11:30:00Z"));

        keep(EVENING, 400);

        assertThat(ran)
                .as("18:30 came a second time, 20:00 did not count again")
                .hasSize(1);
    }

    @Test
    void a_clock_that_was_years_ahead_does_not_silence_the_schedule_for_years() throws Exception {
        try (DueRecord record = record(EVENING)) {
            record.doneUntil(Instant.parse("2031-01-01T00:00:00Z"));
        }

        keep(EVENING, 2_000);

        assertThat(ran).containsExactly("2026-12-30T13:00:00Z");
    }

    @Test
    void a_run_whose_process_was_killed_is_run_again() throws Exception {
        time = at("2026-12-30T19:59:30+07:00").quiet(9);
        try (DueRecord record = record(EVENING)) {
            assertThatThrownBy(() -> schedule(EVENING).keep(record, ScheduleTest::powerCut, time))
                    .hasMessage("power cut");
        }
        time = at("2026-12-30T20:30:00+07:00");

        keep(EVENING, 1);

        assertThat(missed).containsExactly("2026-12-30T20:00+07:00[Asia/Ho_Chi_Minh]");
        assertThat(ran).hasSize(1);
    }

    @Test
    void a_lock_that_another_run_holds_is_waited_for() throws Exception {
        time = at("2026-12-30T19:59:30+07:00").quiet(5);
        List<ExitCode> answers = new ArrayList<>(List.of(ExitCode.LOCKED, ExitCode.LOCKED, ExitCode.SETTLED));

        try (DueRecord record = record("30/12 20:00")) {
            assertThat(schedule("30/12 20:00").keep(record, () -> answers.remove(0), time))
                    .contains(ExitCode.SETTLED);
        }
        assertThat(answers).isEmpty();
    }

    @Test
    void one_process_at_a_time_keeps_a_timetable() throws Exception {
        try (DueRecord record = record(EVENING)) {
            assertThat(record.doneUntil()).isEmpty();
            assertThatThrownBy(() -> record(EVENING)).isInstanceOf(StateLockedException.class);
        }
    }

    /** Keeps it for so many waitings, or until it is done. */
    private Optional<ExitCode> keep(String text, int waitings) throws Exception {
        try (DueRecord record = record(text)) {
            return schedule(text).keep(record, this::run, time.quiet(waitings));
        } catch (InterruptedException switchedOff) {
            return Optional.empty();
        }
    }

    private static ExitCode powerCut() {
        throw new IllegalStateException("power cut");
    }

    private ExitCode run() {
        ran.add(time.instant().toString());
        return ExitCode.UNDECIDED;
    }

    private DueRecord record(String text) throws StateLockedException, IOException {
        return DueRecord.open(state, List.of(text));
    }

    private Schedule schedule(String text) {
        return new Schedule(Timetable.parse(text), HANOI, time, new Schedule.Teller() {
            @Override
            public void next(ZonedDateTime due) {
                assertThat(due.toInstant()).isAfterOrEqualTo(Instant.parse("2026-12-30T00:00:00Z"));
            }

            @Override
            public void missed(ZonedDateTime due) {
                missed.add(due.toString());
            }
        });
    }

    private static OfficeTime at(String moment) {
        return new OfficeTime(java.time.OffsetDateTime.parse(moment).toInstant().toString(), HANOI.getId());
    }
}
