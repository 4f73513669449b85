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
import tonghop.job.Folders;
import tonghop.job.JobRunner;
import tonghop.job.StateLockedException;
import tonghop.model.RunRecord;
import tonghop.model.Severity;
import tonghop.wording.Wording;

/** Lists the runs, the latest first. */
@Command(name = "history", aliases = "lich-su", mixinStandardHelpOptions = true)
final class HistoryCommand implements Callable<Integer> {
    private final Session session;
    private final GlobalOptions options;

    HistoryCommand(Session session, GlobalOptions options) {
        this.session = session;
        this.options = options;
    }

    @Override
    public Integer call() throws StateLockedException, IOException {
        Folders folders = options.folders(session.surroundings().folder());
        show(Files.isDirectory(folders.state()) ? history(folders) : List.of());
        return ExitCode.SETTLED.number();
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
