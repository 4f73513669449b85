package tonghop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tonghop.cli.text.ExplanationText;
import tonghop.definition.JobDefinition;
import tonghop.job.Inquiry;
import tonghop.job.JobRunner;
import tonghop.job.state.StateLockedException;
import tonghop.model.Finding;
import tonghop.model.RunRecord;
import tonghop.wording.Wording;

/** Prints the whole reasoning behind findings of the last runs; without an id it lists their findings. */
@Command(name = "explain", aliases = "giai-thich", mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    private static final int SUGGESTIONS = 3;

    private final Session session;
    private final Wording wording;

    @Parameters(arity = "0..*", paramLabel = "ID", descriptionKey = "finding")
    private List<String> ids = List.of();

    @Option(names = "--job", paramLabel = "JOB", descriptionKey = "explain-job")
    private @Nullable String only;

    @Option(
            names = {"--enter", "--nhap"},
            paramLabel = "NUMBER",
            descriptionKey = "explain-enter")
    private @Nullable String number;

    ExplainCommand(Session session) {
        this.session = session;
        this.wording = session.wording();
    }

    @Override
    public Integer call() throws StateLockedException, IOException {
        List<String> jobs = session.jobs().codes().stream()
                .filter(job -> only == null || job.equals(only))
                .toList();
        if (!Files.isDirectory(session.folders().state())) {
            throw session.unusable("usage.no-run");
        }
        try (JobRunner runner = session.runner()) {
            answer(runner.inquiry(), jobs);
            return ExitCode.SETTLED.number();
        }
    }

    /** A finding where it was found. */
    private record Found(String job, RunRecord run, Finding finding) {}

    private void answer(Inquiry inquiry, List<String> jobs) throws IOException {
        List<Found> all =
                jobs.stream().flatMap(job -> found(inquiry, job).stream()).toList();
        if (jobs.stream().noneMatch(job -> inquiry.lastRun(job).isPresent())) {
            throw session.unusable("usage.no-run");
        }
        if (ids.isEmpty()) {
            all.forEach(found -> session.console().line(line(found.finding())));
        }
        // an id that is not known is told before anything is explained
        List<Found> meant = ids.stream().flatMap(id -> meant(id, all).stream()).toList();
        for (Found found : meant) {
            if (number == null) {
                show(inquiry, found);
            } else {
                session.console().line(effect(inquiry, found, number));
            }
        }
    }

    /** What a number would do that a person thinks of entering. */
    private String effect(Inquiry inquiry, Found found, String entered) throws IOException {
        return inquiry.prospect(session.jobs().read(found.job()), found.run(), found.finding(), entered)
                .map(prospect -> wording.effect(prospect, found.finding()))
                .orElseGet(() -> wording.text("explain.no-effect", Map.of("value", entered)));
    }

    private List<Found> meant(String id, List<Found> all) {
        String wanted = id.strip().toLowerCase(Locale.ROOT);
        List<Found> meant = all.stream()
                .filter(found -> found.finding().id().equals(wanted))
                .toList();
        if (meant.isEmpty()) {
            throw unknown(wanted, all);
        }
        return meant;
    }

    private static List<Found> found(Inquiry inquiry, String job) {
        Optional<RunRecord> run = inquiry.lastRun(job);
        return run.stream()
                .flatMap(last -> inquiry.findings(job).stream().map(finding -> new Found(job, last, finding)))
                .toList();
    }

    private String line(Finding finding) {
        return wording.text(
                "explain.line",
                Map.of(
                        "id", finding.id(),
                        "severity", wording.text("severity." + finding.severity()),
                        "sentence", wording.sentence(finding)));
    }

    private UsageException unknown(String wanted, List<Found> all) {
        List<String> known =
                new ArrayList<>(all.stream().map(found -> found.finding().id()).toList());
        List<String> near = new ArrayList<>();
        for (int turn = 0; turn < SUGGESTIONS; turn++) {
            Suggestion.nearest(wanted, known).ifPresent(similar -> {
                near.add(similar);
                known.removeIf(similar::equals);
            });
        }
        String hint = near.isEmpty() ? "" : wording.text("usage.meant", Map.of("name", String.join(", ", near))) + " ";
        return session.unusable("usage.unknown-finding", Map.of("id", wanted, "hint", hint));
    }

    /** What a finding asks for, or what became of the decision on it. */
    private String standing(Finding finding, Inquiry.Reasoning reasoning) {
        return reasoning
                .ruling()
                .map(ruling -> wording.state(ruling.state()))
                .orElseGet(() -> wording.text("severity." + finding.severity()));
    }

    private void show(Inquiry inquiry, Found found) throws IOException {
        JobDefinition definition = session.jobs().read(found.job());
        Inquiry.Reasoning reasoning = inquiry.explain(definition, found.run(), found.finding())
                .orElseThrow(() -> session.unusable("usage.definition-changed", Map.of("job", found.job())));
        String heading = wording.text(
                "explain.heading",
                Map.of(
                        "id", found.finding().id(),
                        "severity", standing(found.finding(), reasoning),
                        "job", found.job(),
                        "run", String.valueOf(found.run().number())));
        List<String> lines = new ExplanationText(wording, definition, reasoning).lines();
        session.answer(
                reasoning,
                Stream.of(Stream.of(heading), lines.stream(), Stream.of("")).flatMap(all -> all));
    }
}
