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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
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
    Path work;

    private int run(String job) {
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
        assertThat(run(job)).isEqualTo(1);
        assertGolden(job, "observations.csv");
        assertGolden(job, "findings.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cum-mien-dong-2022", "cum-xa-vi-du", "ha-quang-2020", "ha-quang-moi-2020"})
    void every_non_blank_cell_is_in_the_ledger_once_and_none_is_unresolved(String job) throws IOException {
        run(job);
        List<CSVRecord> ledger = JobOffice.published(work.resolve("output").resolve(job), "ledger.csv");

        assertThat(ledger.stream().map(row -> row.get("file") + row.get("sheet") + "!" + row.get("cell")))
                .doesNotHaveDuplicates();
        assertThat(ledger.stream().map(row -> row.get("outcome")).distinct().sorted())
                .containsExactly("ignored", "loaded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cum-mien-dong-2022"})
    void a_second_run_publishes_the_same_bytes_but_for_the_record(String job) throws IOException {
        run(job);
        Map<String, byte[]> first = published(job);
        run(job);
        Map<String, byte[]> second = published(job);

        assertThat(second.keySet()).isEqualTo(first.keySet());
        first.forEach((file, bytes) -> {
            if (!file.equals("run.json")) {
                assertThat(second.get(file)).as(file).isEqualTo(bytes);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"cum-mien-dong-2022", "cum-xa-vi-du"})
    void a_scale_scores_and_ranks_the_members_as_the_golden_file_has_it(String job) throws IOException {
        run(job);
        assertGolden(job, "scores.csv");
    }

    private void assertGolden(String job, String file) throws IOException {
        Path published = work.resolve("output").resolve(job).resolve("du-lieu").resolve(file);
        Path golden = Path.of("src/test/resources/golden", job, file);
        if (Boolean.getBoolean("tonghop.write-golden")) {
            Files.createDirectories(golden.getParent());
            Files.copy(published, golden, StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(Files.readString(published)).isEqualTo(Files.readString(golden));
    }

    private Map<String, byte[]> published(String job) throws IOException {
        Path folder = work.resolve("output").resolve(job);
        Map<String, byte[]> files = new TreeMap<>();
        List<Path> paths = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.filter(Files::isRegularFile).forEach(paths::add);
        }
        for (Path path : paths) {
            files.put(folder.relativize(path).toString(), Files.readAllBytes(path));
        }
        return files;
    }
}
