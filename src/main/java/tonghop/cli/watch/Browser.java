package tonghop.cli.watch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;

/** The person's browser. */
final class Browser {
    private Browser() {}

    /**
     * Shows a link, by way of a file that only this person may read: what stands in the arguments of a program, all who work on the
     * computer can see. Where there is no browser the link is on the screen.
     */
    static void show(URI link, Path file) throws IOException {
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(
                file,
                "<!DOCTYPE html><meta charset=\"utf-8\"><meta http-equiv=\"refresh\" content=\"0;url=%1$s\"><a href=\"%1$s\">%1$s</a>\n"
                        .formatted(link));
        try {
            new ProcessBuilder(command(file.toAbsolutePath()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException none) {
            // the link is on the screen
        }
    }

    private static List<String> command(Path file) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            return List.of(
                    "rundll32", "url.dll,FileProtocolHandler", file.toUri().toString());
        }
        return List.of(system.contains("mac") ? "open" : "xdg-open", file.toString());
    }
}
