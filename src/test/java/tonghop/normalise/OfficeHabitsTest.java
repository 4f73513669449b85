package tonghop.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.definition.JobDefinition;
import tonghop.definition.yaml.DefinitionReader;
import tonghop.model.Finding;
import tonghop.model.Normalised;
import tonghop.model.cell.LedgerEntry.Outcome;
import tonghop.model.cell.RawSheet;

/** Ways of telling a figure that officers share and that no rule of writing asks for. */
class OfficeHabitsTest {
    private static final JobDefinition LIBRARIES =
            new DefinitionReader().read(Path.of("src/test/resources/jobs/thu-vien-2024"));

    private static Normalised read(String drawing) {
        return Drawn.read(LIBRARIES, "Van Thuy.xlsx", Drawn.sheet("Biểu", "HUYỆN VẠN THỦY\n" + drawing));
    }

    private static List<String> whole(String drawing) {
        Normalised read = read(drawing);
        assertThat(read.ledger()).as("nothing unresolved").noneMatch(entry -> entry.outcome() == Outcome.UNRESOLVED);
        return Drawn.lines(read);
    }

    private static void asked(String rule, String drawing) {
        assertThat(read(drawing).findings()).extracting(Finding::rule).containsOnly(rule);
    }

    @Test
    void a_value_in_words_may_be_the_name_of_a_column_among_others() {
        assertThat(whole("""
                        Kết quả năm 2024
                        STT|Đơn vị|Số thẻ|<|<|Số lượt mượn|<|<
                        ^|^|Được giao|Hoàn thành|Tỷ lệ (%)|Được giao|Hoàn thành|Tỷ lệ (%)
                        1|Vạn Thủy|#120|#118|#98.3|#400|#400|#100
                        2|Cát Sơn|#90|#90|#100|#300|#303|#101
                        """))
                .contains(
                        "C5 h1 cards target 2024 = 120 thẻ",
                        "D5 h1 cards actual 2024 = 118 thẻ",
                        "E5 h1 cards percent 2024 = 98.3 %",
                        "F6 h2 loans target 2024 = 300 lượt",
                        "G6 h2 loans actual 2024 = 303 lượt");
    }

    @Test
    void a_sentence_beside_the_name_of_a_unit_is_of_that_unit_or_asked_about() {
        assertThat(whole("""
                        Một số kết quả năm 2024
                        STT|Đơn vị|Nội dung
                        1|Vạn Thủy|Số lượt mượn đạt 400 lượt, tăng 12,5 % so với năm 2023, bằng 104 % kế hoạch
                        2|Cát Sơn|Số thẻ 90 thẻ
                        3|Hải Triều|Có nhiều cố gắng
                        """))
                .containsExactly(
                        "C4 h1 loans actual 2024 = 400 lượt",
                        "C4 h1 loans growth 2024 = 12.5 %",
                        "C4 h1 loans percent 2024 = 104 %",
                        "C5 h2 cards actual 2024 = 90 thẻ");
        asked("unread-column", """
                        Một số kết quả năm 2024
                        STT|Đơn vị|Nội dung
                        1|Vạn Thủy|Số thẻ năm nay là 90 thẻ (năm trước: 80 thẻ)
                        """);
    }

