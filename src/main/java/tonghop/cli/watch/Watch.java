package tonghop.cli.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tonghop.cli.ExitCode;
import tonghop.cli.Session;
import tonghop.job.step.Pause;

/** Looks at the input folders again and again and runs the jobs whose files have changed and stand still. */
final class Watch {
    private final Session session;
    private final Duration settle;
    private final List<WatchedJob> jobs;
    private ExitCode worst = ExitCode.SETTLED;
    private String complaint = "";

    /** Watches these jobs; files count as whole when they have not changed for so long. */
    Watch(Session session, Duration settle, List<String> jobs) {
        this.session = session;
        this.settle = settle;
        this.jobs = jobs.stream().map(WatchedJob::new).toList();
    }

    /** Goes on until the pause is broken off. */
    void watch(Duration every, Pause pause) {
        try {
            while (true) {
                look();
                pause.await(isMoving() && settle.compareTo(every) < 0 ? settle : every);
            }
        } catch (InterruptedException stopped) {
            Thread.interrupted();
        }
    }

    /** Goes on until nothing moves, and says the worst that came of it. */
    ExitCode watchOnce(Pause pause) throws InterruptedException {
        look();
        while (isMoving() && worst != ExitCode.LOCKED) {
            pause.await(settle);
            look();
        }
        return worst;
    }

    private boolean isMoving() {
        return jobs.stream().anyMatch(WatchedJob::isMoving);
    }

    private void look() {
        for (WatchedJob job : jobs) {
            try {
                job.see(FolderLook.at(job.code(), session), now());
            } catch (IOException | UncheckedIOException unreachable) {
                complain(String.valueOf(unreachable.getMessage()));
                continue;
            }
            if (job.isDue(now(), settle)) {
                run(job);
            }
        }
    }

    /** A network folder that is away comes back; until then it is told once. */
    private void complain(String cause) {
        if (!cause.equals(complaint)) {
            complaint = cause;
            session.console().complain(session.wording().text("watch.unreachable", Map.of("cause", cause)));
        }
    }

    private void run(WatchedJob job) {
        ExitCode code = new UnattendedRun(session).run(Optional.of(job.code()));
        job.ran(code, now());
        worst = ExitCode.worst(List.of(worst, code));
    }

    private Instant now() {
        return session.surroundings().clock().instant();
    }
}
