package tonghop.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import tonghop.cli.text.ConsoleHealth;
import tonghop.cli.text.Json;
import tonghop.definition.DefinitionException;
import tonghop.definition.yaml.DefinitionReader;
import tonghop.job.check.Example;
import tonghop.job.check.HealthCheck;
import tonghop.job.check.HealthLine;
import tonghop.job.state.Folders;
import tonghop.model.Finding;
import tonghop.wording.Wording;

/** Says in ten lines whether everything is as a run needs it, and shows what a run does by an example. */
@Command(name = "doctor", aliases = "bac-si", mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    private final Session session;
    private final Wording wording;

    DoctorCommand(Session session) {
        this.session = session;
        this.wording = session.wording();
    }

    @Override
    public Integer call() throws IOException {
        Folders folders = session.folders();
        List<HealthLine> lines = new ArrayList<>(new HealthCheck(
                        folders, session.stages(), session.surroundings().clock())
                .lines());
        lines.add(definitions(folders));
        lines.add(new ConsoleHealth(session.surroundings(), session.console()).line());
        Optional<Finding> example = new Example(session.stages()).finding();
        show(lines, example);
        boolean isWell = example.isPresent() && lines.stream().allMatch(HealthLine::well);
        return (isWell ? ExitCode.SETTLED : ExitCode.UNDECIDED).number();
    }

    private HealthLine definitions(Folders folders) {
        DefinitionReader reader = new DefinitionReader();
        List<String> jobs = reader.jobs(folders.jobs());
        String broken = String.join(
                "\n",
                jobs.stream()
                        .flatMap(job -> problems(reader, folders, job).stream())
                        .toList());
        if (!broken.isEmpty()) {
            return HealthLine.ill("definitions", "broken", Map.of("problems", broken));
        }
        return jobs.isEmpty()
                ? HealthLine.ill(
                        "definitions", "none", Map.of("folder", folders.jobs().toString()))
                : HealthLine.well(
                        "definitions", Map.of("count", String.valueOf(jobs.size()), "jobs", String.join(", ", jobs)));
    }

    private Optional<String> problems(DefinitionReader reader, Folders folders, String job) {
        try {
            reader.read(folders.jobs().resolve(job));
            return Optional.empty();
        } catch (DefinitionException broken) {
            return Optional.of(broken.sentences(Locale.forLanguageTag(wording.language())));
        }
    }

    private void show(List<HealthLine> lines, Optional<Finding> example) {
        if (session.options().isJson()) {
            session.console()
                    .line(Json.of(new Document(
                            lines.stream().map(this::document).toList(),
                            example.map(wording::sentence).orElse(""))));
        } else {
            texts(lines, example)
                    .filter(text -> !session.options().isQuiet() || text.startsWith("✗"))
                    .forEach(session.console()::lines);
        }
    }

    private Stream<String> texts(List<HealthLine> lines, Optional<Finding> example) {
        String shown = example.map(
                        finding -> wording.text("doctor.example", Map.of("sentence", wording.sentence(finding))))
                .orElse(wording.text("doctor.no-example"));
        return Stream.concat(lines.stream().map(line -> mark(line) + sentence(line)), Stream.of(shown));
    }

    private static String mark(HealthLine line) {
        return line.well() ? "✓ " : "✗ ";
    }

    private String sentence(HealthLine line) {
        return wording.text("doctor." + line.check() + "." + line.state(), line.arguments());
    }

    private Told document(HealthLine line) {
        return new Told(line.check(), line.well(), sentence(line));
    }

    /** The health of the installation; the example is empty when it could not be shown. */
    record Document(List<Told> checks, String example) {}

    /** One line. */
    record Told(String check, boolean well, String sentence) {}
}
