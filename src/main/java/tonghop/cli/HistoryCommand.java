package tonghop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tonghop.cli.text.ChangesText;
import tonghop.cli.text.Json;
import tonghop.definition.JobDefinition;
import tonghop.job.JobRunner;
import tonghop.job.state.Folders;
import tonghop.job.state.StateLockedException;
import tonghop.model.Changes;
import tonghop.model.RunRecord;
import tonghop.model.Severity;
import tonghop.wording.Wording;

/** Lists the runs, the latest first, or tells two of them apart. */
@Command(name = "history", aliases = "lich-su", mixinStandardHelpOptions = true)
final class HistoryCommand implements Callable<Integer> {
    private final Session session;
    private final GlobalOptions options;

    @Option(names = "--diff", arity = "2", paramLabel = "RUN", descriptionKey = "diff")
    private List<Long> compared = List.of();

    HistoryCommand(Session session, GlobalOptions options) {
        this.session = session;
        this.options = options;
    }

    @Override
    public Integer call() throws StateLockedException, IOException {
        Folders folders = options.folders(session.surroundings().folder());
        if (compared.isEmpty()) {
            show(Files.isDirectory(folders.state()) ? history(folders) : List.of());
        } else {
            compare(folders);
        }
        return ExitCode.SETTLED.number();
    }

    private void compare(Folders folders) throws StateLockedException, IOException {
        if (!Files.isDirectory(folders.state())) {
            throw new UsageException(session.wording().text("usage.no-run"));
        }
        try (JobRunner runner =
                JobRunner.open(folders, session.stages(), session.surroundings().clock())) {
            RunRecord earlier = published(compared.get(0), runner);
            RunRecord later = published(compared.get(1), runner);
            if (!earlier.job().equals(later.job())) {
                throw new UsageException(session.wording().text("usage.other-job"));
            }
            JobDefinition definition = new DefinedJobs(session, options).named(later.job());
            show(runner.inquiry().changes(definition, earlier, later), definition);
        }
    }

    private RunRecord published(long number, JobRunner runner) {
        return runner.history().stream()
                .filter(run -> run.number() == number && run.outcome().isPublished())
                .findFirst()
                .orElseThrow(() -> new UsageException(
                        session.wording().text("usage.unknown-run", Map.of("run", String.valueOf(number)))));
    }

    private void show(Changes changes, JobDefinition definition) {
        if (options.isJson()) {
            session.console().line(Json.of(changes));
        } else {
            new ChangesText(session.wording(), definition).lines(changes).forEach(session.console()::line);
        }
    }

    private List<RunRecord> history(Folders folders) throws StateLockedException, IOException {
        try (JobRunner runner = JobRunner.open(folders, session.equipment())) {
            return runner.history();
        }
    }

    private void show(List<RunRecord> runs) {
        if (options.isJson()) {
            session.console().line(Json.of(runs));
        } else if (runs.isEmpty()) {
            session.console().line(session.wording().text("history.none"));
        } else {
            runs.forEach(run -> session.console().line(line(run)));
        }
    }

    private String line(RunRecord run) {
        Wording wording = session.wording();
        String outcome = run.outcome().name().toLowerCase(Locale.ROOT);
        return wording.text(
                "history.line",
                Map.of(
                        "number", String.valueOf(run.number()),
                        "started", local(run.started()),
                        "job", run.job(),
                        "outcome", wording.text("outcome." + outcome),
                        "submissions", String.valueOf(run.counts().submissions()),
                        "refusals", String.valueOf(run.counts().refusals()),
                        "errors", findings(run, Severity.ERROR),
                        "warnings", findings(run, Severity.WARNING)));
    }

    private String local(Instant when) {
        return DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm")
                .format(when.atZone(session.surroundings().clock().getZone()));
    }

    private static String findings(RunRecord run, Severity severity) {
        return String.valueOf(run.counts().findings().getOrDefault(severity, 0));
    }
}
