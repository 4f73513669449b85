package tonghop.publish.typeface;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FontFileTest {
    @TempDir
    Path temporary;

    @Test
    void processes_that_are_killed_leave_one_copy_of_each_font_and_no_more() throws Exception {
        killed();
        List<Path> left = files();
        killed();

        assertThat(left).hasSize(2);
        assertThat(files()).isEqualTo(left);
    }

    @Test
    void a_spoilt_copy_is_made_anew() throws Exception {
        byte[] font = {1, 2, 3};
        Path file = FontFile.of("spoilt.ttf", font);
        Files.write(file, new byte[] {1, 2, 4});

        assertThat(FontFile.of("spoilt.ttf", font)).isEqualTo(file).hasBinaryContent(font);
        Files.delete(file);
    }

    private void killed() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Djava.io.tmpdir=" + temporary,
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Killed.class.getName())
                .inheritIO()
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isEqualTo(Killed.CODE);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(temporary)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Loads the typeface and ends as a killed process does: nothing is cleared up. */
    static final class Killed {
        private static final int CODE = 37;

        private Killed() {}

        public static void main(String[] arguments) {
            Typeface.load();
            Typeface.load();
            Runtime.getRuntime().halt(CODE);
        }
    }
}
