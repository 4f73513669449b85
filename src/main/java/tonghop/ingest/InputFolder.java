package tonghop.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The folder into which an officer copies what the units sent, with what office programs and systems leave lying there. */
public final class InputFolder {
    private static final Pattern LEFT_BY_PROGRAMS = Pattern.compile(
            "[.~].*|.*\\.(?:tmp|part|crdownload)|.*\\.~lock\\..*#|thumbs\\.db|desktop\\.ini", Pattern.CASE_INSENSITIVE);

    /**
     * The files that may be submissions, those of subfolders too, ordered by their relative names the same way on every machine.
     *
     * @throws IOException when the folder cannot be listed
     */
    public List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> isSent(folder.relativize(file)))
                    .sorted(Comparator.comparing(file -> name(folder, file)))
                    .toList();
        } catch (UncheckedIOException e) {
            throw new IOException("cannot list " + folder, e);
        }
    }

    /** A file's name relative to the folder, with forward slashes on every system. */
    public String name(Path folder, Path file) {
        return StreamSupport.stream(folder.relativize(file).spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }

    private static boolean isSent(Path relative) {
        return StreamSupport.stream(relative.spliterator(), false)
                .noneMatch(part -> LEFT_BY_PROGRAMS.matcher(part.toString()).matches());
    }
}
