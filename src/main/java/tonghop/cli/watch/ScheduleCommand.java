package tonghop.cli.watch;

import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tonghop.cli.DefinedJobs;
import tonghop.cli.ExitCode;
import tonghop.cli.Session;
import tonghop.job.state.DueRecord;
import tonghop.job.state.StateLockedException;

/** Runs jobs by the clock, until it is stopped or nothing is due any more. */
@Command(name = "schedule", aliases = "hen-gio", mixinStandardHelpOptions = true)
public final class ScheduleCommand implements Callable<Integer> {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm");

    private final Session session;

    @Parameters(index = "0", paramLabel = "WHEN", descriptionKey = "when")
    private String when = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "JOB", descriptionKey = "job")
    private @Nullable String job;

    @Option(names = "--zone", paramLabel = "ZONE", descriptionKey = "zone")
    private @Nullable String zone;

    public ScheduleCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws StateLockedException, IOException {
        Timetable timetable = timetable();
        ZoneId place = place();
        requireJob();
        List<String> order = List.of(when, place.getId(), String.valueOf(job));
        try (Vigil vigil = session.surroundings().vigil();
                DueRecord record = DueRecord.open(session.folders().state(), order)) {
            requireFuture(timetable, place, record);
            return keep(new Schedule(timetable, place, clock(), teller()), record, vigil)
                    .number();
        }
    }

    private ExitCode keep(Schedule schedule, DueRecord record, Vigil vigil) throws IOException {
        try {
            return schedule.keep(record, this::run, vigil).orElseGet(this::nothingDue);
        } catch (InterruptedException stopped) {
            session.say("schedule.ends", Map.of());
            return ExitCode.SETTLED;
        }
    }

    private ExitCode run() {
        return new UnattendedRun(session).run(Optional.ofNullable(job));
    }

    private ExitCode nothingDue() {
        session.say("schedule.done", Map.of("when", when));
        return ExitCode.SETTLED;
    }

    private Timetable timetable() {
        try {
            return Timetable.parse(when);
        } catch (IllegalArgumentException malformed) {
            throw session.unusable("usage.no-time", Map.of("when", when));
        }
    }

    private ZoneId place() {
        try {
            return zone == null ? clock().getZone() : ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw session.unusable("usage.no-zone", Map.of("zone", String.valueOf(zone)));
        }
    }

    private void requireJob() {
        DefinedJobs defined = session.jobs();
        if (job == null) {
            defined.codes();
        } else {
            defined.named(job);
        }
    }

    private void requireFuture(Timetable timetable, ZoneId place, DueRecord record) throws IOException {
        ZonedDateTime now = clock().instant().atZone(place);
        if (record.doneUntil().isEmpty() && timetable.next(now).isEmpty()) {
            // a time that comes again and again and yet never: 31 February
            String why = timetable.isOnce() ? "usage.past-time" : "usage.no-time";
            throw session.unusable(why, Map.of("when", when));
        }
    }

    private Clock clock() {
        return session.surroundings().clock();
    }

    private Schedule.Teller teller() {
        return new Schedule.Teller() {
            @Override
            public void next(ZonedDateTime due) {
                session.say(
                        "schedule.next",
                        Map.of("due", LOCAL.format(due), "zone", due.getZone().getId()));
            }

            @Override
            public void missed(ZonedDateTime due) {
                session.say("schedule.missed", Map.of("due", LOCAL.format(due)));
            }
        };
    }
}
