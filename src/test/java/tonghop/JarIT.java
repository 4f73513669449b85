package tonghop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged program as an officer starts it, on the sample workbooks. */
class JarIT {
    private static final String JOB = "cum-mien-dong-2022";
    private static final Path JAR = Path.of("target", "tonghop.jar").toAbsolutePath();
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    static Path begun;

    private static Answer first = new Answer(0, "");

    @TempDir
    Path work;

    @BeforeAll
    static void the_sample_workbooks_are_consolidated_once() throws Exception {
        copy(Path.of("jobs"), begun.resolve("jobs"));
        copy(Path.of("input", JOB), begun.resolve("input").resolve(JOB));
        first = start(begun);
        assertThat(first.exit()).as(first.said()).isEqualTo(1);
    }

    private void goOn() throws IOException {
        for (String folder : List.of("jobs", "input", "output", ".tonghop")) {
            copy(begun.resolve(folder), work.resolve(folder));
        }
    }

    private void beginAnew() throws IOException {
        for (String folder : List.of("jobs", "input")) {
            copy(begun.resolve(folder), work.resolve(folder));
        }
    }

    @Test
    void the_sample_workbooks_become_outputs_that_add_up_and_come_again_byte_for_byte() throws Exception {
        goOn();
        assertThat(first.said())
                .contains("[1/6] Tiếp nhận tệp…", "đọc được 10, không nhận 0", "Xem trước tiên: ")
                .doesNotContain("‹", "Không có gì thay đổi");
        assertEveryCellIsInTheLedgerOnceAndTheCountsAddUp();
        assertThat(csv("findings.csv"))
                .filteredOn(finding -> finding.get("severity").equals("error"))
                .extracting(finding -> finding.get("message"))
                .anySatisfy(message -> assertThat(message).contains("486", "488", "Quảng Hòa"));

        Map<String, byte[]> published = published();
        Answer second = start(work);

        assertThat(second.exit()).isEqualTo(1);
        assertThat(second.said()).contains("Không có gì thay đổi so với lần chạy trước.");
        assertThat(published()).containsExactlyEntriesOf(published);
    }

    @Test
    void the_launcher_runs_the_same_program_and_keeps_its_classes_for_the_next_start() throws Exception {
        goOn();
        Path desk = Files.createDirectories(work.resolve("một bàn"));
        Files.copy(JAR, desk.resolve("tonghop.jar"));
        Path launcher = Files.copy(JAR.resolveSibling("tong-hop"), desk.resolve("tong-hop"));
        Map<String, byte[]> published = published();

        Answer laid = answer(work, List.of("sh", launcher.toString(), "run", JOB));
        assertThat(laid.exit()).as(laid.said()).isEqualTo(1);
        assertThat(laid.said())
                .startsWith("Tổng Hợp: lần đầu mở, đang sắp xếp chương trình…")
                .contains("Không có gì thay đổi so với lần chạy trước.")
                .doesNotContain("[warning]");
        Path archive = desk.resolve("tong-hop.lib/classes.jsa");
        assertThat(archive).isNotEmptyFile();
        Files.delete(output().resolve("bao-cao.html"));
        Answer second = answer(work, List.of("sh", launcher.toString(), "run", JOB));

        assertThat(second.exit()).as(second.said()).isEqualTo(1);
        assertThat(published()).containsExactlyEntriesOf(published);
    }

    @Test
    void files_that_cannot_be_read_are_listed_and_the_others_go_through() throws Exception {
        goOn();
        Path input = work.resolve("input").resolve(JOB);
        Files.write(input.resolve("rỗng.xlsx"), new byte[0]);
        Files.writeString(input.resolve("ghi chú.xlsx"), "không phải sổ tính");
        for (String file : List.of("rỗng.xlsx", "ghi chú.xlsx")) {
            // younger ones would be waited for
            Files.setLastModifiedTime(input.resolve(file), FileTime.fromMillis(0));
        }

        Answer answer = start(work, "run", JOB);

        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.said())
                .contains("đọc được 10, không nhận 2", "✗ rỗng.xlsx: ", "✗ ghi chú.xlsx: ")
                .doesNotContain("‹");
    }

    @Test
    void what_cannot_be_done_is_said_in_a_sentence_and_nothing_is_written() throws Exception {
        beginAnew();
        Answer answer = start(work, "run", "cum-mien-tay");

        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.said()).contains("Không có công việc nào tên là \"cum-mien-tay\"", JOB);
        assertThat(work).isDirectoryNotContaining("glob:**/{.tonghop,output}");
    }

    @Test
    void an_office_that_unpacks_the_program_finds_it_well() throws Exception {
        beginAnew();
        Answer health = start(work, "doctor");
        assertThat(health.exit()).as(health.said()).isZero();
        assertThat(health.said()).contains("488 nhà", "486 nhà").doesNotContain("‹", "✗");
        assertThat(work).isDirectoryNotContaining("glob:**/{.tonghop,output}");
    }

    /** As the documents write it: with no flag of the launcher. */
    @Test
    void an_office_checks_a_file_before_it_sends_it_by_the_plain_command() throws Exception {
        beginAnew();
        String file = "input/" + JOB + "/Quang Hoa - MTTQ vi nguoi ngheo.xlsx";
        Answer check = answer(work, List.of(JAVA, "-jar", JAR.toString(), "check", file));
        assertThat(check.exit()).as(check.said()).isZero();
        assertThat(check.said()).contains("Có thể gửi.");
        assertThat(work).isDirectoryNotContaining("glob:**/{.tonghop,output}");
    }

    private void assertEveryCellIsInTheLedgerOnceAndTheCountsAddUp() throws IOException {
        List<CSVRecord> ledger = csv("ledger.csv");
        Set<String> cells = new HashSet<>();
        ledger.forEach(entry -> cells.add(entry.get("file") + "|" + entry.get("sheet") + "|" + entry.get("cell")));
        assertThat(cells).hasSameSizeAs(ledger);

        JsonNode counted = new JsonMapper()
                .readTree(Files.readAllBytes(output().resolve("run.json")))
                .get("counts")
                .get("cells");
        assertThat(counted.get("all").asInt()).isEqualTo(ledger.size());
        assertThat(counted.get("loaded").asInt()
                        + counted.get("ignored").asInt()
                        + counted.get("unresolved").asInt())
                .isEqualTo(ledger.size());
    }

    private List<CSVRecord> csv(String file) throws IOException {
        try (CSVParser parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(output().resolve("du-lieu").resolve(file)))) {
            return parser.getRecords();
        }
    }

    /** Every published file but the run record, which holds the time. */
    private Map<String, byte[]> published() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(output())) {
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                files.put(output().relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        files.remove("run.json");
        return files;
    }

    private Path output() {
        return work.resolve("output").resolve(JOB);
    }

    /** With the flags of the launcher. */
    private static Answer start(Path work, String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of(JAVA, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        return answer(work, command);
    }

    private static Answer answer(Path work, List<String> command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), said);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private record Answer(int exit, String said) {}
}
