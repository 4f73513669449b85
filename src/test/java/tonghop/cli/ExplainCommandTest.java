package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static tonghop.cli.WorkingFolder.CLUSTER;
import static tonghop.cli.WorkingFolder.TERM;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.reconcile.EditRules;
import tonghop.reconcile.rule.EditRule;
import tonghop.wording.Wording;

/** The reasoning behind the findings of a real run over the sample workbooks. */
class ExplainCommandTest {
    @TempDir
    static Path work;

    private static WorkingFolder office;

    @BeforeAll
    static void both_jobs_have_run() throws IOException {
        office = WorkingFolder.with(work, CLUSTER, TERM).receive(CLUSTER).receive(TERM);
        assertThat(office.execute("run", "--quiet")).isEqualTo(1);
    }

    @Test
    void cells_readings_rules_and_candidates_are_told() {
        assertThat(office.execute("giai-thich", idOf("62,63/57,58"))).isZero();
        assertThat(office.out())
                .contains(
                        "thach an_2022 FINAL (1).xlsx › Sheet1 › D8: ghi «62,63»",
                        "huyện Thạch An – Giá trị sản xuất nông nghiệp; Thực hiện; năm 2022, tính đến 31/12/2022",
                        "được đọc là 62,63 tỷ đồng (dấu phẩy thập phân)",
                        "Tỷ lệ phần trăm khớp với thực hiện và kế hoạch (percent-of-target)",
                        "Vì sao: ",
                        "? chưa kiểm tra được: ",
                        "1. C8 57,58 → 57,85 (chữ số bị hoán vị)",
                        "2. D8 62,63 → 62,36 (chữ số bị hoán vị)",
                        "sẽ khớp: Tỷ lệ phần trăm khớp với thực hiện và kế hoạch",
                        "vẫn không khớp: Các đơn vị dùng cùng đơn vị tính",
                        "không làm hỏng phép kiểm tra nào đang khớp")
                .doesNotContain("‹", "{", "null");
    }

    @Test
    void a_decision_is_told_with_what_became_of_it(@TempDir Path folder) throws IOException {
        SmallCluster cluster = new SmallCluster(folder);
        cluster.sends("Cao Xá", Map.of("revenue", 1201, "poor", 151, "pupils", "31l"));
        cluster.run();
        String id = cluster.findings("unreadable").get(0).get("id");
        String decided =
                "{\"finding\": \"%s\", \"figures\": \"%s\", \"choice\": \"enter\", \"value\": \"%s\", \"person\": \"Lan\"}";

        cluster.decides(decided.formatted(id, cluster.figures(id), "khoảng trăm"));
        assertThat(cluster.run()).isEqualTo(1);
        assertThat(cluster.office.out()).contains("Quyết định: 0/1 có hiệu lực.", id + " – Không thực hiện được");

        cluster.decides(decided.formatted(id, cluster.figures(id), "311"));
        assertThat(cluster.run()).isZero();
        assertThat(cluster.office.out())
                .contains(
                        "Câu hỏi đã giải quyết: 3\n  • " + id,
                        "Quyết định: 1/1 có hiệu lực.\n  " + id + " – đã áp dụng: Nhập số khác: 311")
                .doesNotContain("Không thực hiện được");
        assertThat(cluster.office.execute("explain", id)).isZero();
        assertThat(cluster.office.out())
                .contains(
                        "Mã " + id + " – Đã áp dụng",
                        "Đã áp dụng: Nhập số khác: 311 – Lan (quyet-dinh.json",
                        "Quy tắc không được đáp ứng theo số đã báo cáo")
                .doesNotContain("Phải trả lời");
    }

    @Test
    void one_change_that_repairs_two_edits_says_so() {
        office.execute("explain", idOf("488 hộ"));
        assertThat(office.out())
                .contains(
                        "✗ không khớp: Tổng số bằng tổng các phần",
                        "sẽ khớp: Một số liệu chỉ có một giá trị",
                        "sẽ khớp: Tổng số bằng tổng các phần");
    }

