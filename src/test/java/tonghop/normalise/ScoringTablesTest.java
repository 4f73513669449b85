package tonghop.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.definition.JobDefinition;
import tonghop.definition.yaml.DefinitionReader;
import tonghop.model.Normalised;
import tonghop.model.cell.LedgerEntry.Outcome;

/** Scoring tables as clusters make them, read by the words of a scale: the job's own indicator is called "Thu ngân sách" too. */
class ScoringTablesTest {
    private static final JobDefinition DEFINITION =
            new DefinitionReader().read(Path.of("src/test/resources/tonghop/reconcile/jobs/scored-communes"));

    /** What is read where nothing is asked: "C3 c1 s.thu[judge=self] actual 50". */
    private static List<String> read(String sheet, String drawing) {
        Normalised read = Drawn.read(DEFINITION, "cum.xlsx", Drawn.sheet(sheet, drawing));
        assertThat(read.ledger()).as("nothing unresolved").noneMatch(entry -> entry.outcome() == Outcome.UNRESOLVED);
        return Drawn.lines(read).stream()
                .map(line -> line.replaceAll(" 2022 = (\\S+).*", " $1"))
                .toList();
    }

    @Test
    void units_by_criteria_with_subtotals_a_row_of_limits_total_and_rank() {
        assertThat(read("Sheet1", """
                        BẢNG CHẤM ĐIỂM THI ĐUA NĂM 2022
                        STT|Đơn vị|I. Kinh tế (30 điểm)|<|<|II. Văn hóa|Điểm thưởng|Điểm trừ|Tổng điểm|Xếp hạng|Ghi chú
                        ^|^|1. Thu ngân sách|2. Xóa nhà tạm|Cộng|^|^|^|^|^|^
                        |Điểm tối đa|#20|#10|#30|#20|#3|#5|#50||
                        1|Xã Đông|#19.5|#10|#29.5|#18|#1||#48.5|Nhất|
                        2|Xã Tây|#18|#5|#23|#17||#1|#39|II|
                        """))
                .containsExactly(
                        "C4 head s.thu total 20",
                        "D4 head s.nha total 10",
                        "E4 head s.I total 30",
                        "F4 head s.II total 20",
                        "G4 head s.bonus total 3",
                        "H4 head s.penalty total 5",
                        "I4 head s.total total 50",
                        "C5 c1 s.thu actual 19.5",
                        "D5 c1 s.nha actual 10",
                        "E5 c1 s.I actual 29.5",
                        "F5 c1 s.II actual 18",
                        "G5 c1 s.bonus actual 1",
                        "I5 c1 s.total actual 48.5",
                        "J5 c1 s.rank actual 1",
                        "C6 c2 s.thu actual 18",
                        "D6 c2 s.nha actual 5",
                        "E6 c2 s.I actual 23",
                        "F6 c2 s.II actual 17",
                        "H6 c2 s.penalty actual 1",
                        "I6 c2 s.total actual 39",
                        "J6 c2 s.rank actual 2");
    }

    /** A remark below the table, or the name of its total, speaks of a judge too. */
    @Test
    void who_judges_by_the_title_does_so_in_the_whole_table() {
        assertThat(read("Sheet1", """
                        BẢNG ĐIỂM CHẤM CHÉO NĂM 2022
                        TT|Đơn vị|Xóa nhà tạm|Tổng điểm
                        1|Xã Đông|#7|#48
                        2|Xã Tây|#6|#45
                        |Ghi chú: các xã chấm chéo theo Kế hoạch
                        """))
                .containsExactly(
                        "C3 c1 s.nha[judge=cross] actual 7",
                        "D3 c1 s.total[judge=cross] actual 48",
                        "C4 c2 s.nha[judge=cross] actual 6",
                        "D4 c2 s.total[judge=cross] actual 45");
    }

    @Test
    void a_total_may_say_again_who_judges() {
        assertThat(read("Sheet1", """
                        XÃ ĐÔNG
                        BẢNG TỰ CHẤM ĐIỂM THI ĐUA NĂM 2022
                        TT|Tiêu chí|Điểm
                        1|Xóa nhà tạm|#7
                        |Tổng số điểm tự chấm|#48
                        """))
                .containsExactly("C4 c1 s.nha[judge=self] actual 7", "C5 c1 s.total[judge=self] actual 48");
    }

