package tonghop.definition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the YAML files of a job's folder into its definition, checked against the schema and within itself. */
public final class DefinitionReader {
    private static final String VOCABULARY = "vocabulary.yaml";
    private final Shape shape = Shape.definition();
    private final SchemaCheck schemaCheck = new SchemaCheck(shape);

    /** The names of the folders that hold a YAML file, sorted; empty when there is no such folder. */
    public List<String> jobs(Path jobsFolder) {
        return list(jobsFolder)
                .filter(folder -> list(folder).anyMatch(DefinitionReader::isYaml))
                .map(folder -> String.valueOf(folder.getFileName()))
                .sorted()
                .toList();
    }

    /**
     * Reads a job's definition.
     *
     * @throws DefinitionException when it cannot be used, with every error that was found
     */
    public JobDefinition read(Path jobFolder) {
        Place folder = Place.whole(SourceFile.shown(jobFolder));
        List<SourceFile> files = new ArrayList<>(List.of(builtIn()));
        list(jobFolder)
                .filter(DefinitionReader::isYaml)
                .sorted(Comparator.comparing(Path::getFileName))
                .map(SourceFile::of)
                .forEach(files::add);
        if (files.size() == 1) {
            throw missing(jobFolder, folder);
        }
        DefinitionTree tree = checked(files, folder);
        String code = String.valueOf(jobFolder.toAbsolutePath().normalize().getFileName());
        return JobAssembly.assemble(code, new Entry(tree.root(), ""), fingerprint(files));
    }

    private DefinitionTree checked(List<SourceFile> files, Place folder) {
        DefinitionTree tree = new DefinitionTree(shape, folder);
        List<DefinitionError> errors = new ArrayList<>();
        for (SourceFile file : files) {
            try {
                tree.graft(file);
            } catch (DefinitionException broken) {
                errors.addAll(broken.errors());
            }
        }
        errors.addAll(tree.errors());
        refuseIfAny(errors);
        refuseIfAny(schemaCheck.errors(tree));
        tree.complete();
        errors.addAll(ReferenceCheck.errors(tree, shape));
        errors.addAll(ConsistencyCheck.errors(tree));
        refuseIfAny(errors);
        return tree;
    }

    private static void refuseIfAny(List<DefinitionError> errors) {
        if (!errors.isEmpty()) {
            throw new DefinitionException(errors);
        }
    }

    private DefinitionException missing(Path jobFolder, Place folder) {
        if (Files.isDirectory(jobFolder)) {
            return new DefinitionException(folder, "empty-folder", Map.of());
        }
        Path parent = jobFolder.toAbsolutePath().getParent();
        List<String> jobs = parent == null ? List.of() : jobs(parent);
        Map<String, String> arguments = new HashMap<>(Map.of("jobs", String.join(", ", jobs)));
        Suggestion.among(jobs)
                .closest(String.valueOf(jobFolder.getFileName()))
                .ifPresent(job -> arguments.put("suggestion", job));
        return new DefinitionException(folder, jobs.isEmpty() ? "no-jobs" : "no-folder", arguments);
    }

    private static Stream<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the folder cannot be listed: " + folder, unreadable);
        }
    }

    private static boolean isYaml(Path file) {
        String name = String.valueOf(file.getFileName());
        return Files.isRegularFile(file) && name.matches("[^.].*\\.ya?ml");
    }

    private static SourceFile builtIn() {
        try (InputStream vocabulary = DefinitionReader.class.getResourceAsStream(VOCABULARY)) {
            if (vocabulary == null) {
                throw new IllegalStateException("the built-in vocabulary is missing from the program");
            }
            return new SourceFile(VOCABULARY, VOCABULARY, vocabulary.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the built-in vocabulary cannot be read", unreadable);
        }
    }

    /** SHA-256 over name, length and bytes of each file, in the order of the names. */
    private static String fingerprint(List<SourceFile> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (SourceFile file : files) {
                digest.update((file.name() + '\0' + file.bytes().length + '\0').getBytes(StandardCharsets.UTF_8));
                digest.update(file.bytes());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
