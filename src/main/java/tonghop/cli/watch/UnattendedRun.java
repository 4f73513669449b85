package tonghop.cli.watch;

import java.io.IOException;
import java.util.Optional;
import tonghop.cli.ConsolidationRun;
import tonghop.cli.ExitCode;
import tonghop.cli.Session;
import tonghop.cli.UsageException;

/** A run that nobody has asked for at that moment: it says what it did and never ends the command that started it. */
record UnattendedRun(Session session) {
    /** Runs the job, or all that have input; whatever happens comes back as an exit code. */
    ExitCode run(Optional<String> job) {
        try {
            return new ConsolidationRun(session, NoveltyLines.ofEveryRun(session)).run(job);
        } catch (UsageException unusable) {
            session.console().complain(String.valueOf(unusable.getMessage()));
            return ExitCode.USAGE;
        } catch (IOException | RuntimeException broken) {
            session.console().complain(session.summary().failure(broken));
            return ExitCode.FAILED;
        }
    }
}