    @Test
    void figures_and_points_in_one_row_are_of_the_indicator_and_of_the_criterion_that_bears_its_name() {
        assertThat(read("Sheet1", """
                        XÃ ĐÔNG
                        Mục|Nội dung|ĐVT|Kế hoạch|Thực hiện|Điểm tối đa|Điểm tự chấm
                        I|Kinh tế||||#30|#29.5
                        1|Thu ngân sách|triệu đồng|#420|#428|#20|#19.5
                        """))
                .containsExactly(
                        "F3 c1 s.I total 30",
                        "G3 c1 s.I[judge=self] actual 29.5",
                        "D4 c1 revenue target 420",
                        "E4 c1 revenue actual 428",
                        "F4 c1 s.thu total 20",
                        "G4 c1 s.thu[judge=self] actual 19.5");
    }

    @Test
    void a_sum_below_a_section_named_by_the_title_is_of_that_section() {
        assertThat(read("Sheet1", """
                        XÃ ĐÔNG
                        PHẦN I. KINH TẾ
                        STT|Tiêu chí|Điểm tối đa|Điểm tự chấm
                        1|Xóa nhà tạm|#10|#9
                        |Cộng|#30|#28
                        """))
                .containsExactly(
                        "C4 c1 s.nha total 10",
                        "D4 c1 s.nha[judge=self] actual 9",
                        "C5 c1 s.I total 30",
                        "D5 c1 s.I[judge=self] actual 28");
    }

    @Test
    void places_in_words_are_read_though_they_mean_other_things_elsewhere() {
        assertThat(read("Sheet1", """
                        TT|Đơn vị|Tổng điểm|Xếp thứ
                        1|Xã Đông|#40|Năm
                        2|Xã Tây|#39|Sáu
                        """))
                .containsExactly(
                        "C2 c1 s.total actual 40",
                        "D2 c1 s.rank actual 5",
                        "C3 c2 s.total actual 39",
                        "D3 c2 s.rank actual 6");
    }

    @Test
    void numbers_without_a_name_right_below_the_criteria_are_their_limits() {
        for (String label : List.of("^|^", "|")) {
            assertThat(read("Sheet1", """
                            BẢNG CHẤM ĐIỂM THI ĐUA NĂM 2022
                            STT|Đơn vị|1. Thu ngân sách|2. Xóa nhà tạm|Tổng điểm
                            %s|#20|#10|#50
                            1|Xã Đông|#19.5|#10|#48.5
                            """.formatted(label)))
                    .containsExactly(
                            "C3 head s.thu total 20",
                            "D3 head s.nha total 10",
                            "E3 head s.total total 50",
                            "C4 c1 s.thu actual 19.5",
                            "D4 c1 s.nha actual 10",
                            "E4 c1 s.total actual 48.5");
        }
    }

    @Test
    void what_is_stated_in_another_unit_of_measure_is_no_points_though_the_title_speaks_of_them() {
        assertThat(read("Sheet1", """
                        MỘT SỐ CHỈ TIÊU CHẤM ĐIỂM NĂM 2022
                        STT|Chỉ tiêu|ĐVT|Xã Đông|Xã Tây
                        1|Thu ngân sách|triệu đồng||
                        |Kế hoạch||#420|#360
                        |Thực hiện||#428|#349
                        """))
                .containsExactly(
                        "D4 c1 revenue target 420",
                        "E4 c2 revenue target 360",
                        "D5 c1 revenue actual 428",
                        "E5 c2 revenue actual 349");
    }

    @Test
    void self_scored_and_cross_checked_points_side_by_side_under_each_criterion() {
        assertThat(read("Sheet1", """
                        KẾT QUẢ CHẤM ĐIỂM
                        TT|Tên xã|Thu ngân sách (tối đa 20 điểm)|<|Tổng số điểm|<|Xếp thứ
                        ^|^|Điểm tự chấm|Điểm cụm chấm|Tự chấm|Cụm chấm|^
                        1|Đông|#20|#19.5|#50|#48|thứ 2
                        """))
                .containsExactly(
                        "C4 c1 s.thu[judge=self] actual 20",
                        "D4 c1 s.thu[judge=cross] actual 19.5",
                        "E4 c1 s.total[judge=self] actual 50",
                        "F4 c1 s.total[judge=cross] actual 48",
                        "G4 c1 s.rank actual 2");
    }

