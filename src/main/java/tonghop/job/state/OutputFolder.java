package tonghop.job.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tonghop.disk.CheckSum;
import tonghop.disk.DiskName;
import tonghop.disk.WholeFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder of a job's publications, replaced whole or not at all: the new one is written beside it, the old one is renamed
 * aside, the new one takes its name, the old one is deleted. A replacement that was broken off is settled when the next run
 * starts. Whatever stands under the name of the new one is waste, whatever under that of the old one is whole.
 */
public final class OutputFolder {
    /** Holds time stamps and durations, so that it differs from run to run. */
    public static final String RUN_RECORD = "run.json";

    private static final String OLD = ".old";

    private final Path output;
    private final Path folder;
    private final Path part;
    private final Path old;

    public OutputFolder(Path output, String job) {
        this.output = output;
        folder = output.resolve(job);
        part = output.resolve("." + job + ".part");
        old = output.resolve("." + job + OLD);
    }

    /**
     * Replaces the folder.
     *
     * @param writer writes the new files
     * @param published the files that the last run published, with their SHA-256: anything else in the folder is a person's and
     *     is kept
     * @return the new files with their SHA-256
     */
    public SortedMap<String, String> replace(Writer writer, Map<String, String> published) throws IOException {
        settle();
        Files.createDirectories(part);
        writer.write(part);
        SortedMap<String, String> files = fingerprints(part);
        keepForeign(published, files);
        forceAll(part);
        try {
            swap();
        } catch (FileSystemException blocked) {
            throw new BrokenOffException("output-blocked", Map.of("folder", folder.toString()), blocked);
        }
        return files;
    }

    /**
     * Replaces the run record alone; all else stays as it is.
     *
     * @param writer writes the new run record
     * @return its SHA-256
     */
    public String replaceRecord(Writer writer) throws IOException {
        settle();
        Files.createDirectories(part);
        writer.write(part);
        Path record = part.resolve(RUN_RECORD);
        String sha256 = Fingerprint.of(record);
        WholeFile.force(record);
        Files.move(
                record,
                folder.resolve(RUN_RECORD),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        WholeFile.force(folder);
        delete(part);
        return sha256;
    }

    /** Whether every one of these files is in the folder with these very bytes; no files are not. */
    public boolean holds(SortedMap<String, String> files) throws IOException {
        Map<String, Told> told = told(folder);
        for (Map.Entry<String, String> each : files.entrySet()) {
            Path file = DiskName.in(folder, each.getKey());
            Told known = told.getOrDefault(each.getKey(), Told.NOTHING);
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || !isOf(file, each.getValue(), known)) {
                return false;
            }
        }
        return !files.isEmpty();
    }

    private static boolean isOf(Path file, String sha256, Told known) throws IOException {
        boolean isKnown = known.sha256().equals(sha256) && known.isOf(file);
        return isKnown || Fingerprint.of(file).equals(sha256);
    }

    public Path folder() {
        return folder;
    }

    /** The files that the run record in the folder names, with their SHA-256; empty when there is none that can be read. */
    public SortedMap<String, String> recorded() {
        SortedMap<String, String> files = new TreeMap<>();
        told(folder).forEach((file, known) -> files.put(file, known.sha256()));
        return files;
    }

    private static Map<String, Told> told(Path root) {
        Map<String, Told> files = new HashMap<>();
        try {
            new JsonMapper()
                    .readTree(Files.readAllBytes(root.resolve(RUN_RECORD)))
                    .path("outputs")
                    .forEach(output -> files.put(
                            output.path("file").asString(""),
                            new Told(
                                    output.path("sha256").asString(""),
                                    output.path("sum").asString(""))));
        } catch (IOException | JacksonException unreadable) {
            return Map.of();
        }
        return files;
    }

    /**
     * What a run record tells of a file.
     *
     * @param sum its {@link CheckSum}; empty where an older version wrote the record
     */
    private record Told(String sha256, String sum) {
        private static final Told NOTHING = new Told("", "");

        /** Whether the file has it, and is as it was published: told without SHA-256, which costs more than all else at a rerun. */
        boolean isOf(Path file) throws IOException {
            return !sum.isEmpty() && sum.equals(CheckSum.of(file));
        }
    }

    /**
     * Settles the replacements of all jobs that a kill broke off, so that no job's output is away until its own next run; to be
     * called under the lock of the state folder.
     */
    public static void settleAll(Path output) throws IOException {
        for (Path old : brokenOff(output)) {
            String name = String.valueOf(old.getFileName());
            new OutputFolder(output, name.substring(1, name.length() - OLD.length())).settle();
        }
    }

    /** The old folders of replacements that did not come to their end. */
    public static List<Path> brokenOff(Path output) throws IOException {
        List<Path> old = new ArrayList<>();
        if (Files.isDirectory(output)) {
            try (DirectoryStream<Path> aside = Files.newDirectoryStream(output, ".*" + OLD)) {
                aside.forEach(old::add);
            }
        }
        return old;
    }

