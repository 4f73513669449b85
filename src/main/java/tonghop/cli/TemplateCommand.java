package tonghop.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tonghop.definition.JobDefinition;
import tonghop.job.JobRunner;
import tonghop.job.state.StateLockedException;
import tonghop.model.ReportingPeriod;

/** Writes the forms that units fill for the next period. */
@Command(name = "template", aliases = "mau", mixinStandardHelpOptions = true)
final class TemplateCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(arity = "0..1", paramLabel = "JOB", descriptionKey = "job")
    private @Nullable String job;

    @Option(names = "--period", paramLabel = "PERIOD", descriptionKey = "period")
    private @Nullable String period;

    TemplateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws StateLockedException, IOException {
        List<JobDefinition> definitions = session.jobs().of(job);
        session.say("progress.start", Map.of());
        Optional<ReportingPeriod> asked = Optional.ofNullable(period).map(this::parsed);
        try (JobRunner runner = session.runner()) {
            List<Path> files = new ArrayList<>();
            for (JobDefinition each : definitions) {
                files.addAll(write(runner, each, asked.orElseGet(each.period()::next)));
            }
            session.answer(files.stream().map(Path::toString).toList(), Stream.empty());
            return ExitCode.SETTLED.number();
        }
    }

    private List<Path> write(JobRunner runner, JobDefinition definition, ReportingPeriod of) throws IOException {
        List<Path> files =
                runner.templates().write(definition, of, session.wording().language());
        session.say(
                "template.written",
                Map.of(
                        "job", definition.code(),
                        "period", session.wording().period(of),
                        "count", String.valueOf(files.size())));
        if (!session.isSilent()) {
            files.forEach(file -> session.console().line("  " + file));
        }
        return files;
    }

    private ReportingPeriod parsed(String text) {
        try {
            return ReportingPeriod.parse(text);
        } catch (DateTimeException | NumberFormatException unreadable) {
            throw new UsageException(session.wording().text("usage.unknown-period", Map.of("period", text)));
        }
    }
}
