package tonghop.job.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tonghop.definition.JobDefinition;
import tonghop.definition.yaml.DefinitionReader;
import tonghop.job.state.OutputFolder;
import tonghop.job.step.Stages;
import tonghop.model.Finding;
import tonghop.model.Submission;

/** The example that comes with the program: two tiny files of one unit that tell one figure in two ways, read as any other. */
public final class Example {
    private static final String DEFINITION = "job.yaml";
    private static final List<String> SUBMISSIONS = List.of("bieu-1.csv", "bieu-2.csv");

    private final SelfCheck check;

    public Example(Stages stages) {
        this.check = new SelfCheck(stages);
    }

    /** What is found in it; empty when the stages find nothing, which means that they do not work. */
    public Optional<Finding> finding() throws IOException {
        Path folder = Files.createTempDirectory("tonghop");
        try {
            return check.check(definition(folder), submissions(folder)).findings().stream()
                    .findFirst();
        } finally {
            OutputFolder.delete(folder);
        }
    }

    private static JobDefinition definition(Path folder) throws IOException {
        Path job = Files.createDirectory(folder.resolve("job"));
        unpack(DEFINITION, job);
        return new DefinitionReader().read(job);
    }

    private List<Submission> submissions(Path folder) throws IOException {
        SortedMap<String, Path> files = new TreeMap<>();
        for (String name : SUBMISSIONS) {
            files.put(name, unpack(name, folder));
        }
        return check.gate(files).stream()
                .filter(Submission.class::isInstance)
                .map(Submission.class::cast)
                .toList();
    }

    private static Path unpack(String name, Path folder) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream bytes = Example.class.getResourceAsStream("/tonghop/example/" + name)) {
            if (bytes == null) {
                throw new IllegalStateException("the example is not in the program: " + name);
            }
            Files.copy(bytes, file);
        }
        return file;
    }
}
