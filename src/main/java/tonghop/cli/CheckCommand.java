package tonghop.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tonghop.cli.text.CheckDocument;
import tonghop.cli.text.CheckOutcome;
import tonghop.cli.text.CheckReport;
import tonghop.job.check.SelfCheck;
import tonghop.model.Intake;
import tonghop.model.Submission;

/** Reads a unit's own workbooks as a run would and says what should be mended before they are sent. */
@Command(name = "check", aliases = "kiem-tra", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "file")
    private List<Path> files = List.of();

    @Option(names = "--job", paramLabel = "JOB", descriptionKey = "check-job")
    private @Nullable String job;

    CheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Path folder = session.surroundings().folder();
        List<Path> paths =
                files.stream().map(folder::resolve).map(Path::normalize).toList();
        paths.forEach(this::require);
        JobChoice choice = new JobChoice(session, paths);
        // a job that does not exist is told before anything is read
        Optional<String> known = choice.known(Optional.ofNullable(job));
        List<Intake> intakes = new SelfCheck(session.stages()).gate(choice.names(known));
        List<Submission> submissions = intakes.stream()
                .filter(Submission.class::isInstance)
                .map(Submission.class::cast)
                .toList();
        Optional<JobChoice.Chosen> chosen =
                submissions.isEmpty() ? Optional.empty() : Optional.of(choice.choose(known, submissions));
        return report(new CheckOutcome(intakes, chosen)).number();
    }

    private void require(Path file) {
        String key = Files.isDirectory(file) ? "usage.file-is-folder" : "usage.no-file";
        if (!Files.isRegularFile(file)) {
            throw session.unusable(key, Map.of("file", file.toString()));
        }
    }

    private ExitCode report(CheckOutcome outcome) {
        List<String> lines =
                session.options().isQuiet() ? List.of() : new CheckReport(session.wording(), outcome).lines();
        session.answer(CheckDocument.of(outcome, session.wording()), lines.stream());
        return outcome.toMend() == 0 ? ExitCode.SETTLED : ExitCode.UNDECIDED;
    }
}
