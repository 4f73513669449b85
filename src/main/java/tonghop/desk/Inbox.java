package tonghop.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import tonghop.disk.WholeFile;
import tonghop.job.step.Stages;

/**
 * What lies in the input folder of a job. Nothing is ever deleted: what is removed or replaced goes into {@code <job>.bo-ra} beside it.
 *
 * @param root holds the input folders of all jobs
 * @param job code of the job
 * @param stages tells which files were sent
 * @param clock tells when a file was put aside
 */
record Inbox(Path root, String job, Stages stages, Clock clock) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    Path folder() {
        return root.resolve(job);
    }

    List<Path> files() throws IOException {
        return Files.isDirectory(folder()) ? stages.files(folder()) : List.of();
    }

    String name(Path file) {
        return stages.name(folder(), file);
    }

    /** The file that goes by this name; empty when none was sent under it. */
    Optional<Path> named(String name) throws IOException {
        return files().stream().filter(file -> name(file).equals(name)).findFirst();
    }

    /** Lays a file in, whole or not at all; one that has its name already is put aside. */
    void take(FileName name, byte[] content) throws IOException {
        Path file = name.in(folder());
        Path part = WholeFile.part(file, out -> out.write(content));
        if (Files.exists(file)) {
            remove(file);
        }
        WholeFile.complete(part, file);
    }

    /** Puts a file aside. */
    void remove(Path file) throws IOException {
        Path aside = Files.createDirectories(root.resolve(job + ".bo-ra"));
        String stamp = LocalDateTime.now(clock).format(TIME);
        Path target = aside.resolve(stamp + " " + file.getFileName());
        for (int again = 2; Files.exists(target); again++) {
            target = aside.resolve(stamp + "-" + again + " " + file.getFileName());
        }
        Files.move(file, target);
        WholeFile.force(aside);
        WholeFile.force(folder());
    }
}
