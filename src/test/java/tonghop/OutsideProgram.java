package tonghop;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** A program beside JDK and Maven that some tests look at outputs with. */
public enum OutsideProgram {
    LIBREOFFICE("soffice"),
    CHROMIUM("chromium", "chromium-browser", "google-chrome"),
    PDFTOTEXT("pdftotext"),
    PDFTOPPM("pdftoppm"),
    SYSTEMD("systemd-analyze"),
    UNSHARE("unshare");

    /** Set where no test may be left out. */
    private static final String REQUIRED = "TONGHOP_REQUIRE_PROGRAMS";

    private final List<String> commands;

    OutsideProgram(String... commands) {
        this.commands = List.of(commands);
    }

    /** Where the program is; without it the test is left out, or fails where no test may be left out. */
    public Path orLeaveOut() {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(System.getenv("PATH"))
                .flatMap(folder -> commands.stream().map(command -> Path.of(folder, command)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseGet(this::missing);
    }

    private Path missing() {
        throw leftOut(commands.get(0) + " is not on this machine; " + LeftOutTests.INSTALL);
    }

    /** Leaves a test out for what the machine has not or does not allow, or fails where no test may be left out. */
    public static IllegalStateException leftOut(String message) {
        if (System.getenv(REQUIRED) != null) {
            Assertions.fail(message);
        }
        Assumptions.abort(message);
        return new IllegalStateException("abort always throws");
    }
}
