package tonghop.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The file database on a disk that can take no more. */
class FullDiskTest {
    @Test
    @EnabledOnOs(OS.LINUX)
    void what_the_database_acknowledged_on_a_full_disk_is_not_relied_on(@TempDir Path other) throws Exception {
        // no file may grow further, as on a full disk; the limit leaves the data file its 4 MiB but not the log, whose
        // loss HSQLDB acknowledges as a commit
        Process process = new ProcessBuilder(
                        "bash",
                        "-c",
                        "ulimit -f 4150; exec \"$@\"",
                        "-",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FullDiskProcess.class.getName(),
                        other.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("broken: the database could not write")
                .doesNotContain("relied on");
    }
}
