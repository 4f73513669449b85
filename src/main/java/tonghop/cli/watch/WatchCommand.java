package tonghop.cli.watch;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tonghop.cli.DefinedJobs;
import tonghop.cli.ExitCode;
import tonghop.cli.Session;

/** Runs jobs whenever files have come in, until it is stopped. */
@Command(name = "watch", aliases = "theo-doi", mixinStandardHelpOptions = true)
public final class WatchCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(arity = "0..1", paramLabel = "JOB", descriptionKey = "job")
    private @Nullable String job;

    @Option(names = "--every", paramLabel = "TIME", descriptionKey = "every", converter = TimeSpan.class)
    private Duration every = Duration.ofSeconds(10);

    @Option(names = "--settle", paramLabel = "TIME", descriptionKey = "settle", converter = TimeSpan.class)
    private Duration settle = Duration.ofSeconds(5);

    @Option(names = "--once", descriptionKey = "once")
    private boolean once;

    public WatchCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws InterruptedException {
        DefinedJobs defined = session.jobs();
        List<String> jobs =
                job == null ? defined.codes() : List.of(defined.named(job).code());
        Watch watch = new Watch(session, settle, jobs);
        try (Vigil vigil = session.surroundings().vigil()) {
            if (once) {
                return watch.watchOnce(vigil).number();
            }
            session.say("watch.begins", Map.of("jobs", String.join(", ", jobs)));
            watch.watch(every, vigil);
            session.say("watch.ends", Map.of());
            return ExitCode.SETTLED.number();
        }
    }
}
