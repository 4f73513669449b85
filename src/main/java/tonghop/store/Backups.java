package tonghop.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import tonghop.disk.WholeFile;

/** Copies of the file database as it was after a run, the latest of them; taken and restored while it is closed. */
public final class Backups {
    private static final String NAME = "run-%06d.zip";

    private final Path state;
    private final Path folder;

    public Backups(Path state) {
        this.state = state;
        this.folder = state.resolve("backup");
    }

    /**
     * Copies the database as it is after this run, and lets older copies go: all but so many of the latest, and those for which
     * there is no room. The one before stays: the latest may be found damaged.
     *
     * @param room how many bytes all copies together may take
     */
    public void take(long run, int kept, long room) throws IOException {
        WholeFile.write(folder.resolve(NAME.formatted(run)), this::zip);
        List<Path> all = all();
        long bytes = 0;
        for (int at = 0; at < all.size(); at++) {
            bytes += Files.size(all.get(at));
            if (at >= kept || (at > 1 && bytes > room)) {
                Files.delete(all.get(at));
            }
        }
    }

    /** The copies, the latest first. */
    public List<Path> all() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("run-\\d+\\.zip"))
                    .sorted(Comparator.<Path>naturalOrder().reversed())
                    .toList();
        }
    }

    /**
     * Puts a copy where the database belongs; nothing may be there.
     *
     * @throws IOException when the copy is damaged; nothing is there then either
     */
    public void restore(Path backup) throws IOException {
        Path part = DatabaseFolder.emptyBeside(state);
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(backup))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path name = Path.of(entry.getName()).getFileName();
                WholeFile.write(part.resolve(name), zip::transferTo);
            }
        }
        Files.move(part, DatabaseFolder.of(state));
    }

    private void zip(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.BEST_SPEED);
        for (Path file : DatabaseFolder.files(state)) {
            zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
            Files.copy(file, zip);
            zip.closeEntry();
        }
        zip.finish();
    }
}
