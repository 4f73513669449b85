package tonghop.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Without a command: consolidates all jobs that have input. */
@Command(name = "tonghop", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class TopCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final GlobalOptions options;

    TopCommand(Session session, GlobalOptions options) {
        this.session = session;
        this.options = options;
    }

    @Override
    public Integer call() throws Exception {
        return new ConsolidationRun(session, options).attended(Optional.empty()).number();
    }
}
