package tonghop.definition.yaml;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tonghop.definition.DefinitionError;
import tools.jackson.databind.JsonNode;

/**
 * The registers of units that jobs refer to: those in the job's own folder {@code registers}, as a sealed run keeps them, before those
 * that all jobs share.
 *
 * @param jobFolder the folder of the job
 */
record RegisterFiles(Path jobFolder) {
    /** The folder beside the jobs that is none. */
    static final String FOLDER = "registers";

    private static final String YAML = ".yaml";

    /** The files that a job's own files name, in the order in which they do; names that no register has are told to the tree. */
    DefinitionFiles named(DefinitionTree tree) {
        List<String> names = names(tree);
        IntStream.range(0, names.size())
                .filter(at -> find(names.get(at)).isEmpty())
                .forEach(at -> tree.add(missing(tree, "/register/files/" + at, names.get(at))));
        return new DefinitionFiles(paths(tree).stream().map(SourceFile::of).toList());
    }

    List<Path> paths(DefinitionTree tree) {
        return names(tree).stream().flatMap(name -> find(name).stream()).toList();
    }

    private DefinitionError missing(DefinitionTree tree, String pointer, String name) {
        Map<String, String> arguments = new HashMap<>(Map.of("found", name));
        Suggestion.among(known()).closest(name).ifPresent(meant -> arguments.put("suggestion", meant));
        return tree.error(pointer, "unknown.register", arguments);
    }

    private static List<String> names(DefinitionTree tree) {
        return tree.root()
                .path("register")
                .path("files")
                .valueStream()
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .distinct()
                .toList();
    }

    private Optional<Path> find(String name) {
        return folders()
                .map(folder -> folder.resolve(name + YAML))
                .filter(file -> name.matches("[\\p{L}\\p{N}._-]+") && Files.isRegularFile(file))
                .findFirst();
    }

    private List<String> known() {
        return folders()
                .flatMap(DefinitionFiles::list)
                .map(file -> String.valueOf(file.getFileName()))
                .filter(file -> file.endsWith(YAML))
                .map(file -> file.substring(0, file.length() - YAML.length()))
                .toList();
    }

    private Stream<Path> folders() {
        Path folder = jobFolder.toAbsolutePath().normalize();
        return Stream.of(folder.resolve(FOLDER), folder.resolveSibling(FOLDER));
    }
}
