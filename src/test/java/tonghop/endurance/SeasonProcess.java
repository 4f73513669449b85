package tonghop.endurance;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Runs the job of several offices at once in one process, so that one kill ends the runs of all. */
public final class SeasonProcess {
    private SeasonProcess() {}

    /** Takes the folders of the offices. */
    public static void main(String[] folders) throws InterruptedException {
        Stream.of(folders)
                .map(folder -> new Thread(() -> run(new Office(Path.of(folder), Happening.JOB))))
                .peek(Thread::start)
                .toList();
    }

    private static void run(Office office) {
        try (OutputStream out = new FileOutputStream(said(office).toFile())) {
            office.here(out, out, "run");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the run of an office has printed so far. */
    static String soFar(Office office) throws IOException {
        return Files.exists(said(office)) ? Files.readString(said(office), StandardCharsets.UTF_8) : "";
    }

    private static Path said(Office office) {
        return office.folder().resolve("said.txt");
    }
}
