package tonghop.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tonghop.cli.watch.NoveltyLines;

/** Consolidates one job, or all that have input. */
@Command(name = "run", aliases = "chay", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(arity = "0..1", paramLabel = "JOB", descriptionKey = "job")
    private @Nullable String job;

    RunCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        return new ConsolidationRun(session, NoveltyLines.ofReruns(session))
                .attended(Optional.ofNullable(job))
                .number();
    }
}
