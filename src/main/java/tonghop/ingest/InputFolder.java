package tonghop.ingest;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tonghop.disk.DiskName;

/** The folder into which an officer copies what the units sent, with what office programs and systems leave lying there. */
public final class InputFolder {
    /** Who has a workbook open, what systems keep of a folder, and what was thrown away; any other name may be a unit's. */
    private static final Pattern LEFT_BY_PROGRAMS = Pattern.compile(
            "~\\$.*|\\.~lock\\..*#|\\._.*|\\.ds_store|thumbs\\.db|desktop\\.ini|\\.git(?:keep|ignore)?|__macosx"
                    + "|\\.trash.*|\\$recycle\\.bin|system volume information|\\.spotlight-v100|\\.fseventsd",
            Pattern.CASE_INSENSITIVE);

    /** What programs call a file until they have copied or fetched all of it. */
    private static final Pattern UNFINISHED = Pattern.compile(
            ".*\\.(?:tmp|temp|part|partial|filepart|crdownload|download|opdownload|aria2|!ut|!qb)",
            Pattern.CASE_INSENSITIVE);

    /**
     * All that may have been sent, in subfolders too, ordered by name the same way on every machine. What cannot be entered or is
     * no file (a folder without access, a link that leads nowhere) is among them: it is refused by name, not passed over.
     *
     * @throws IOException when the folder itself cannot be listed
     */
    public List<Path> files(Path folder) throws IOException {
        SortedMap<String, Path> sent = new TreeMap<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                return take(file);
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (file.equals(folder)) {
                    throw failure;
                }
                return take(file);
            }

            private FileVisitResult take(Path file) {
                if (isSent(folder.relativize(file))) {
                    sent.put(name(folder, file), file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return List.copyOf(sent.values());
    }

    /** Whether the file has the name of one that is still being copied or fetched. */
    public boolean isUnfinished(Path file) {
        return UNFINISHED.matcher(String.valueOf(file.getFileName())).matches();
    }

    /**
     * Where a link leads that leaves the folder; empty for anything else. What lies elsewhere was not sent: a list of passwords or
     * another office's figures would be read, kept and sent back to the unit.
     */
    public Optional<Path> out(Path folder, Path file) {
        if (!Files.isSymbolicLink(file)) {
            return Optional.empty();
        }
        try {
            Path target = file.toRealPath();
            return Optional.of(target).filter(there -> !isIn(folder, there));
        } catch (IOException nowhere) {
            return Optional.empty();
        }
    }

    private static boolean isIn(Path folder, Path target) {
        try {
            return target.startsWith(folder.toRealPath());
        } catch (IOException away) {
            return false;
        }
    }

    /** A file's name relative to the folder. */
    public String name(Path folder, Path file) {
        return DiskName.of(folder, file);
    }

    private static boolean isSent(Path relative) {
        return StreamSupport.stream(relative.spliterator(), false)
                .noneMatch(part -> LEFT_BY_PROGRAMS.matcher(part.toString()).matches());
    }
}
