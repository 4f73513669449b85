package tonghop.cli.watch;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import tonghop.cli.ExitCode;
import tonghop.cli.Session;
import tonghop.job.worker.Worker;

/** Reads for the runs of a manager on another machine, until it is stopped or cannot do what it is asked. */
@Command(name = "worker", aliases = "may-phu", mixinStandardHelpOptions = true)
public final class WorkerCommand implements Callable<Integer> {
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Session session;

    public WorkerCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (Vigil vigil = session.surroundings().vigil();
                Worker worker = Worker.open(session.folders(), session.equipment())) {
            session.say("worker.begins", Map.of());
            Optional<Throwable> failure = failure(worker, vigil);
            failure.ifPresent(cause -> session.console()
                    .complain(session.wording()
                            .text(
                                    "worker.failed",
                                    Map.of("cause", session.summary().cause(cause)))));
            return (failure.isPresent() ? ExitCode.FAILED : ExitCode.SETTLED).number();
        }
    }

    /** Empty when it was asked to end. */
    private static Optional<Throwable> failure(Worker worker, Vigil vigil) {
        try {
            while (worker.failure().isEmpty()) {
                vigil.await(LOOK);
            }
            return worker.failure();
        } catch (InterruptedException asked) {
            return Optional.empty();
        }
    }
}