    @Test
    void months_and_quarters_are_told_by_their_number_alone_below_or_beside_their_word() {
        List<String> months = List.of(
                "h1 loans target 2024-01-01/2024-01-31 = 80 lượt",
                "h1 loans actual 2024-01-01/2024-01-31 = 85 lượt",
                "h1 loans target 2024-02-01/2024-02-29 = 80 lượt",
                "h1 loans actual 2024-02-01/2024-02-29 = 75 lượt");
        assertThat(whole("""
                        Số lượt mượn năm 2024
                        Tháng|Kế hoạch|Thực hiện
                        1|#80|#85
                        2|#80|#75
                        Cộng|#160|#160
                        """))
                .extracting(line -> line.substring(3))
                .startsWith(months.toArray(String[]::new))
                .endsWith("h1 loans target 2024 = 160 lượt", "h1 loans actual 2024 = 160 lượt");
        assertThat(whole("""
                        Số lượt mượn năm 2024
                        Tháng|#1|#2|Cộng
                        Kế hoạch|#80|#80|#160
                        Thực hiện|#85|#75|#160
                        """)).extracting(line -> line.substring(3)).containsAll(months);
        assertThat(whole("""
                        Số lượt mượn năm 2024
                        TT|Nội dung|Thực hiện theo quý|<|<|<|Tổng
                        ^|^|I|II|III|IV|^
                        1|Người lớn|#80|#85|#100|#10|#275
                        """))
                .startsWith(
                        "C5 h1 loans[reader=adult] actual 2024-01-01/2024-03-31 = 80 lượt",
                        "D5 h1 loans[reader=adult] actual 2024-04-01/2024-06-30 = 85 lượt")
                .endsWith("G5 h1 loans[reader=adult] actual 2024 = 275 lượt");
    }

    @Test
    void figures_right_below_the_headers_number_the_columns_only_where_they_count_up_one_by_one() {
        assertThat(read("""
                        Số lượt mượn
                        Đợt|Kế hoạch|Thực hiện
                        1|#80|#85
                        2|#80|#75
                        """).ledger()).noneMatch(entry -> entry.reason().equals("column-number"));
        assertThat(read("""
                        TT|Chỉ tiêu|ĐVT|Kế hoạch|Thực hiện|Tỷ lệ (%)
                        A|B|C|1|2|3=2/1
                        1|Số thẻ|thẻ|#80|#60|#75
                        """).ledger())
                .filteredOn(entry -> entry.reason().equals("column-number"))
                .hasSize(6);
    }

