package tonghop.job.state;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import tonghop.disk.WholeFile;

/** Half-written files that a killed process left in the state folder; to be cleared under the lock, while nobody writes. */
public final class Leftovers {
    private Leftovers() {}

    public static void clear(Path state) throws IOException {
        clearFolder(state);
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(state, Files::isDirectory)) {
            for (Path folder : folders) {
                clearFolder(folder);
            }
        }
    }

    private static void clearFolder(Path folder) throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, "*" + WholeFile.PART)) {
            for (Path part : parts) {
                OutputFolder.delete(part);
            }
        }
    }
}
