package tonghop.cli.watch;

import java.io.IOException;
import java.util.Optional;
import tonghop.cli.ConsolidationRun;
import tonghop.cli.ExitCode;
import tonghop.cli.GlobalOptions;
import tonghop.cli.Session;
import tonghop.cli.UsageException;
import tonghop.cli.text.Summary;
import tonghop.job.state.Folders;

/** A run that nobody has asked for at that moment: it says what it did and never ends the command that started it. */
final class UnattendedRun {
    private final Session session;
    private final GlobalOptions options;

    UnattendedRun(Session session, GlobalOptions options) {
        this.session = session;
        this.options = options;
    }

    /** Runs the job, or all that have input; whatever happens comes back as an exit code. */
    ExitCode run(Optional<String> job) {
        try {
            return new ConsolidationRun(session, options, new NoveltyLines(session, options)).run(job);
        } catch (UsageException unusable) {
            session.console().complain(String.valueOf(unusable.getMessage()));
            return ExitCode.USAGE;
        } catch (IOException | RuntimeException broken) {
            Folders folders = options.folders(session.surroundings().folder());
            session.console().complain(new Summary(session.wording(), folders).failure(broken));
            return ExitCode.FAILED;
        }
    }
}
