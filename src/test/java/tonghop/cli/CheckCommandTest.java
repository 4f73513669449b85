package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static tonghop.cli.WorkingFolder.CLUSTER;
import static tonghop.cli.WorkingFolder.TERM;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A unit looks at its own workbooks before it sends them. */
class CheckCommandTest {
    private static final String PROGRAMME = "Quang Hoa - De an nha tam.xlsx";
    private static final String FRONT = "Quang Hoa - MTTQ vi nguoi ngheo.xlsx";

    @TempDir
    Path work;

    @Test
    void a_workbook_in_order_may_be_sent_and_nothing_is_written() throws IOException {
        WorkingFolder office = WorkingFolder.with(work, CLUSTER, TERM);
        Path file = office.own(CLUSTER, PROGRAMME);
        Map<String, String> before = office.tree();

        assertThat(office.execute("check", file.toString())).isZero();
        assertThat(office.out())
                .contains("✓ " + PROGRAMME, "chưa hiểu 0", "hiểu được nhiều số liệu của tệp nhất")
                .endsWith("Có thể gửi." + System.lineSeparator())
                .doesNotContain("‹", "{", "✗");
        assertThat(office.tree()).isEqualTo(before);
    }

    @Test
    void files_of_one_unit_are_held_against_each_other_with_the_sentences_of_a_run() throws IOException {
        WorkingFolder office = WorkingFolder.with(work, CLUSTER, TERM);
        String programme = office.own(CLUSTER, PROGRAMME).toString();
        String front = office.own(CLUSTER, FRONT).toString();

        assertThat(office.execute("kiem-tra", programme, front)).isEqualTo(1);
        assertThat(office.out())
                .contains(
                        "uyện Quảng Hòa: Nhà tạm, nhà dột nát đã thực hiện được báo cáo 488 hộ ở " + PROGRAMME
                                + " › Đề án › C5 nhưng lại là 486 nhà ở " + FRONT + " › MTTQ › D8.",
                        "Có thể: C5 488 → 486",
                        "Nên sửa 1 chỗ trước khi gửi.");
    }

    @Test
    void what_other_units_have_not_sent_is_not_asked_of_this_one() throws IOException {
        WorkingFolder office = WorkingFolder.with(work, CLUSTER).receive(CLUSTER);
        String head = work.resolve("input/" + CLUSTER + "/Truong cum - so lieu toan cum.xlsx")
                .toString();

        assertThat(office.execute("check", head, "--json")).isEqualTo(1);
        JsonNode document = new JsonMapper().readTree(office.out());
        assertThat(document.get("findings").valueStream().map(finding -> finding.get("rule")
                        .asString()))
                .contains("register-count")
                .doesNotContain("completeness", "total-over-members", "comparable-parts");
    }

    @Test
    void a_file_that_would_be_refused_says_why_whatever_job_it_is_for() throws IOException {
        WorkingFolder office = WorkingFolder.with(work, CLUSTER, TERM);
        Path empty = Files.createFile(work.resolve("trống.xlsx"));

        assertThat(office.execute("check", empty.toString())).isEqualTo(1);
        assertThat(office.out())
                .contains("✗ trống.xlsx: ", "Nên sửa 1 chỗ trước khi gửi.")
                .doesNotContain("‹");
    }

