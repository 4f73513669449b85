package tonghop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tonghop.cli.text.ChangesText;
import tonghop.definition.JobDefinition;
import tonghop.job.JobRunner;
import tonghop.job.state.StateLockedException;
import tonghop.model.Changes;
import tonghop.model.RunRecord;
import tonghop.model.Severity;
import tonghop.wording.Wording;

/** Lists the runs, the latest first, or tells two of them apart. */
@Command(name = "history", aliases = "lich-su", mixinStandardHelpOptions = true)
final class HistoryCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--diff", arity = "2", paramLabel = "RUN", descriptionKey = "diff")
    private List<Long> compared = List.of();

    HistoryCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws StateLockedException, IOException {
        boolean hasRun = Files.isDirectory(session.folders().state());
        if (compared.isEmpty()) {
            show(hasRun ? history() : List.of());
        } else if (hasRun) {
            compare();
        } else {
            throw session.unusable("usage.no-run");
        }
        return ExitCode.SETTLED.number();
    }

    private void compare() throws StateLockedException, IOException {
        try (JobRunner runner = session.runner()) {
            RunRecord earlier = published(compared.get(0), runner);
            RunRecord later = published(compared.get(1), runner);
            if (!earlier.job().equals(later.job())) {
                throw session.unusable("usage.other-job");
            }
            JobDefinition definition = session.jobs().named(later.job());
            Changes changes = runner.inquiry().changes(definition, earlier, later);
            session.answer(changes, new ChangesText(session.wording(), definition).lines(changes).stream());
        }
    }

    private RunRecord published(long number, JobRunner runner) {
        return runner.history().stream()
                .filter(run -> run.number() == number && run.outcome().isPublished())
                .findFirst()
                .orElseThrow(() -> session.unusable("usage.unknown-run", Map.of("run", String.valueOf(number))));
    }

    private List<RunRecord> history() throws StateLockedException, IOException {
        try (JobRunner runner = session.runner()) {
            return runner.history();
        }
    }

    private void show(List<RunRecord> runs) {
        Stream<String> none = Stream.of(session.wording().text("history.none"));
        session.answer(runs, runs.isEmpty() ? none : runs.stream().map(this::line));
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
