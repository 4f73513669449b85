package tonghop.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tonghop.disk.WholeFile;

/** Where the file database lies within a state folder. To be touched under the folder's lock, while it is closed. */
public final class DatabaseFolder {
    private DatabaseFolder() {}

    static Path of(Path state) {
        return state.resolve("db");
    }

    /** Its files, in the order of their names. */
    static List<Path> files(Path state) throws IOException {
        try (Stream<Path> files = Files.list(of(state))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** An empty folder in which another can be made ready. */
    static Path emptyBeside(Path state) throws IOException {
        Path part = state.resolve("db" + WholeFile.PART);
        if (Files.isDirectory(part)) {
            try (Stream<Path> left = Files.list(part)) {
                for (Path file : left.toList()) {
                    Files.delete(file);
                }
            }
        }
        return Files.createDirectories(part);
    }

    /**
     * Puts the database aside under another name; it is never deleted, since a person may want to look into it.
     *
     * @return where it is now; empty when there was none
     */
    public static Optional<Path> setAside(Path state) throws IOException {
        if (!Files.exists(of(state))) {
            return Optional.empty();
        }
        int edition = 1;
        while (Files.exists(aside(state, edition))) {
            edition++;
        }
        return Optional.of(Files.move(of(state), aside(state, edition)));
    }

    private static Path aside(Path state, int edition) {
        return state.resolve("db.old-" + edition);
    }
}
