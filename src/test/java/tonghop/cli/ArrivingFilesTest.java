package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are read whole, whenever the run begins while they arrive, and by whatever name they arrive. */
class ArrivingFilesTest {
    private static final String ARRIVING = "Tân Lập";

    @TempDir
    Path folder;

    private SmallCluster cluster;
    private Path whole;

    @BeforeEach
    void a_commune_is_about_to_send() throws IOException {
        cluster = new SmallCluster(folder);
        whole = Files.move(cluster.input(ARRIVING), folder.resolve("whole.csv"));
    }

    @Test
    void a_text_to_which_lines_are_still_added_is_waited_for() throws Exception {
        Path growing = cluster.input(ARRIVING);
        Files.createFile(growing);
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
            try {
                for (String line : Files.readAllLines(whole)) {
                    Files.writeString(growing, line + "\n", StandardOpenOption.APPEND);
                    Thread.sleep(300);
                }
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(cluster.run()).isZero();

        writing.get();
    }

    @Test
    void a_file_that_is_fetched_is_waited_for_until_it_has_its_name() throws Exception {
        Path unfinished = Files.createFile(cluster.input().resolve(ARRIVING + ".csv.crdownload"));
        CompletableFuture<Void> fetching = CompletableFuture.runAsync(() -> {
            try {
                Thread.sleep(1500);
                Files.move(whole, cluster.input(ARRIVING));
                Files.delete(unfinished);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(cluster.run()).isZero();

        fetching.get();
    }

    @Test
    void one_that_nobody_goes_on_fetching_is_told_for_what_it_is() throws IOException {
        Path left = Files.copy(whole, cluster.input().resolve(ARRIVING + ".csv.filepart"));
        Files.setLastModifiedTime(left, FileTime.fromMillis(0));

        assertThat(cluster.run()).isEqualTo(1);
        assertThat(cluster.records("quarantine.csv")).isEmpty();
        assertThat(cluster.records("findings.csv"))
                .extracting(row -> row.get("rule") + " " + row.get("severity"))
                .contains("unfinished-file warning");
        assertThat(cluster.output().resolve("bao-cao.html")).content().contains(ARRIVING + ".csv.filepart");
    }

    @Test
    void a_number_that_never_ends_is_asked_about_and_stops_nothing() throws IOException {
        String endless = String.join(".", Collections.nCopies(3_000, "1"));
        JobOffice.write(
                cluster.input(ARRIVING),
                Files.readString(whole).replace(";154", ";" + endless) + "\n" + endless + ";hộ;5\n");

        assertThat(cluster.run()).isEqualTo(1);
        assertThat(cluster.records("quarantine.csv")).isEmpty();
        assertThat(cluster.office.execute("check", cluster.input(ARRIVING).toString()))
                .isEqualTo(1);
    }
}
