package tonghop.job.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Looks before a run whether the disks can take it: a database on a full disk acknowledges rows that it could not keep, so the
 * disk must not become full in the first place.
 */
public final class FreeSpace {
    private static final long MEGABYTE = 1L << 20;
    private static final long LEAST = 64 * MEGABYTE;
    /** The staged copy, what it means in the database and its log, and both editions of the output. */
    private static final long TIMES_INPUT = 8;

    private FreeSpace() {}

    /**
     * Makes sure that the disks can take a run over these files.
     *
     * @throws BrokenOffException when a folder's disk has less space than that may take
     */
    public static void require(List<Path> folders, Collection<Path> files) throws IOException {
        long needed = LEAST;
        for (Path file : files) {
            needed += TIMES_INPUT * file.toFile().length();
        }
        for (Path folder : folders) {
            require(folder, needed);
        }
    }

    public static void require(Path folder, long needed) throws IOException {
        long free = of(folder);
        if (free < needed) {
            throw new BrokenOffException(
                    "no-space",
                    Map.of(
                            "folder", folder.toString(),
                            "free", String.valueOf(free / MEGABYTE),
                            "needed", String.valueOf((needed - 1) / MEGABYTE + 1)),
                    null);
        }
    }

    /** How many bytes the disk of a folder can take, whether the folder is there yet or not. */
    public static long of(Path folder) throws IOException {
        return Files.getFileStore(present(folder)).getUsableSpace();
    }

    /** The folder, or the nearest above it that is there: it lies on the same disk. */
    public static Path present(Path folder) {
        Path parent = folder.toAbsolutePath().getParent();
        return Files.exists(folder) || parent == null ? folder : present(parent);
    }
}
