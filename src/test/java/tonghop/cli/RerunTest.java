package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.util.FileSystemUtils;
import tonghop.job.state.Fingerprint;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A run to which nothing is new leaves what lies there, and what it leaves are the bytes that it would publish. */
class RerunTest {
    @TempDir
    static Path opened;

    private static String summary;

    @TempDir
    Path folder;

    private SmallCluster cluster;

    @BeforeAll
    static void a_run_with_a_question() {
        SmallCluster cluster = new SmallCluster(opened);
        cluster.sends("Tân Lập", Map.of("revenue", "1.204,5 (ước", "poor", 154, "pupils", 314));
        assertThat(cluster.run()).isEqualTo(1);
        summary = summary(cluster);
    }

    @BeforeEach
    void an_office_goes_on_from_there() throws IOException {
        cluster = goesOn("office");
    }

    private SmallCluster goesOn(String name) throws IOException {
        FileSystemUtils.copyRecursively(opened, folder.resolve(name));
        SmallCluster copied = SmallCluster.as(folder.resolve(name));
        lieStill(copied.input());
        return copied;
    }

    /** Nobody is waited for to write on. */
    private static void lieStill(Path input) throws IOException {
        try (Stream<Path> files = Files.list(input)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3600)));
            }
        }
    }

    @Test
    void what_lies_there_is_left_and_the_run_is_told_like_any_other() throws IOException {
        Map<String, Object> before = places();
        Map<String, String> bytes = published(cluster);

        assertThat(cluster.run()).isEqualTo(1);

        assertThat(places()).isEqualTo(before);
        assertThat(published(cluster)).isEqualTo(bytes);
        assertThat(cluster.office.out()).contains("Không có gì thay đổi");
        assertThat(summary(cluster)).isEqualTo(summary);
        assertThat(record(cluster).get("run").asInt()).isEqualTo(2);
        assertThat(cluster.office.execute("history", "--diff", "1", "2")).isZero();
    }

    /** What may happen between two runs. */
    enum Happening {
        NOTHING,
        WORKBOOK_CHANGED,
        WORKBOOK_TAKEN_AWAY,
        FILE_REFUSED,
        DECISION,
        DEFINITION_CHANGED,
        OTHER_LANGUAGE;

        void to(SmallCluster cluster) throws IOException {
            Path definition =
                    cluster.folder.resolve("jobs").resolve(SmallCluster.JOB).resolve("job.yaml");
            switch (this) {
                case WORKBOOK_CHANGED -> cluster.sends("Cao Xá", Map.of("revenue", 1300, "poor", 160, "pupils", 320));
                case WORKBOOK_TAKEN_AWAY -> cluster.sendsNothing("Nà Bó");
                case FILE_REFUSED -> Files.write(cluster.input().resolve("hỏng.xlsx"), new byte[] {1, 2, 3});
                case DECISION -> decides(cluster);
                case DEFINITION_CHANGED ->
                    Files.writeString(
                            definition, Files.readString(definition).replace("Kết quả năm 2025", "Số liệu năm 2025"));
                default -> {
                    // nothing happens to the files
                }
            }
        }

        String[] options() {
            return this == OTHER_LANGUAGE ? new String[] {"--lang", "en"} : new String[0];
        }

        private static void decides(SmallCluster cluster) throws IOException {
            String asked = cluster.records("findings.csv").get(0).get("id");
            cluster.decides("{\"finding\": \"%s\", \"figures\": \"%s\", \"choice\": \"ask\", \"person\": \"Lan\"}"
                    .formatted(asked, cluster.figures(asked)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void it_is_as_if_everything_had_been_worked_out_anew(Happening happening) throws IOException {
        SmallCluster anew = goesOn("anew");
        for (SmallCluster each : List.of(cluster, anew)) {
            happening.to(each);
            lieStill(each.input());
            each.run(happening.options());
        }
        // what somebody took away is published again, and with it all else
        Files.delete(anew.output().resolve("bao-cao.html"));
        cluster.run(happening.options());
        anew.run(happening.options());

        assertThat(published(cluster)).isEqualTo(published(anew));
        assertThat(record(cluster)).isEqualTo(record(anew));
        assertThat(summary(cluster)).isEqualTo(summary(anew));
    }

    @Test
    void what_somebody_did_to_the_output_is_undone_and_their_own_copy_is_kept() throws IOException {
        Map<String, String> bytes = published(cluster);
        Path page = cluster.output().resolve("bao-cao.html");
        Files.writeString(page, "mine");
        Files.delete(cluster.output().resolve("du-lieu/findings.csv"));

        assertThat(cluster.run()).isEqualTo(1);

        assertThat(page.resolveSibling("bao-cao (sửa 1).html")).hasContent("mine");
        Files.delete(page.resolveSibling("bao-cao (sửa 1).html"));
        assertThat(published(cluster)).isEqualTo(bytes);
    }

    @Test
    void links_lead_to_the_folder_that_is_read_now() throws IOException {
        Files.move(cluster.folder.resolve("input"), cluster.folder.resolve("moved"));

        assertThat(cluster.run("--input", "moved")).isEqualTo(1);

        assertThat(record(cluster).get("inputFolder").asString()).isEqualTo("../../moved/" + SmallCluster.JOB);
        assertThat(cluster.output().resolve("bao-cao.html")).content().contains("../../moved/" + SmallCluster.JOB);
    }

    @Test
    void a_file_that_was_still_being_fetched_is_not_told_for_ever() throws IOException {
        Path part = cluster.input().resolve("Biểu.xlsx.part");
        Files.writeString(part, "half");
        cluster.run();
        assertThat(cluster.findings("unfinished-file")).hasSize(1);
        Files.delete(part);

        cluster.run();

        assertThat(cluster.findings("unfinished-file")).isEmpty();
    }

    /** What is told at the end, but for the news and the place. */
    private static String summary(SmallCluster cluster) {
        return cluster.office
                .out()
                .lines()
                .dropWhile(line -> !line.startsWith("Kết quả năm xã") && !line.startsWith("Số liệu năm xã"))
                .filter(line -> !line.contains("Không có gì thay đổi")
                        && !line.contains(cluster.output().toString()))
                .collect(Collectors.joining("\n"));
    }

    /** Each published file but the run record with the place where the disk has it. */
    private Map<String, Object> places() throws IOException {
        Map<String, Object> places = new TreeMap<>();
        for (Path file : files(cluster)) {
            places.put(file.toString(), Files.getAttribute(file, "unix:ino"));
        }
        return places;
    }

    private static Map<String, String> published(SmallCluster cluster) throws IOException {
        Map<String, String> bytes = new TreeMap<>();
        for (Path file : files(cluster)) {
            bytes.put(cluster.output().relativize(file).toString(), Fingerprint.of(file));
        }
        return bytes;
    }

    private static List<Path> files(SmallCluster cluster) throws IOException {
        try (Stream<Path> files = Files.walk(cluster.output())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("run.json"))
                    .toList();
        }
    }

    /** The run record without what differs from run to run. */
    private static ObjectNode record(SmallCluster cluster) throws IOException {
        ObjectNode record = (ObjectNode)
                new JsonMapper().readTree(Files.readAllBytes(cluster.output().resolve("run.json")));
        return record.without("timing");
    }
}
