package tonghop.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import tonghop.cli.watch.NoveltyLines;

/** Without a command: consolidates all jobs that have input. */
@Command(name = "tonghop", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class TopCommand implements Callable<Integer> {
    private final Session session;

    TopCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        return new ConsolidationRun(session, NoveltyLines.ofReruns(session))
                .attended(Optional.empty())
                .number();
    }
}
