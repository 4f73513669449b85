package tonghop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Opens an office document as a person would and saves it in some format; formulas are reckoned anew where the file asks for it. */
public final class LibreOffice {
    private final Path program;
    private final Path profile;

    /** @param folder where it may keep its settings; the test is left out when the program is not there */
    public LibreOffice(Path folder) {
        program = OutsideProgram.LIBREOFFICE.orLeaveOut();
        profile = folder.resolve("profile");
    }

    /** The document in that format, in the folder, which is not its own. */
    public Path saved(Path document, String format, Path folder) throws IOException, InterruptedException {
        return saved(List.of(document), format, folder).get(0);
    }

    /** The documents in that format, each under its own name, in the folder, which is not theirs. */
    public List<Path> saved(List<Path> documents, String format, Path folder) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "-env:UserInstallation=" + profile.toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                folder.toString()));
        documents.forEach(document -> command.add(document.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(profile.resolveSibling("soffice.log").toFile())
                .start();
        assertThat(process.waitFor()).isZero();
        return documents.stream()
                .map(document -> saved(document, folder, format))
                .toList();
    }

    private static Path saved(Path document, Path folder, String format) {
        String name = document.getFileName().toString();
        String extension = format.contains(":") ? format.substring(0, format.indexOf(':')) : format;
        Path saved = folder.resolve(name.substring(0, name.lastIndexOf('.')) + "." + extension);
        assertThat(saved).exists();
        return saved;
    }
}