    @Test
    void a_decision_form_is_told_from_a_workbook_of_figures() throws IOException {
        WorkingFolder office = WorkingFolder.with(work, CLUSTER);
        Path list = work.resolve("quyet-dinh.json");
        Files.writeString(
                list,
                "{\"form\":\"tonghop/decisions/1\",\"job\":\"" + CLUSTER
                        + "\",\"decisions\":[{\"finding\":\"00000000\","
                        + "\"figures\":\"0000000000000000\",\"choice\":\"keep\"}]}");

        assertThat(office.execute("check", list.toString())).isZero();
        assertThat(office.out())
                .isEqualTo("  • quyet-dinh.json: tệp quyết định (1 quyết định), không phải số liệu của đơn vị."
                        + " Đặt vào thư mục input của công việc rồi chạy." + System.lineSeparator());
        office.execute("check", list.toString(), "--json");
        assertThat(new JsonMapper()
                        .readTree(office.out())
                        .at("/files/0/decisions")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void figures_that_are_not_understood_are_asked_about() throws IOException {
        WorkingFolder office = WorkingFolder.with(work, CLUSTER);
        Path file = work.resolve("Hạ Lang.csv");
        Files.writeString(
                file,
                "Số liệu huyện Hạ Lang năm 2022\nSTT,Chỉ tiêu,Đơn vị tính,Thực hiện\n1,Số thuyền cá vượt biển,chiếc,12\n");

        assertThat(office.execute("check", file.toString())).isEqualTo(1);
        assertThat(office.out()).contains("công việc duy nhất đã khai báo", "chưa hiểu 1", "Số thuyền cá vượt biển");
    }

    @Test
    void a_number_outside_of_every_table_is_asked_about_too() throws IOException {
        WorkingFolder office = WorkingFolder.with(work, CLUSTER);
        Path file = work.resolve("ghi chú.csv");
        Files.writeString(file, "Huyện Hạ Lang\n\n\"123,4\"\n");

        assertThat(office.execute("check", file.toString(), "--json")).isEqualTo(1);
        JsonNode document = new JsonMapper().readTree(office.out());
        assertThat(document.get("toMend").asInt()).isEqualTo(1);
        assertThat(document.get("findings").get(0).get("sentence").asString())
                .isEqualTo(
                        "Trang ghi chú của tệp ghi chú.csv có số không thuộc bảng nào, ví dụ «123,4» ở ô A3, nên chưa được"
                                + " tổng hợp. Nếu là số liệu, đề nghị đưa vào bảng có tên dòng, tên cột rồi gửi lại.");
    }

    @Test
    void the_job_is_the_one_that_is_named_or_whose_folder_holds_the_file() throws IOException {
        WorkingFolder office = WorkingFolder.with(work, CLUSTER, TERM).receive(TERM);
        String file = work.resolve("input/" + TERM + "/Ha Quang cu - chi tieu 2015-2020.xlsx")
                .toString();

        office.execute("check", file);
        assertThat(office.out()).startsWith("Kiểm tra theo công việc " + TERM).contains("tệp nằm trong thư mục");
        office.execute("check", "--job", CLUSTER, file);
        assertThat(office.out())
                .startsWith("Kiểm tra theo công việc " + CLUSTER)
                .contains("--job");
    }

    @Test
    void a_file_that_no_job_understands_needs_the_job_named() throws IOException {
        WorkingFolder office = WorkingFolder.with(work, CLUSTER, TERM);
        Path file = work.resolve("khác.csv");
        Files.writeString(file, "a,b\nc,d\n");

        assertThat(office.execute("check", file.toString())).isEqualTo(2);
        assertThat(office.err()).contains("--job", CLUSTER, TERM);
    }

    @Test
    void what_cannot_be_checked_ends_with_2() throws IOException {
        WorkingFolder office = WorkingFolder.with(work, CLUSTER);

        assertThat(office.execute("check")).isEqualTo(2);
        assertThat(office.err()).contains("FILE");
        assertThat(office.execute("check", "không có.xlsx")).isEqualTo(2);
        assertThat(office.err()).contains(work.resolve("không có.xlsx").toString());
        assertThat(office.execute("check", "jobs")).isEqualTo(2);
        assertThat(office.err()).contains("là thư mục");
        Path file = office.own(CLUSTER, FRONT);
        assertThat(office.execute("check", "--job", "cum-mien-tay", file.toString()))
                .isEqualTo(2);
        assertThat(office.err()).contains("cum-mien-tay", CLUSTER);
    }

    @Test
    void help_tells_what_the_exit_codes_of_a_check_mean() throws IOException {
        WorkingFolder office = WorkingFolder.with(work);

        assertThat(office.execute("check", "--help")).isZero();
        assertThat(office.out())
                .contains("kiem-tra", "FILE...", "Có thể gửi.")
                .doesNotContain("‹", "Đã tổng hợp, không còn câu hỏi phải trả lời");
    }
}
