package tonghop.reconcile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tonghop.definition.JobDefinition;
import tonghop.definition.yaml.DefinitionReader;
import tonghop.model.Observation;

/**
 * One case of the file {@code rules/<rule>.txt}: "== kind: name", the figures, and for an invalid case what has to be told, each
 * finding on a line "! severity sentence" with its candidates on lines "~ …" below it. A line "job name" asks for another definition
 * than the sample's, one of the folder {@code jobs}.
 */
record RuleFixture(
        String rule, String kind, String name, String job, List<Observation> observations, List<String> told) {
    private static final String SAMPLE = "jobs/cum-mien-dong-2022";
    private static final Map<String, JobDefinition> DEFINITIONS = new ConcurrentHashMap<>();

    static List<RuleFixture> of(String rule) {
        List<RuleFixture> fixtures = new ArrayList<>();
        for (String block : read(rule).split("(?m)^== ")) {
            if (!block.isBlank()) {
                fixtures.add(parse(rule, block.lines().toList()));
            }
        }
        return fixtures;
    }

    private static RuleFixture parse(String rule, List<String> lines) {
        String[] heading = lines.get(0).split(": ", 2);
        List<String> told = lines.stream()
                .filter(line -> line.startsWith("! ") || line.startsWith("~ "))
                .toList();
        List<String> jobs =
                lines.stream().filter(line -> line.startsWith("job ")).toList();
        String figures = lines.stream()
                .skip(1)
                .filter(line -> !told.contains(line) && !jobs.contains(line))
                .collect(Collectors.joining("\n"));
        String job = jobs.isEmpty()
                ? SAMPLE
                : "src/test/resources/tonghop/reconcile/jobs/" + jobs.get(0).substring(4);
        return new RuleFixture(rule, heading[0], heading[1], job, Sheets.of(figures), told);
    }

    Reconciliation reconciliation() {
        JobDefinition definition =
                DEFINITIONS.computeIfAbsent(job, folder -> new DefinitionReader().read(Path.of(folder)));
        return new Reconciler(definition).reconcile(observations);
    }

    private static String read(String rule) {
        try (InputStream stream = RuleFixture.class.getResourceAsStream("rules/" + rule + ".txt")) {
            if (stream == null) {
                throw new AssertionError("Write fixtures for the rule in src/test/resources/tonghop/reconcile/rules/"
                        + rule + ".txt: valid, invalid and undecided ones.");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return rule + " " + kind + ": " + name;
    }
}
