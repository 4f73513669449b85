package tonghop.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tonghop.cli.text.Json;
import tonghop.definition.JobDefinition;
import tonghop.job.JobRunner;
import tonghop.job.state.Folders;
import tonghop.job.state.StateLockedException;
import tonghop.model.ReportingPeriod;

/** Writes the forms that units fill for the next period. */
@Command(name = "template", aliases = "mau", mixinStandardHelpOptions = true)
final class TemplateCommand implements Callable<Integer> {
    private final Session session;
    private final GlobalOptions options;

    @Parameters(arity = "0..1", paramLabel = "JOB", descriptionKey = "job")
    private @Nullable String job;

    @Option(names = "--period", paramLabel = "PERIOD", descriptionKey = "period")
    private @Nullable String period;

    TemplateCommand(Session session, GlobalOptions options) {
        this.session = session;
        this.options = options;
    }

    @Override
    public Integer call() throws StateLockedException, IOException {
        List<JobDefinition> definitions = new DefinedJobs(session, options).of(job);
        Optional<ReportingPeriod> asked = Optional.ofNullable(period).map(this::parsed);
        Folders folders = options.folders(session.surroundings().folder());
        try (JobRunner runner =
                JobRunner.open(folders, session.stages(), session.surroundings().clock())) {
            List<Path> files = new ArrayList<>();
            for (JobDefinition each : definitions) {
                files.addAll(write(runner, each, asked.orElseGet(each.period()::next)));
            }
            show(files);
            return ExitCode.SETTLED.number();
        }
    }

    private List<Path> write(JobRunner runner, JobDefinition definition, ReportingPeriod of) throws IOException {
        List<Path> files =
                runner.templates().write(definition, of, session.wording().language());
        if (!options.isJson() && !options.isQuiet()) {
            session.console()
                    .line(session.wording()
                            .text(
                                    "template.written",
                                    Map.of(
                                            "job", definition.code(),
                                            "period", session.wording().period(of),
                                            "count", String.valueOf(files.size()))));
            files.forEach(file -> session.console().line("  " + file));
        }
        return files;
    }

    private void show(List<Path> files) {
        if (options.isJson()) {
            session.console().line(Json.of(files.stream().map(Path::toString).toList()));
        }
    }

    private ReportingPeriod parsed(String text) {
        try {
            return ReportingPeriod.parse(text);
        } catch (DateTimeException | NumberFormatException unreadable) {
            throw new UsageException(session.wording().text("usage.unknown-period", Map.of("period", text)));
        }
    }
}
