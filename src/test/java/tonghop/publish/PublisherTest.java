package tonghop.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.consolidate.Consolidator;
import tonghop.definition.JobDefinition;
import tonghop.model.Finding;
import tonghop.publish.data.Publication;
import tonghop.publish.data.PublishedFile;
import tonghop.wording.Wording;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PublisherTest {
    private static final JobDefinition DEFINITION = SamplePublication.definition();

    @TempDir
    static Path once;

    private static List<PublishedFile> files = List.of();

    @TempDir
    Path folder;

    @BeforeAll
    static void the_sample_job_is_published_once() {
        files = publish(once, "2023-01-05T01:02:03Z");
    }

    @Test
    void every_file_of_the_interface_is_published_and_recorded() throws IOException {
        assertThat(files)
                .extracting(PublishedFile::file)
                .containsExactlyInAnyOrder(
                        "bao-cao.html",
                        "bieu-do/phan-tram-ke-hoach.png",
                        "bieu-do/ty-le-tung-chi-tieu.png",
                        "bieu-do/nong-thon-moi.png",
                        "bieu-do/thu-ngan-sach.png",
                        "bieu-do/ho-ngheo.png",
                        "canh-bao.xlsx",
                        "du-lieu/decisions.csv",
                        "du-lieu/findings.csv",
                        "du-lieu/ledger.csv",
                        "du-lieu/quarantine.csv",
                        "du-lieu/observations.csv",
                        "du-lieu/observations.sdmx.csv",
                        "du-lieu/scores.csv",
                        "phu-luc/bao-cao.docx",
                        "phu-luc/phu-luc-I.xlsx",
                        "phu-luc/phu-luc-II.xlsx",
                        "phu-luc/phu-luc-III.xlsx",
                        "phu-luc/phu-luc-IV.xlsx",
                        "so-quyet-dinh.xlsx",
                        "trang-lanh-dao.docx",
                        "tra-lai/047-trung-khanh/Trung Khanh - Bieu so lieu nam 2022.xlsx",
                        "tra-lai/047-trung-khanh/TrungKhanh_thang11_2022.xlsx",
                        "tra-lai/047-trung-khanh/phieu-yeu-cau.docx",
                        "tra-lai/047-trung-khanh/tin-nhan.txt",
                        "tra-lai/049-quang-hoa/Quang Hoa - De an nha tam.xlsx",
                        "tra-lai/049-quang-hoa/Quang Hoa - MTTQ vi nguoi ngheo.xlsx",
                        "tra-lai/049-quang-hoa/phieu-yeu-cau.docx",
                        "tra-lai/049-quang-hoa/tin-nhan.txt",
                        "tra-lai/053-thach-an/thach an_2022 FINAL (1).xlsx",
                        "tra-lai/053-thach-an/phieu-yeu-cau.docx",
                        "tra-lai/053-thach-an/tin-nhan.txt",
                        "tra-lai/040-cao-bang/TP Cao Bang 2022.xlsx",
                        "tra-lai/040-cao-bang/phieu-yeu-cau.docx",
                        "tra-lai/040-cao-bang/tin-nhan.txt");
        JsonNode record = new JsonMapper().readTree(Files.readString(once.resolve("run.json")));
        for (PublishedFile file : files) {
            assertThat(PublishedFile.of(once, file.file())).isEqualTo(file);
        }
        assertThat(record.get("outputs").size()).isEqualTo(files.size());
        assertThat(record.get("outputs").get(0).get("sha256").asString())
                .isEqualTo(files.get(0).sha256());
        assertThat(record.get("definition").asString()).isEqualTo(DEFINITION.fingerprint());
        assertThat(record.get("inputs").size()).isEqualTo(9);
        assertThat(record.get("refused").get(0).get("file").asString()).isEqualTo("trống.xlsx");
        assertThat(record.at("/counts/findings/error").asLong()).isEqualTo(4);
        assertThat(record.at("/counts/findings/fatal").asLong()).isZero();
        assertThat(record.at("/counts/rules/percent-of-target/notVerifiable").asLong())
                .isEqualTo(3);
        assertThat(record.at("/timing/started").asString()).isEqualTo("2023-01-05T01:02:03Z");
    }

    @Test
    void the_counts_of_cells_add_up_over_outcomes_and_files() throws IOException {
        JsonNode counts = new JsonMapper()
                .readTree(Files.readString(once.resolve("run.json")))
                .get("counts");
        JsonNode cells = counts.get("cells");
        assertThat(cells.get("all").asLong())
                .isEqualTo(cells.get("loaded").asLong()
                        + cells.get("ignored").asLong()
                        + cells.get("unresolved").asLong());
        long overFiles = 0;
        for (JsonNode file : counts.get("cellsByFile")) {
            overFiles += file.get("all").asLong();
        }
        assertThat(overFiles).isEqualTo(cells.get("all").asLong());
        assertThat(Files.readAllLines(once.resolve("du-lieu/ledger.csv")).size())
                .isGreaterThan(cells.get("all").asInt());
    }

    @Test
    void two_runs_over_the_same_facts_publish_the_same_bytes_but_for_the_record() throws IOException {
        publish(folder, "2024-02-06T02:03:04Z");
        Map<String, byte[]> before = bytes(once);
        Map<String, byte[]> after = bytes(folder);
        assertThat(before.remove("run.json")).isNotEqualTo(after.remove("run.json"));
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach((file, content) -> assertThat(after.get(file)).as(file).isEqualTo(content));
    }

    @Test
    void the_order_in_which_the_facts_come_makes_no_difference() throws IOException {
        Publication publication = SamplePublication.publication(DEFINITION, "vi");
        Publication shuffled = new Publication(
                DEFINITION,
                "vi",
                new Publication.Inputs(
                        publication.inputs().folder(),
                        shuffled(publication.inputs().submissions()),
                        publication.inputs().refusals()),
                shuffled(publication.observations()),
                shuffled(publication.ledger()),
                shuffled(publication.findings()),
                publication.verdict(),
                new Consolidator(DEFINITION)
                        .consolidate(shuffled(publication.observations()), shuffled(publication.findings())),
                publication.followup(),
                publication.run());
        assertThat(new Publisher(new Wording("vi")).publish(shuffled, SamplePublication.originals(), folder))
                .isEqualTo(files);
    }

    @Test
    void findings_come_by_severity_whatever_their_ids() {
        List<Finding> findings = new ArrayList<>(SamplePublication.findings());
        Finding note = findings.remove(findings.size() - 1);
        findings.add(new Finding(
                "A-00",
                note.rule(),
                note.severity(),
                null,
                "",
                "",
                "",
                List.of(),
                note.message(),
                note.arguments(),
                note.cells(),
                List.of()));
        Publication publication = SamplePublication.publication(DEFINITION, "vi", findings, Instant.EPOCH);
        assertThat(publication.findings()).extracting(Finding::id).last().isEqualTo("A-00");
    }

    private static <T> List<T> shuffled(List<T> list) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, new Random(20221231));
        return copy;
    }

    @Test
    void no_sentence_is_missing_in_either_language() throws IOException {
        new Publisher(new Wording("en"))
                .publish(SamplePublication.publication(DEFINITION, "en"), SamplePublication.originals(), folder);
        for (Path target : List.of(once, folder)) {
            assertThat(Files.readString(target.resolve("bao-cao.html"))).doesNotContain("‹");
            assertThat(Files.readString(target.resolve("du-lieu/findings.csv"))).doesNotContain("‹");
        }
    }

    private static List<PublishedFile> publish(Path target, String started) {
        Publication publication =
                SamplePublication.publication(DEFINITION, "vi", SamplePublication.findings(), Instant.parse(started));
        return new Publisher(new Wording("vi")).publish(publication, SamplePublication.originals(), target);
    }

    private static Map<String, byte[]> bytes(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            file -> root.relativize(file).toString().replace('\\', '/'),
                            PublisherTest::read,
                            (one, other) -> one,
                            TreeMap::new));
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
