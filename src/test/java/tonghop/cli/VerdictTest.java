package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Page, console, appendix, Word report, run.json and exit code say the same of whether it can be signed. */
class VerdictTest {
    private static final String REASON = "\"reason\": \"Xã bị lũ\", \"person\": \"Nông Thị Lan\"";

    @TempDir
    Path folder;

    private SmallCluster cluster;

    @BeforeEach
    void five_communes() {
        cluster = new SmallCluster(folder);
    }

    @Test
    void when_all_have_sent_and_nothing_is_open_it_can_be_signed() throws IOException {
        assertThat(cluster.run()).isZero();

        assertThat(cluster.office.out()).contains("Đơn vị đã gửi: 5/5.", "Kết luận: Có thể ký.");
        assertThat(cluster.verdict().get("state").asString()).isEqualTo("signable");
        assertThat(appendix()).doesNotContain("DỰ THẢO", "Chưa có số liệu của");
        assertThat(report()).doesNotContain("DỰ THẢO", "Chưa có số liệu của").contains("Tổng thu ngân sách toàn huyện");
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 3, 1})
    void units_that_have_sent_nothing_stand_in_the_way_however_many_others_have(int sent) throws IOException {
        List<String> missing = SmallCluster.COMMUNES.subList(sent, 5);
        for (String commune : missing) {
            cluster.sendsNothing(commune);
        }

        assertThat(cluster.run()).isEqualTo(1);

        String told = "hưa đủ đơn vị: " + sent + "/5";
        assertThat(cluster.office.out()).contains("Đơn vị đã gửi: " + sent + "/5.", "Kết luận: C" + told);
        assertThat(missing).allSatisfy(commune -> {
            assertThat(cluster.office.out()).contains("xã " + commune);
            assertThat(report()).contains("Chưa có số liệu của ").doesNotContain("xã " + commune + "; số liệu");
        });
        assertThat(appendix()).contains("DỰ THẢO – c" + told, "Chưa có số liệu của ");
        assertThat(report()).contains("DỰ THẢO – c" + told);
        assertThat(Files.readString(cluster.output().resolve("bao-cao.html"))).contains("<h2>C" + told + "</h2>");
        assertThat(cluster.verdict().get("state").asString()).isEqualTo("incomplete");
        assertThat(cluster.verdict().get("missing")).hasSize(5 - sent);
        assertThat(cluster.findings("completeness"))
                .hasSize(5 - sent)
                .allSatisfy(finding -> assertThat(finding.get("severity")).isEqualTo("error"));
    }

    @Test
    void a_unit_that_has_sent_nothing_is_reminded_of_what_is_expected_by_when_and_how() throws IOException {
        cluster.sendsNothing("Tân Lập");
        cluster.run();

        Path packet = cluster.output().resolve("tra-lai/905-tan-lap");
        String message = Files.readString(packet.resolve("tin-nhan.txt"));
        assertThat(message)
                .contains(
                        "chưa nhận được số liệu nào của xã Tân Lập",
                        "Số hộ nghèo",
                        "05/01/2026",
                        "10/01/2026",
                        ".xlsx");
        assertThat(words(packet.resolve("phieu-yeu-cau.docx")))
                .contains("V/v gửi số liệu", "xã Tân Lập", "Số hộ nghèo", "10/01/2026")
                .doesNotContain("rà soát");
        assertThat(cluster.output().resolve("tra-lai")).isDirectoryNotContaining("glob:**901*");
    }

    @Test
    void a_person_who_gives_a_reason_and_a_name_signs_without_a_unit() throws IOException {
        cluster.sendsNothing("Tân Lập");
        cluster.run();
        cluster.decides(decision("without", REASON));

        assertThat(cluster.run()).isZero();

        assertThat(cluster.office.out())
                .contains("Đơn vị đã gửi: 4/5.", "Chưa có số liệu của xã Tân Lập.", "Kết luận: Có thể ký.");
        assertThat(cluster.verdict().at("/without/0/unit").asString()).isEqualTo("905");
        assertThat(cluster.verdict().at("/without/0/person").asString()).isEqualTo("Nông Thị Lan");
        assertThat(appendix()).contains("Chưa có số liệu của xã Tân Lập.").doesNotContain("DỰ THẢO");
        assertThat(report())
                .contains("xã Nà Bó; số liệu", "Chưa có số liệu của xã Tân Lập.")
                .doesNotContain("DỰ THẢO", "xã Tân Lập;");
        assertThat(Files.readString(cluster.output().resolve("bao-cao.html")))
                .contains("<h2>Có thể ký</h2>", "Chưa có số liệu của xã Tân Lập.");
        assertThat(cluster.output().resolve("tra-lai")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"choice\": \"without\", \"person\": \"Lan\"",
                "\"choice\": \"without\", \"reason\": \"Xã bị lũ\", \"person\": \" \"",
                "\"choice\": \"not-applicable\", \"reason\": \"Xã bị lũ\", \"person\": \"Lan\"",
                "\"choice\": \"keep\", \"reason\": \"Xã bị lũ\", \"person\": \"Lan\""
            })
    void any_other_answer_leaves_the_unit_missing_and_says_why(String answer) throws IOException {
        cluster.sendsNothing("Tân Lập");
        cluster.run();
        cluster.decides(
                "{\"finding\": \"%s\", \"figures\": \"%s\", %s}".formatted(id(), cluster.figures(id()), answer));

        assertThat(cluster.run()).isEqualTo(1);

        assertThat(cluster.verdict().get("state").asString()).isEqualTo("incomplete");
        assertThat(cluster.findings("decision-form")).hasSize(1);
        assertThat(cluster.records("decisions.csv").get(0).get("state")).isEqualTo("refused");
    }

    @Test
    void where_no_figure_was_read_there_is_nothing_to_sign() throws IOException {
        for (String commune : SmallCluster.COMMUNES) {
            cluster.sends(commune, Map.of());
        }

        assertThat(cluster.run()).isEqualTo(1);

        assertThat(cluster.office.out())
                .contains("Đơn vị đã gửi: 0/5.", "Kết luận: Chưa thể ký: chưa đọc được số liệu nào.");
        assertThat(cluster.verdict().get("state").asString()).isEqualTo("nothing-read");
        assertThat(cluster.findings("nothing-read")).hasSize(1);
        assertThat(report()).contains("Chưa có số liệu của ").doesNotContain("tổng hợp số liệu năm 2025 của");
        assertThat(cluster.output().resolve("tra-lai/901-binh-minh")).isDirectory();
    }

    @Test
    void the_english_words_say_the_same() throws IOException {
        cluster.sendsNothing("Tân Lập");

        assertThat(cluster.run("--lang", "en")).isEqualTo(1);

        assertThat(cluster.office.out())
                .contains(
                        "Units that have sent: 4/5.",
                        "No figures from xã Tân Lập.",
                        "Verdict: Units are missing: 4/5.");
    }

    @Test
    void a_row_that_the_definition_requires_is_waited_for() throws IOException {
        cluster = new SmallCluster(folder, "{indicator: revenue, required: true}, poor, pupils");
        cluster.sends("Nà Bó", Map.of("pupils", 313));

        assertThat(cluster.run()).isEqualTo(1);

        assertThat(cluster.findings("completeness"))
                .extracting(finding -> finding.get("severity") + " " + finding.get("unit"))
                .containsExactly("error 904", "warning 904");
        assertThat(cluster.verdict().get("state").asString()).isEqualTo("open");
        assertThat(cluster.verdict().at("/questions/completeness").asInt()).isEqualTo(1);
    }

    @Test
    void an_indicator_that_the_definition_requires_is_waited_for_in_every_row_that_prints_it_whole()
            throws IOException {
        Path definition = folder.resolve("jobs").resolve(SmallCluster.JOB).resolve("job.yaml");
        String yaml = Files.readString(definition);
        Files.writeString(definition, yaml.replace("kind: money,", "kind: money, required: true,"));
        cluster.sends("Nà Bó", Map.of("pupils", 313));

        assertThat(cluster.run()).isEqualTo(1);

        assertThat(cluster.findings("completeness"))
                .extracting(finding -> finding.get("severity") + " " + finding.get("unit"))
                .containsExactly("error 904", "warning 904");
    }

    @Test
    void rows_that_a_unit_does_not_report_are_answered_once() throws IOException {
        cluster.sends("Nà Bó", Map.of("pupils", 313));
        assertThat(cluster.run()).isZero();
        CSVRecord asked = cluster.findings("completeness").get(0);
        assertThat(asked.get("message")).contains("Tổng thu ngân sách; Số hộ nghèo");

        cluster.decides(decision("not-applicable", "\"person\": \"Lan\""));
        assertThat(cluster.run()).isZero();

        assertThat(cluster.findings("completeness").get(0).get("status")).isEqualTo("decided");
    }

    @Test
    void a_cell_that_cannot_be_read_becomes_the_figure_that_a_person_enters() throws IOException {
        cluster.sends("Cao Xá", Map.of("revenue", 1201, "poor", "486 (a)", "pupils", 311));
        assertThat(cluster.run()).isEqualTo(1);
        List<CSVRecord> asked = cluster.records("findings.csv").stream()
                .filter(finding -> finding.get("severity").equals("error"))
                .toList();
        assertThat(asked).hasSize(1);
        String id = asked.get(0).get("id");

        cluster.decides(
                "{\"finding\": \"%s\", \"figures\": \"%s\", \"choice\": \"enter\", \"value\": \"486\", \"person\": \"Lan\"}"
                        .formatted(id, cluster.figures(id)));
        assertThat(cluster.run()).isZero();

        assertThat(cluster.records("observations.csv"))
                .filteredOn(figure -> figure.get("unit").equals("902"))
                .extracting(figure -> figure.get("indicator") + " " + figure.get("value") + " " + figure.get("printed")
                        + " " + figure.get("status"))
                .contains("poor 486 486 (a) edited");
        assertThat(cluster.records("ledger.csv"))
                .filteredOn(cell -> cell.get("printed").equals("486 (a)"))
                .extracting(cell -> cell.get("outcome"))
                .containsExactly("unresolved");
        CSVRecord decided = cluster.records("decisions.csv").get(0);
        assertThat(decided.get("before")).isEmpty();
        assertThat(decided.get("after")).isEqualTo("486");
        assertThat(cluster.findings("unit-of-measure-missing")).isEmpty();
        assertThat(appendix()).contains("ô không đọc được số, dùng 486");
    }

    private String decision(String choice, String more) throws IOException {
        return "{\"finding\": \"%s\", \"figures\": \"%s\", \"choice\": \"%s\", %s}"
                .formatted(id(), cluster.figures(id()), choice, more);
    }

    private String id() throws IOException {
        return cluster.findings("completeness").get(0).get("id");
    }

    private String report() throws IOException {
        return words(cluster.output().resolve("phu-luc/bao-cao.docx"));
    }

    private static String words(Path file) throws IOException {
        try (XWPFWordExtractor words = new XWPFWordExtractor(new XWPFDocument(Files.newInputStream(file)))) {
            return words.getText();
        }
    }

    private String appendix() throws IOException {
        StringBuilder text = new StringBuilder();
        DataFormatter formatter = new DataFormatter();
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(Files.newInputStream(cluster.output().resolve("phu-luc/phu-luc-I.xlsx")))) {
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(
                    cell -> text.append(formatter.formatCellValue(cell)).append('\n'))));
        }
        return text.toString();
    }
}
