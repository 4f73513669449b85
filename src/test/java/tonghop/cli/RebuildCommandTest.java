package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static tonghop.cli.WorkingFolder.TERM;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lost database, seen by the person at the command line. */
class RebuildCommandTest {
    @TempDir
    Path work;

    @Test
    void a_lost_database_is_told_and_made_anew_and_the_next_run_publishes_the_same_bytes() throws IOException {
        WorkingFolder office = WorkingFolder.with(work, TERM).receive(TERM);
        JobOffice.write(work.resolve("input").resolve(TERM).resolve("trống.xlsx"), "");
        office.execute("run", "--quiet");
        Path output = work.resolve("output").resolve(TERM);
        TreeMap<String, byte[]> published = WorkingFolder.published(output);
        try (var files = Files.list(work.resolve(".tonghop/db"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }

        assertThat(office.execute("run")).isEqualTo(3);
        assertThat(office.err()).contains("hãy dùng lệnh dung-lai");

        assertThat(office.execute("dung-lai")).as(office.err()).isZero();
        assertThat(office.out()).contains("biết 1 lần chạy, đã đọc 2 tệp gốc");
        assertThat(office.execute("run")).isEqualTo(1);
        assertThat(office.out()).contains("Không có gì thay đổi so với lần chạy trước.");
        assertThat(WorkingFolder.published(output)).containsExactlyEntriesOf(published);
        assertThat(published.keySet()).contains("du-lieu/quarantine.csv");
        assertThat(Files.readAllLines(output.resolve("du-lieu/quarantine.csv")))
                .hasSize(2)
                .element(1)
                .asString()
                .startsWith("trống.xlsx,")
                .contains(",0,empty,");
        assertThat(Files.readString(output.resolve("run.json")))
                .as("it was refused by the first run already")
                .contains("\"since\" : 1");
    }
}