    @Test
    void criteria_by_units_with_sections_as_rows_and_the_judge_in_the_name_of_the_sheet() {
        assertThat(read("Cụm chấm", """
                        BẢNG ĐIỂM THI ĐUA NĂM 2022
                        STT|Tiêu chí|Điểm chuẩn|Đông|Tây
                        I|KINH TẾ|#30|#29.5|#23
                        1|Thu ngân sách|#20|#19.5|#18
                        2|Xóa nhà tạm|#10|#10|#5
                        II|VĂN HÓA|#20|#18|#17
                        |TỔNG ĐIỂM|#50|#47.5|#40
                        |Xếp hạng||#1|#2
                        """))
                .contains(
                        "C3 head s.I[judge=cross] total 30",
                        "D3 c1 s.I[judge=cross] actual 29.5",
                        "E4 c2 s.thu[judge=cross] actual 18",
                        "D6 c1 s.II[judge=cross] actual 18",
                        "D7 c1 s.total[judge=cross] actual 47.5",
                        "E8 c2 s.rank[judge=cross] actual 2");
    }

    @Test
    void a_units_own_form_with_subtotal_rows_and_reasons() {
        assertThat(read("Biểu", """
                        XÃ ĐÔNG
                        BẢNG TỰ CHẤM ĐIỂM
                        STT|Tiêu chí thi đua|Điểm|<|<|Lý do tăng, giảm
                        ^|^|Tối đa|Đơn vị tự chấm|Cụm thẩm định|^
                        I|Kinh tế (30 điểm)||||
                        1|Thu ngân sách (20 điểm)|#20|#20|#19.5|Theo báo cáo 12/BC
                        2|Xóa nhà tạm (10 điểm)|#10|#10|#10|
                        |Cộng mục I|#30|#30|#29.5|
                        II|Văn hóa|#20|#18|#18|
                        |Điểm thưởng||||
                        |Tổng cộng (I+II)|#50|#48|#47.5|
                        """))
                .containsExactly(
                        "B5 c1 s.I total 30",
                        "B6 c1 s.thu total 20",
                        "C6 c1 s.thu total 20",
                        "D6 c1 s.thu[judge=self] actual 20",
                        "E6 c1 s.thu[judge=cross] actual 19.5",
                        "B7 c1 s.nha total 10",
                        "C7 c1 s.nha total 10",
                        "D7 c1 s.nha[judge=self] actual 10",
                        "E7 c1 s.nha[judge=cross] actual 10",
                        "C8 c1 s.I total 30",
                        "D8 c1 s.I[judge=self] actual 30",
                        "E8 c1 s.I[judge=cross] actual 29.5",
                        "C9 c1 s.II total 20",
                        "D9 c1 s.II[judge=self] actual 18",
                        "E9 c1 s.II[judge=cross] actual 18",
                        "C11 c1 s.total total 50",
                        "D11 c1 s.total[judge=self] actual 48",
                        "E11 c1 s.total[judge=cross] actual 47.5");
    }

    @Test
    void ranks_before_and_behind_the_names_with_grades() {
        assertThat(read("Xếp hạng", """
                        KẾT QUẢ XẾP HẠNG
                        Xếp hạng|Đơn vị|Tổng điểm|Xếp loại
                        Hạng Nhất|Đông|#48.5|Hoàn thành xuất sắc
                        Nhì|Tây|#40|Khá
                        """))
                .containsExactly(
                        "A3 c1 s.rank actual 1",
                        "C3 c1 s.total actual 48.5",
                        "D3 c1 s.grade actual Hoàn",
                        "A4 c2 s.rank actual 2",
                        "C4 c2 s.total actual 40",
                        "D4 c2 s.grade actual Khá");
    }

    @Test
    void points_and_places_may_stand_left_of_what_they_are_of() {
        assertThat(read("Biểu", """
                        BẢNG TỰ CHẤM ĐIỂM CỦA XÃ ĐÔNG
                        TT|Điểm tự chấm|Điểm tối đa|Nội dung|Minh chứng
                        1|#19.5|#20|Thu ngân sách|Báo cáo số 12
                        2|#10|#10|Xóa nhà tạm|
                        """))
                .containsExactly(
                        "B3 c1 s.thu[judge=self] actual 19.5",
                        "C3 c1 s.thu total 20",
                        "B4 c1 s.nha[judge=self] actual 10",
                        "C4 c1 s.nha total 10");
        assertThat(read("Xếp hạng", """
                        KẾT QUẢ XẾP HẠNG
                        Hạng|Tổng điểm|Tên đơn vị
                        Nhất|#48.5|Xã Đông
                        thứ 2|#40|Xã Tây
                        """))
                .containsExactly(
                        "A3 c1 s.rank actual 1",
                        "B3 c1 s.total actual 48.5",
                        "A4 c2 s.rank actual 2",
                        "B4 c2 s.total actual 40");
    }