    @Test
    void one_cell_tells_a_figure_what_it_reached_and_how_it_changed() {
        assertThat(whole("""
                        TT|Nội dung|ĐVT|Kết quả
                        1|Số thẻ|thẻ|1.050 thẻ, đạt 105% kế hoạch, tăng 7,1% so với cùng kỳ
                        2|Số lượt mượn|lượt|310/320, đạt 96,9%
                        3|Số đầu sách|cuốn|3.100 (giảm 15 cuốn so với năm 2023)
                        """))
                .containsExactly(
                        "D3 h1 cards actual 2024 = 1050 thẻ",
                        "D3 h1 cards percent 2024 = 105 %",
                        "D3 h1 cards growth 2024 = 7.1 %",
                        "D4 h1 loans actual 2024 = 310 lượt",
                        "D4 h1 loans target 2024 = 320 lượt",
                        "D4 h1 loans percent 2024 = 96.9 %",
                        "D5 h1 books actual 2024 = 3100 cuốn",
                        "D5 h1 books difference 2024 = -15 cuốn");
        asked("unreadable", "Chỉ tiêu|Kết quả\nSố thẻ|51 thẻ, trong đó 20 thẻ từ");
        asked("unreadable", "Chỉ tiêu|Kết quả\nSố thẻ|51 thẻ, đạt 90% KH, đạt 80% KH");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SỐ LIỆU CÓ ĐẾN 01/10/2024",
                "(Có đến ngày 01 tháng 10 năm 2024)",
                "Số liệu tại thời điểm 01/10/2024",
                "(Thời điểm 01/10/2024)",
                "Tính tại ngày 01/10/2024",
                "Tính đến hết ngày 01/10/2024"
            })
    void a_title_tells_up_to_which_day_is_counted(String title) {
        assertThat(whole(title + "\nChỉ tiêu|Số lượng\nSố đầu sách|#3101"))
                .containsExactly("B4 h1 books actual 2024@2024-10-01 = 3101 cuốn");
    }

    @Test
    void a_sheet_of_texts_alone_tells_its_figures_in_lines() {
        assertThat(whole("""
                        Số liệu cung cấp theo Công văn số 215
                        1. Về thư viện
                        - Số đầu sách: 3.101 cuốn
                        - Số lượt mượn đạt 310 lượt
                        + Số thẻ 1.050 thẻ; số vụ mất sách 2 trường hợp
                        """))
                .containsExactly(
                        "A4 h1 books actual 2024 = 3101 cuốn",
                        "A5 h1 loans actual 2024 = 310 lượt",
                        "A6 h1 cards actual 2024 = 1050 thẻ",
                        "A6 h1 fines actual 2024 = 2 trường hợp");
        assertThat(read("Hướng dẫn\nĐiền vào ô màu vàng, hạn gửi 15/12/2024\nSố thẻ: theo Quyết định số 215")
                        .observations())
                .isEmpty();
    }

    @Test
    void the_day_in_another_sheets_title_is_heard_where_the_sheet_tells_no_time() {
        RawSheet dated = Drawn.sheet("Sách", "HUYỆN VẠN THỦY CÓ ĐẾN 01/10/2024\nChỉ tiêu|Số lượng\nSố đầu sách|#31");
        RawSheet ofYear = Drawn.sheet("Thẻ", "HUYỆN VẠN THỦY NĂM 2024\nChỉ tiêu|Số lượng\nSố thẻ|#31");
        RawSheet silent = Drawn.sheet("Thẻ", "HUYỆN VẠN THỦY\nChỉ tiêu|Số lượng\nSố thẻ|#31");
        assertThat(Drawn.lines(Drawn.read(LIBRARIES, "a.xlsx", dated, ofYear)))
                .endsWith("B3 h1 cards actual 2024 = 31 thẻ");
        assertThat(Drawn.lines(Drawn.read(LIBRARIES, "a.xlsx", dated, silent)))
                .endsWith("B3 h1 cards actual 2024@2024-10-01 = 31 thẻ");
    }

    @Test
    void a_percent_right_behind_two_years_sets_one_against_the_other_where_there_is_no_plan() {
        for (String header : List.of("So sánh (%)", "%", "So sánh %")) {
            assertThat(whole("Chỉ tiêu|Năm 2023|Năm 2024|" + header + "\nSố thẻ|#800|#900|#112.5"))
                    .as(header)
                    .containsExactly(
                            "B3 h1 cards actual 2023 = 800 thẻ",
                            "C3 h1 cards actual 2024 = 900 thẻ",
                            "D3 h1 cards growth 2024 = 112.5 %");
        }
        assertThat(whole("""
                        Chỉ tiêu|Năm 2023|Năm 2024|So sánh|<
                        ^|^|^|+/-|%
                        Số thẻ|#800|#900|#100|#12.5
                        """)).endsWith("D4 h1 cards difference 2024 = 100 thẻ", "E4 h1 cards growth 2024 = 12.5 %");
        assertThat(whole("Chỉ tiêu|Năm 2023|KH 2024|Năm 2024|%\nSố thẻ|#800|#1000|#900|#90"))
                .endsWith("E3 h1 cards percent 2024 = 90 %");
        asked("unknown-header", "Chỉ tiêu|Năm 2023|KH 2024|Năm 2024|So sánh (%)\nSố thẻ|#800|#1000|#900|#90");
    }

    @Test
    void amount_and_rate_below_a_comparison_are_its_own_and_nothing_anywhere_else() {
        assertThat(whole("""
                        Chỉ tiêu|Năm 2023|Năm 2024|Tăng, giảm so với năm 2023|<
                        ^|^|^|Tuyệt đối|Tương đối (%)
                        Số thẻ|#800|#900|#100|#12.5
                        """)).endsWith("D4 h1 cards difference 2024 = 100 thẻ", "E4 h1 cards growth 2024 = 12.5 %");
        assertThat(whole("Chỉ tiêu|Năm 2023|Năm 2024|Chênh lệch\nSố thẻ|#800|#900|#100"))
                .endsWith("D3 h1 cards difference 2024 = 100 thẻ");
        asked("unknown-header", "Chỉ tiêu|KH|TH|Chênh lệch\nSố thẻ|#800|#900|#100");
        asked("unknown-header", "Chỉ tiêu|Năm 2023|Tuyệt đối|Tương đối\nSố thẻ|#800|#100|#12.5");
    }

    @Test
    void groups_over_a_table_without_labels_begin_with_its_first_column() {
        assertThat(whole("""
                        Số đầu sách|<|<|Số lượt mượn|<|<|Số thẻ
                        Tổng số|Thiếu nhi|Khoa học|Tổng số|Thiếu nhi|Khoa học|^
                        #900|#600|#300|#50|#30|#20|#77
                        """))
                .containsExactly(
                        "A4 h1 books actual 2024 = 900 cuốn",
                        "B4 h1 books[kind=kids] actual 2024 = 600 cuốn",
                        "C4 h1 books[kind=sci] actual 2024 = 300 cuốn",
                        "D4 h1 loans actual 2024 = 50 lượt",
                        "E4 h1 loans[kind=kids] actual 2024 = 30 lượt",
                        "F4 h1 loans[kind=sci] actual 2024 = 20 lượt",
                        "G4 h1 cards actual 2024 = 77 thẻ");
    }

    @Test
    void a_row_is_a_member_of_what_the_caption_names_where_the_unit_of_measure_is_no_other_indicators() {
        assertThat(whole("""
                        Số lượt mượn (lượt)|<|<
                        Bạn đọc|Năm 2023|Năm 2024
                        Học sinh|#900|#950
                        Người lớn|#400|#410
                        """)).startsWith("B4 h1 loans[reader=pupil] actual 2023 = 900 lượt");
    }

    @Test
    void what_was_done_is_no_unit_of_measure_though_its_short_form_be_one_too() {
        assertThat(whole("""
                        Chỉ tiêu|ĐVT|KH|TH|%
                        Số đầu sách|cuốn|#1000|#900|#90
                        Số vụ mất sách|TH|#10|#9|#90
                        """)).contains("D3 h1 books actual 2024 = 900 cuốn", "D4 h1 fines actual 2024 = 9 trường hợp");
    }

    @Test
    void words_that_only_lead_to_a_name_name_nothing() {
        assertThat(whole("""
                        Nội dung|Tổng số|Chia ra theo loại sách|<
                        ^|^|Thiếu nhi|Khoa học
                        Số đầu sách (cuốn)|#900|#600|#300
                        """)).contains("C4 h1 books[kind=kids] actual 2024 = 600 cuốn");
        assertThat(whole("""
                        Nội dung|Công tác số đầu sách|<
                        ^|Tổng số|Thiếu nhi
                        Thực hiện|#900|#600
                        """)).contains("B4 h1 books actual 2024 = 900 cuốn");
    }

    @Test
    void figures_of_units_by_members_are_no_list_of_names_though_lists_have_such_columns() {
        assertThat(whole("""
                        Số lượt mượn năm 2024 (lượt)
                        TT|Đơn vị|Số lượt mượn|<
                        ^|^|Học sinh|Người lớn
                        1|Huyện Cát Sơn|#400|#520
                        """))
                .containsExactly(
                        "C5 h2 loans[reader=pupil] actual 2024 = 400 lượt",
                        "D5 h2 loans[reader=adult] actual 2024 = 520 lượt");
        assertThat(Drawn.lines(Drawn.read("Hoa My.xlsx", Drawn.sheet("Biểu", """
                        SỐ HỌC SINH NĂM 2025
                        TT|Đơn vị|Số học sinh|<
                        ^|^|Nam|Nữ
                        1|Xã Hòa Mỹ|#400|#520
                        """))))
                .containsExactly(
                        "C4 01290 pupils[sex=m] actual 2025 = 400 học sinh",
                        "D4 01290 pupils[sex=f] actual 2025 = 520 học sinh");
    }

    @Test
    void a_total_may_stand_in_the_column_of_numbers_and_cross_another_one() {
        assertThat(whole("""
                        TT|Huyện|Số thẻ
                        1|Vạn Thủy|#40
                        2|Cát Sơn|#30
                        Tổng cộng||#70
                        """)).endsWith("C5 tinh cards actual 2024 = 70 thẻ");
        assertThat(whole("""
                        Số lượt mượn
                        Bạn đọc|Vạn Thủy|Cát Sơn|Tổng cộng
                        Người lớn|#100|#90|#190
                        Tổng cộng|#150|#130|#280
                        """)).endsWith("D5 tinh loans actual 2024 = 280 lượt");
    }

    @Test
    void a_title_that_names_several_members_tells_none_and_all_of_them_the_total() {
        assertThat(whole("Số đầu sách thiếu nhi và khoa học\nTT|Huyện|Số đầu sách\n1|Cát Sơn|#330"))
                .containsExactly("C4 h2 books actual 2024 = 330 cuốn");
        assertThat(whole("Số đầu sách thiếu nhi\nTT|Huyện|Số đầu sách\n1|Cát Sơn|#330"))
                .containsExactly("C4 h2 books[kind=kids] actual 2024 = 330 cuốn");
    }

    @Test
    void what_is_told_to_each_of_something_is_neither_of_the_two() {
        for (String header : List.of("Số đầu sách/thẻ", "Số lượt mượn/thẻ", "Số đầu sách/Số thẻ")) {
            asked("unknown-header", "TT|Huyện|Số thẻ|" + header + "\n1|Cát Sơn|#30|#28");
        }
    }

    @Test
    void a_header_that_counts_another_noun_is_not_of_the_column_to_its_left() {
        assertThat(whole("""
                        Số vụ mất sách
                        Đơn vị|Năm 2023|<|Năm 2024|<
                        ^|Số trường hợp|Số thẻ|Số trường hợp|Số thẻ
                        Cát Sơn|#3|#1|#2|#5
                        """))
                .containsExactly(
                        "B5 h2 fines actual 2023 = 3 trường hợp",
                        "C5 h2 cards actual 2023 = 1 thẻ",
                        "D5 h2 fines actual 2024 = 2 trường hợp",
                        "E5 h2 cards actual 2024 = 5 thẻ");
    }

    @Test
    void a_part_of_another_indicators_name_is_asked_about() {
        asked("unknown-header", "Số thẻ\nTT|Huyện|Số thẻ|<\n^|^|Tổng số|Thẻ điện tử\n1|Cát Sơn|#30|#2");
    }

    @Test
    void of_several_units_of_measure_above_a_table_each_is_of_what_is_measured_in_it() {
        assertThat(whole("""
                        Đơn vị tính: thẻ, cuốn và lượt
                        TT|Huyện|Số đầu sách|Số lượt mượn
                        1|Cát Sơn|#30|#28
                        """))
                .containsExactly("C4 h2 books actual 2024 = 30 cuốn", "D4 h2 loans actual 2024 = 28 lượt");
    }

    @Test
    void comparisons_and_days_are_understood_in_their_short_forms() {
        assertThat(whole("""
                        Chỉ tiêu|Năm 2023|Năm 2024|Năm 2024/2023
                        Số thẻ|#800|#900|#112.5
                        """)).endsWith("D3 h1 cards growth 2024 = 112.5 %");
        assertThat(whole("""
                        Chỉ tiêu|KH|TH|Tỷ lệ TH (%)|Tỷ lệ % so cùng kỳ
                        Số thẻ|#800|#900|#112.5|#105
                        """)).endsWith("D3 h1 cards percent 2024 = 112.5 %", "E3 h1 cards growth 2024 = 105 %");
        assertThat(whole("""
                        Chỉ tiêu|Thực hiện đến 30/6|Lũy kế đến 31/12
                        Số thẻ|#800|#900
                        """))
                .containsExactly("B3 h1 cards actual 2024@2024-06-30 = 800 thẻ", "C3 h1 cards actual 2024 = 900 thẻ");
    }

    @Test
    void what_a_header_calls_a_percent_is_never_loaded_as_a_count() {
        asked("unknown-header", "Chỉ tiêu|ĐVT|Năm 2024|Tỷ lệ % trong quy hoạch\nSố thẻ|thẻ|#800|#90");
    }
}
