package tonghop.definition.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tonghop.model.Sha256;

/**
 * The files that make a definition.
 *
 * @param all the built-in vocabulary and awards, then the folder's YAML files in the order of their names
 */
public record DefinitionFiles(List<SourceFile> all) {
    private static final List<String> BUILT_IN = List.of("vocabulary.yaml", "awards.yaml");

    public static DefinitionFiles of(Path folder) {
        Stream<SourceFile> own = list(folder)
                .filter(DefinitionFiles::isYaml)
                .sorted(Comparator.comparing(file -> String.valueOf(file.getFileName())))
                .map(SourceFile::of);
        return new DefinitionFiles(Stream.concat(BUILT_IN.stream().map(DefinitionFiles::builtIn), own)
                .toList());
    }

    DefinitionFiles with(DefinitionFiles others) {
        return new DefinitionFiles(
                Stream.concat(all.stream(), others.all.stream()).toList());
    }

    static boolean areIn(Path folder) {
        return list(folder).anyMatch(DefinitionFiles::isYaml);
    }

    /** What a folder holds; nothing when there is no such folder. */
    static Stream<Path> list(Path folder) {
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

    private static SourceFile builtIn(String name) {
        try (InputStream file = DefinitionFiles.class.getResourceAsStream("/tonghop/definition/" + name)) {
            if (file == null) {
                throw new IllegalStateException("the built-in definition is missing from the program: " + name);
            }
            return new SourceFile(name, name, file.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the built-in definition cannot be read: " + name, unreadable);
        }
    }

    /** SHA-256 over name, length and bytes of each file, in hexadecimal digits. */
    String fingerprint() {
        MessageDigest digest = Sha256.begin();
        for (SourceFile file : all) {
            digest.update((file.name() + '\0' + file.bytes().length + '\0').getBytes(StandardCharsets.UTF_8));
            digest.update(file.bytes());
        }
        return Sha256.hex(digest);
    }
}