    @Test
    void the_name_of_a_criterion_may_say_what_it_gives_at_most() {
        assertThat(read("Biểu", """
                        BẢNG TỰ CHẤM ĐIỂM CỦA XÃ ĐÔNG
                        TT|Tiêu chí|Tự chấm
                        1|Thu ngân sách (tối đa 20 điểm)|#19.5
                        2|Xóa nhà tạm (10 điểm)|#10
                        """))
                .containsExactly(
                        "B3 c1 s.thu total 20",
                        "C3 c1 s.thu[judge=self] actual 19.5",
                        "B4 c1 s.nha total 10",
                        "C4 c1 s.nha[judge=self] actual 10");
    }

    @Test
    void ranks_in_words_alone_are_a_table_on_either_side_of_the_names() {
        assertThat(read("Xếp hạng", """
                        TỔNG HỢP XẾP HẠNG THI ĐUA
                        Xếp hạng|Tên xã
                        Hạng nhất|Đông
                        Hạng nhì|Tây
                        """)).containsExactly("A3 c1 s.rank actual 1", "A4 c2 s.rank actual 2");
        assertThat(read("Xếp hạng", """
                        TỔNG HỢP XẾP HẠNG THI ĐUA
                        Tên xã|Xếp hạng
                        Đông|II
                        Tây|I
                        """)).containsExactly("B3 c1 s.rank actual 2", "B4 c2 s.rank actual 1");
    }

    @Test
    void tables_of_ranks_stand_side_by_side_where_their_headers_come_again() {
        assertThat(read("Xếp hạng", """
                        KẾT QUẢ XẾP HẠNG THI ĐUA
                        Hạng|Đơn vị|Hạng|Đơn vị
                        #1|Đông|#3|Nam
                        #2|Tây|#4|Bắc
                        """))
                .containsExactlyInAnyOrder(
                        "A3 c1 s.rank actual 1",
                        "C3 c3 s.rank actual 3",
                        "A4 c2 s.rank actual 2",
                        "C4 c4 s.rank actual 4");
        assertThat(read("Xếp hạng", """
                        KẾT QUẢ XẾP HẠNG THI ĐUA
                        Đơn vị|Xếp hạng|Đơn vị|Xếp hạng
                        Đông|Nhất|Nam|Ba
                        Tây|Nhì||
                        """))
                .containsExactlyInAnyOrder("B3 c1 s.rank actual 1", "D3 c3 s.rank actual 3", "B4 c2 s.rank actual 2");
    }

    @Test
    void a_jobs_own_word_for_a_judge_is_no_longer_another_judges(@TempDir Path folder) throws IOException {
        String job = Files.readString(Path.of("src/test/resources/tonghop/reconcile/jobs/scored-communes")
                .resolve("job.yaml"));
        Files.writeString(folder.resolve("job.yaml"), job + "vocabulary: {scores: {standing: [Thẩm định]}}\n");
        Normalised read = Drawn.read(new DefinitionReader().read(folder), "cum.xlsx", Drawn.sheet("Biểu", """
                        XÃ ĐÔNG
                        BẢNG CHẤM ĐIỂM
                        STT|Tiêu chí|Tự chấm|Cụm chấm|Thẩm định
                        1|Xóa nhà tạm|#10|#9|#8
                        """));

        assertThat(Drawn.lines(read).stream().map(line -> line.replaceAll(" actual .*", "")))
                .containsExactly("C4 c1 s.nha[judge=self]", "D4 c1 s.nha[judge=cross]", "E4 c1 s.nha[judge=standing]");
    }

    @Test
    void the_most_that_a_section_gives_is_no_multiple_of_points() {
        assertThat(read("Biểu", """
                        XÃ ĐÔNG
                        STT|Tiêu chí|Điểm tối đa|Điểm tự chấm
                        A|Kinh tế (100 điểm)||#19.5
                        A.1|Xóa nhà tạm|#20|#19.5
                        """))
                .containsExactly(
                        "B3 c1 s.I total 100",
                        "D3 c1 s.I[judge=self] actual 19.5",
                        "C4 c1 s.nha total 20",
                        "D4 c1 s.nha[judge=self] actual 19.5");
    }

    @Test
    void the_figure_itself_stays_a_figure_where_nothing_says_points() {
        assertThat(read("Biểu", """
                        XÃ ĐÔNG
                        TT|Chỉ tiêu|ĐVT|Kế hoạch|Thực hiện
                        1|Thu ngân sách|triệu đồng|#200|#195
                        """)).containsExactly("D3 c1 revenue target 200", "E3 c1 revenue actual 195");
    }
}