    /**
     * Finishes or undoes a replacement that a kill broke off.
     *
     * @throws BrokenOffException when the folder is a link: a rename would put a folder in its place and leave what it leads to
     */
    public void settle() throws IOException {
        if (Files.isSymbolicLink(folder)) {
            throw new BrokenOffException("output-link", Map.of("folder", folder.toString()), null);
        }
        delete(part);
        if (Files.isSymbolicLink(old)) {
            // never made by a replacement, and in the way of every one
            Files.delete(old);
        }
        if (Files.exists(old) && !Files.exists(folder)) {
            move(old, folder);
        }
        deleteOld();
    }

    /** Under its own name a half deleted folder would pass for the old one if somebody removed the new one now. */
    private void deleteOld() throws IOException {
        if (Files.exists(old)) {
            move(old, part);
            delete(part);
        }
    }

    /** A rename outlives a switch-off only when the folder in which it was made is on the disk. */
    private void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        WholeFile.force(output);
    }

    private void swap() throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        if (!Files.exists(folder)) {
            move(part, folder);
            return;
        }
        move(folder, old);
        try {
            move(part, folder);
        } catch (IOException refused) {
            move(old, folder);
            throw refused;
        }
        deleteOld();
    }

    /**
     * A file that a person put into the folder goes along, as do links and empty folders, which are never published; a published
     * file that a person changed goes along under a new name.
     */
    private void keepForeign(Map<String, String> published, Map<String, String> files) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Map<String, Told> told = told(folder);
        List<Path> inOrder = tree(folder).stream().sorted().toList();
        for (Path path : inOrder) {
            boolean isFile = Files.isRegularFile(path) && !Files.isSymbolicLink(path);
            if (isFile
                    ? !told.getOrDefault(name(folder, path), Told.NOTHING).isOf(path)
                            && isForeign(path, published, files)
                    : isLinkOrEmpty(path)) {
                keep(path);
            }
        }
    }

    private boolean isForeign(Path file, Map<String, String> published, Map<String, String> files) throws IOException {
        String name = name(folder, file);
        String bytes = Fingerprint.of(file);
        return !name.equals(RUN_RECORD) && !bytes.equals(published.get(name)) && !bytes.equals(files.get(name));
    }

    private static boolean isLinkOrEmpty(Path path) throws IOException {
        return Files.isSymbolicLink(path)
                || (Files.isDirectory(path) && tree(path).size() == 1);
    }

    private void keep(Path path) throws IOException {
        Path there = part.resolve(folder.relativize(path));
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(there);
            return;
        }
        Path kept = beside(there);
        Files.createDirectories(kept.getParent());
        Files.copy(path, kept, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
    }

    /** Where a file of that name finds room beside those that are there. */
    public static Path beside(Path place) {
        Path kept = place;
        for (int edition = 1; Files.exists(kept, LinkOption.NOFOLLOW_LINKS); edition++) {
            kept = marked(place, edition);
        }
        return kept;
    }

    /** "canh-bao.xlsx" as "canh-bao (sửa 1).xlsx"; without the letter where the system's own names cannot have it. */
    private static Path marked(Path place, int edition) {
        String name = String.valueOf(place.getFileName());
        int dot = name.lastIndexOf('.');
        int end = dot < 0 ? name.length() : dot;
        String mark = " (sửa " + edition + ")";
        try {
            return place.resolveSibling(name.substring(0, end) + mark + name.substring(end));
        } catch (InvalidPathException plain) {
            return place.resolveSibling(name.substring(0, end) + mark.replace('ử', 'u') + name.substring(end));
        }
    }

    private static String name(Path root, Path file) {
        return DiskName.of(root, file);
    }

    /** Of what the writer names in its run record it has told the SHA-256 already: a country's files are not read again for it. */
    private static SortedMap<String, String> fingerprints(Path root) throws IOException {
        Map<String, Told> told = told(root);
        SortedMap<String, String> files = new TreeMap<>();
        for (Path file : tree(root)) {
            if (Files.isRegularFile(file)) {
                String name = name(root, file);
                Told known = told.get(name);
                files.put(name, known == null ? Fingerprint.of(file) : known.sha256());
            }
        }
        return files;
    }

    /** Sees to it that a folder with all that is in it is on the disk; what a link leads to is not in it. */
    public static void forceAll(Path root) throws IOException {
        for (Path path : tree(root)) {
            if (!Files.isSymbolicLink(path)) {
                WholeFile.force(path);
            }
        }
    }

    /** Deletes a folder with all that is in it, if it is there. */
    public static void delete(Path root) throws IOException {
        if (Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            for (Path path : tree(root)) {
                Files.delete(path);
            }
        }
    }

    /** The folder and all below it, children before parents. */
    private static List<Path> tree(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    /** Writes the files of a publication into a folder. */
    @FunctionalInterface
    public interface Writer {
        void write(Path folder) throws IOException;
    }
}
