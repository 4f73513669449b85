package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An office as version 0.1.0 left it after three runs: without decisions, with a filled canh-bao.xlsx and a list from the page, and
 * after a unit had sent one figure anew. What people decided then holds on, and the runs stay known.
 */
class VersionBeforeTest {
    private static final String JOB = "thi-dua-2023";
    /** The workbook of Đức Thịnh as the second run took it in. */
    private static final String SENT_FIRST = "a24669041c0159d39949d6cc93ecf9a5bd9f473cfe03c08be6ec594f9297bb70";

    private static final List<String> RULINGS = List.of(
            "10989444 ask asked  ",
            "32d68e4c keep outdated  ",
            "6369a7e1 keep applied  ",
            "6839fe9a other applied 9000 9000000",
            "8436aa61 keep applied  ",
            "a68accc9 other applied 64 46",
            "b90c295c enter applied 160 115",
            "c92882bb candidate-1 applied 380 390",
            "e2dbc71f not-applicable applied  ");

    private static final List<String> UNSETTLED =
            List.of("10989444 asked", "32d68e4c reopened", "9b92e027 open", "b8075f3a open");

    @TempDir
    Path folder;

    private WorkingFolder office;

    @BeforeEach
    void an_office_as_the_version_before_left_it() throws IOException {
        try (ZipInputStream zip = new ZipInputStream(
                Objects.requireNonNull(getClass().getResourceAsStream("office-of-version-before.zip")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(entry.isDirectory() ? file : file.getParent());
                if (!entry.isDirectory()) {
                    Files.copy(zip, file);
                    // one is broken off: if it were young, each run would wait for the rest of it
                    Files.setLastModifiedTime(file, entry.getLastModifiedTime());
                }
            }
        }
        office = new WorkingFolder(folder, Clock.systemUTC());
    }

    @Test
    void every_decision_holds_on_over_its_state_folder() throws IOException {
        assertThat(office.execute("run", JOB)).isEqualTo(1);

        assertThat(rulings()).isEqualTo(RULINGS);
        assertThat(unsettled()).isEqualTo(UNSETTLED);
    }

    @Test
    void every_decision_holds_on_over_an_empty_state_folder() throws IOException {
        assertThat(office.execute("run", JOB, "--state", folder.resolve("new").toString()))
                .isEqualTo(1);

        assertThat(rulings()).isEqualTo(RULINGS);
        assertThat(unsettled()).isEqualTo(UNSETTLED);
    }

    @Test
    void its_runs_are_still_known_and_so_is_what_they_published() throws IOException {
        Path output = folder.resolve("output").resolve(JOB);
        Files.writeString(output.resolve("ghi chú.txt"), "của tôi");

        office.execute("run", JOB);

        assertThat(output.resolve("ghi chú.txt")).hasContent("của tôi");
        try (Stream<Path> files = Files.list(output)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .contains("canh-bao.xlsx")
                    .noneMatch(name -> name.contains("(sửa"));
        }
        office.execute("history");
        assertThat(office.out().lines().map(line -> line.replaceAll(" .*?: ", ": ")))
                .startsWith(
                        "#4: đã tổng hợp, còn câu hỏi phải trả lời (5 tệp, 1 không nhận; 3 phải trả lời, 1 nên xem lại)")
                .endsWith(
                        "#3: đã tổng hợp, còn câu hỏi phải trả lời (5 tệp, 1 không nhận; 3 phải trả lời, 1 nên xem lại)",
                        "#2: đã tổng hợp, còn câu hỏi phải trả lời (5 tệp, 1 không nhận; 2 phải trả lời, 1 nên xem lại)",
                        "#1: đã tổng hợp, còn câu hỏi phải trả lời (5 tệp, 1 không nhận; 8 phải trả lời, 2 nên xem lại)");
        assertThat(runRecord().at("/refused/0/since").asLong()).isEqualTo(1);
    }

    @Test
    void the_first_run_tells_what_differs_from_its_last_one() throws IOException {
        office.execute("run", JOB);
        assertThat(changes("3", "4").path("appeared")).isEmpty();
        assertThat(changes("3", "4").path("figures")).isEmpty();

        Files.copy(
                folder.resolve(".tonghop/staging").resolve(SENT_FIRST),
                folder.resolve("input").resolve(JOB).resolve("Đức Thịnh.xlsx"),
                StandardCopyOption.REPLACE_EXISTING);
        office.execute("run", JOB);
        JsonNode changes = changes("4", "5");

        assertThat(changes.at("/settled/0/id").asString()).isEqualTo("32d68e4c");
        assertThat(changes.at("/figures/0/before").asString()).isEqualTo("276.5");
        assertThat(changes.at("/figures/0/after").asString()).isEqualTo("275.5");
        assertThat(changes.path("figures")).hasSize(1);
    }

    @Test
    void two_of_its_runs_can_be_told_apart() {
        JsonNode changes = changes("2", "3");

        assertThat(changes.at("/reopened/0/id").asString()).isEqualTo("32d68e4c");
        assertThat(changes.at("/figures/0/before").asString()).isEqualTo("275.5");
        assertThat(changes.at("/figures/0/after").asString()).isEqualTo("276.5");
        assertThat(changes.path("figures")).hasSize(1);
    }

    private JsonNode changes(String earlier, String later) {
        assertThat(office.execute("history", "--json", "--diff", earlier, later))
                .as(office.err())
                .isZero();
        return new JsonMapper().readTree(office.out());
    }

    private List<String> rulings() throws IOException {
        return table("decisions.csv")
                .map(row -> String.join(
                        " ",
                        row.get("finding"),
                        row.get("choice"),
                        row.get("state"),
                        row.get("before"),
                        row.get("after")))
                .sorted()
                .toList();
    }

    private List<String> unsettled() throws IOException {
        return table("findings.csv")
                .filter(row -> !row.get("status").equals("decided"))
                .map(row -> row.get("id") + " " + row.get("status"))
                .sorted()
                .toList();
    }

    private Stream<CSVRecord> table(String name) throws IOException {
        return JobOffice.published(folder.resolve("output").resolve(JOB), name).stream();
    }

    private JsonNode runRecord() throws IOException {
        return new JsonMapper()
                .readTree(
                        Files.readAllBytes(folder.resolve("output").resolve(JOB).resolve("run.json")));
    }
}
