package tonghop.cli.watch;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Supplier;
import tonghop.cli.ExitCode;
import tonghop.job.state.DueRecord;
import tonghop.job.step.Pause;

/**
 * Keeps a timetable. All is counted from the last due time that was done, never from the present time, so that a clock that is set
 * back makes nothing run twice and a machine that was switched off finds what it missed.
 */
record Schedule(Timetable timetable, ZoneId zone, Clock clock, Teller teller) {
    /** So often the clock is looked at: it may be set, or the machine may sleep, meanwhile. */
    private static final Duration GLANCE = Duration.ofSeconds(30);
    /** Later than this a run was missed rather than begun a little late. */
    private static final Duration LATE = Duration.ofMinutes(2);
    /** A done time so far ahead was written by a clock that went wrong. */
    private static final Duration ASTRAY = Duration.ofDays(1);

    /**
     * Goes on until nothing is due any more, or until the pause is broken off.
     *
     * @return how the last run ended; empty when nothing was due
     */
    Optional<ExitCode> keep(DueRecord record, Supplier<ExitCode> run, Pause pause)
            throws IOException, InterruptedException {
        Optional<ExitCode> last = Optional.empty();
        Optional<ZonedDateTime> due = next(record);
        due.ifPresent(teller::next);
        while (due.isPresent()) {
            if (clock.instant().isBefore(due.get().toInstant())) {
                await(due.get(), pause);
                due = next(record);
                continue;
            }
            ZonedDateTime latest = latest(due.get());
            last = Optional.of(run(latest, run));
            if (last.get() == ExitCode.LOCKED) {
                pause.await(GLANCE);
                continue;
            }
            record.doneUntil(latest.toInstant());
            due = timetable.isOnce() ? Optional.empty() : next(record);
            due.ifPresent(teller::next);
        }
        return last;
    }

    private ExitCode run(ZonedDateTime due, Supplier<ExitCode> run) {
        if (Duration.between(due.toInstant(), clock.instant()).compareTo(LATE) > 0) {
            teller.missed(due);
        }
        return run.get();
    }

    private void await(ZonedDateTime due, Pause pause) throws InterruptedException {
        Duration left = Duration.between(clock.instant(), due.toInstant());
        pause.await(left.compareTo(GLANCE) < 0 ? left : GLANCE);
    }

    private Optional<ZonedDateTime> next(DueRecord record) throws IOException {
        Instant now = clock.instant();
        Optional<Instant> done = record.doneUntil().filter(until -> until.isBefore(now.plus(ASTRAY)));
        if (done.isEmpty()) {
            record.doneUntil(now);
        }
        return timetable.next(done.orElse(now).atZone(zone));
    }

    /** Of all due times that have passed the last: what was missed several times is run once. */
    private ZonedDateTime latest(ZonedDateTime first) {
        ZonedDateTime now = clock.instant().atZone(zone);
        ZonedDateTime latest = first;
        Optional<ZonedDateTime> next = timetable.next(latest);
        for (int missed = 0; next.isPresent() && !next.get().isAfter(now); missed++) {
            // after a thousand it matters no more which one it was
            latest = missed < 1_000 ? next.get() : now;
            next = timetable.next(latest);
        }
        return latest;
    }

    /** Who is told what the schedule does. */
    interface Teller {
        void next(ZonedDateTime due);

        void missed(ZonedDateTime due);
    }
}
