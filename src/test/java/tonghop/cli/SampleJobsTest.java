package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.cli.text.Console;
import tonghop.job.step.Stages;

/**
 * The sample jobs through the whole product: real workbooks, real database, real command line. The golden files were read
 * line by line against the workbooks; a change in them must be read again before it is kept.
 */
class SampleJobsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-01-05T08:00:00Z"), ZoneOffset.UTC);

    @TempDir
    static Path work;

    @BeforeAll
    static void each_job_is_run_once() {
        for (String job : List.of("cum-mien-dong-2022", "cum-xa-vi-du", "ha-quang-2020", "ha-quang-moi-2020")) {
            assertThat(run(job)).as(job).isEqualTo(1);
        }
    }

    private static int run(String job) {
        PrintStream quiet = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        Surroundings surroundings = new Surroundings(work, Map.of(), new Properties(), CLOCK);
        TongHopCommandLine line = new TongHopCommandLine(surroundings, new Console(quiet, quiet, false), new Stages());
        return line.execute(
                "--input", Path.of("input").toAbsolutePath().toString(),
                "--jobs", Path.of("jobs").toAbsolutePath().toString(),
                "run", job);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cum-mien-dong-2022", "cum-xa-vi-du", "ha-quang-2020", "ha-quang-moi-2020"})
    void every_figure_is_published_as_the_golden_file_has_it(String job) throws IOException {
        assertGolden(job, "observations.csv");
        assertGolden(job, "findings.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cum-mien-dong-2022", "cum-xa-vi-du", "ha-quang-2020", "ha-quang-moi-2020"})
    void every_non_blank_cell_is_in_the_ledger_once_and_none_is_unresolved(String job) throws IOException {
        List<CSVRecord> ledger = JobOffice.published(output(job), "ledger.csv");

        assertThat(ledger.stream().map(row -> row.get("file") + row.get("sheet") + "!" + row.get("cell")))
                .doesNotHaveDuplicates();
        assertThat(ledger.stream().map(row -> row.get("outcome")).distinct().sorted())
                .containsExactly("ignored", "loaded");
    }

    @Test
    void a_second_run_publishes_the_same_bytes_but_for_the_record() throws IOException {
        Map<String, byte[]> first = WorkingFolder.published(output(WorkingFolder.CLUSTER));

        run(WorkingFolder.CLUSTER);

        assertThat(WorkingFolder.published(output(WorkingFolder.CLUSTER))).containsExactlyEntriesOf(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cum-mien-dong-2022", "cum-xa-vi-du"})
    void a_scale_scores_and_ranks_the_members_as_the_golden_file_has_it(String job) throws IOException {
        assertGolden(job, "scores.csv");
    }

    private void assertGolden(String job, String file) throws IOException {
        Path published = output(job).resolve("du-lieu").resolve(file);
        Path golden = Path.of("src/test/resources/golden", job, file);
        if (Boolean.getBoolean("tonghop.write-golden")) {
            Files.createDirectories(golden.getParent());
            Files.copy(published, golden, StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(Files.readString(published)).isEqualTo(Files.readString(golden));
    }

    private static Path output(String job) {
        return work.resolve("output").resolve(job);
    }
}