    @Test
    void the_declaration_that_a_rule_comes_from_is_named() {
        office.execute("explain", idOf("Trang thông tin điện tử"));
        assertThat(office.out()).contains("web-pages-register", "65 → 78", "sẽ khớp: Số đơn vị khớp với danh mục");
    }

    @Test
    void a_question_of_the_reading_is_explained_by_its_cell() {
        office.execute("explain", idOf("Xã Thấn Lợi"));
        assertThat(office.out()).contains("HA LANG.xls › NTM › B10: ghi «Xã Thấn Lợi»", "→ Thắng Lợi");
    }

    @Test
    void every_finding_of_both_jobs_can_be_explained_in_both_languages() throws IOException {
        Set<String> published = new TreeSet<>(published(CLUSTER));
        published.addAll(published(TERM));
        for (String language : List.of("vi", "en")) {
            office.execute("explain", "--lang", language);
            List<String> ids = new ArrayList<>(
                    office.out().lines().map(line -> line.substring(0, 8)).toList());
            assertThat(ids).containsExactlyInAnyOrderElementsOf(published);
            ids.add(0, "explain");
            ids.add("--lang=" + language);
            assertThat(office.execute(ids.toArray(String[]::new))).isZero();
            assertThat(office.out()).doesNotContain("‹", "{", "null");
            assertThat(office.out().lines().filter(line -> line.startsWith(language.equals("vi") ? "Mã " : "Id ")))
                    .hasSizeGreaterThanOrEqualTo(ids.size() - 2);
        }
    }

    @Test
    void an_unknown_id_is_answered_with_similar_ones() {
        String id = idOf("62,63/57,58");
        String mistyped = id.substring(0, 7) + (id.endsWith("0") ? "1" : "0");

        assertThat(office.execute("explain", mistyped)).isEqualTo(2);
        assertThat(office.err()).contains(mistyped, id, "giai-thich");
        assertThat(office.execute("explain", id.toUpperCase(java.util.Locale.ROOT)))
                .isZero();
    }

    @Test
    void a_definition_that_was_changed_since_is_not_guessed_with(@TempDir Path other) throws IOException {
        WorkingFolder changing = WorkingFolder.with(other, TERM).receive(TERM);
        changing.execute("run", "--quiet");
        changing.execute("explain");
        String id = changing.out().substring(0, 8);
        Path definition = other.resolve("jobs").resolve(TERM).resolve("job.yaml");
        Files.writeString(definition, Files.readString(definition) + "\n# changed\n");

        assertThat(changing.execute("explain", id)).isEqualTo(2);
        assertThat(changing.err()).contains(TERM, "Hãy chạy lại");
    }

    @Test
    void before_the_first_run_there_is_nothing_to_explain_and_nothing_is_written(@TempDir Path other)
            throws IOException {
        WorkingFolder fresh = WorkingFolder.with(other, TERM);

        assertThat(fresh.execute("explain", "12345678")).isEqualTo(2);
        assertThat(fresh.err()).startsWith("Chưa có lần chạy nào");
        assertThat(other).isDirectoryNotContaining("glob:**/.tonghop");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void every_rule_says_why_it_holds(String language) {
        Wording wording = new Wording(language);
        assertThat(EditRules.inOrder().stream().map(EditRule::code).map(code -> "why." + code))
                .as("why.<rule> in cli_%s.properties: one sentence that says why the rule holds", language)
                .isSubsetOf(wording.keys());
    }

    /** The ids that the run has published for a job. */
    private static List<String> published(String job) throws IOException {
        Path findings = work.resolve("output").resolve(job).resolve("du-lieu/findings.csv");
        return Pattern.compile("^[0-9a-f]{8}(?=,)", Pattern.MULTILINE)
                .matcher(Files.readString(findings))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static String idOf(String part) {
        office.execute("explain");
        return office.out()
                .lines()
                .filter(line -> line.contains(part))
                .findFirst()
                .orElseThrow()
                .substring(0, 8);
    }
}
