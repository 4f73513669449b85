package tonghop.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.model.Finding;
import tonghop.model.Normalised;
import tonghop.model.cell.LedgerEntry;
import tonghop.model.cell.LedgerEntry.Outcome;

/** Columns that set a figure against its target or against an earlier year. */
class ComparisonLayoutsTest {
    @Test
    void a_percent_sign_before_the_plan_makes_a_percent_and_one_behind_it_a_plan_in_percent() {
        assertThat(Drawn.lines(Drawn.read("Hoa My.xlsx", Drawn.sheet("Biểu", """
                        XÃ HÒA MỸ
                        Nội dung|KH năm|TH|% KH năm
                        Thu ngân sách|#100|#90|#90
                        """))))
                .contains("D3 01290 revenue percent 2025 = 90 %");
        assertThat(Drawn.lines(Drawn.read("Hoa My.xlsx", Drawn.sheet("Biểu", """
                        XÃ HÒA MỸ
                        Nội dung|KH (%)|TH (%)
                        Tỷ lệ hộ nghèo|#5|#4
                        """))))
                .contains("B3 01290 poor-rate target 2025 = 5 %");
    }

    private static Normalised read(String drawing) {
        return Drawn.read("Hoa My.xlsx", Drawn.sheet("Biểu", drawing));
    }

    private static List<String> whole(String drawing) {
        Normalised normalised = read(drawing);
        assertThat(normalised.ledger())
                .as("nothing unresolved")
                .noneMatch(entry -> entry.outcome() == LedgerEntry.Outcome.UNRESOLVED);
        return Drawn.lines(normalised);
    }

    @Test
    void growth_behind_the_year_before_is_of_the_year_in_the_title() {
        assertThat(whole("""
                        KẾT QUẢ TIÊM CHỦNG NĂM 2025
                        Đơn vị|Thu ngân sách (triệu đồng)|<|<|<
                        ^|Kế hoạch|Thực hiện|Thực hiện năm 2024|So với năm 2024 (%)
                        Xã Hòa Mỹ|#1456|#1404|#1423|#98.7
                        """))
                .containsExactly(
                        "B4 01290 revenue target 2025 = 1456 triệu đồng",
                        "C4 01290 revenue actual 2025 = 1404 triệu đồng",
                        "D4 01290 revenue actual 2024 = 1423 triệu đồng",
                        "E4 01290 revenue growth 2025 = 98.7 %");
    }

    @Test
    void one_column_for_change_behind_several_measures_is_asked_about_unless_the_title_says_of_which() {
        String table = """
                        %s
                        Đơn vị|Số hộ nghèo (hộ)|Thu ngân sách (triệu đồng)|So với cùng kỳ
                        Xã Hòa Mỹ|#30|#80|tăng 7,3%%
                        """;
        Normalised asked = read(table.formatted("KẾT QUẢ NĂM 2025"));
        assertThat(Drawn.lines(asked)).hasSize(2);
        assertThat(asked.findings()).singleElement().satisfies(finding -> assertThat(finding.rule())
                .isEqualTo("unknown-header"));
        assertThat(Drawn.lines(read(table.formatted("THU NGÂN SÁCH NĂM 2025"))))
                .contains("D3 01290 revenue growth 2025 = 7.3 %");
    }

    @Test
    void a_header_over_two_levels_says_what_its_percents_are_of() {
        assertThat(whole("""
                        XÃ HÒA MỸ
                        TT|Chỉ tiêu|ĐVT|TH 2024|Năm 2025|<|So sánh (%)|<
                        ^|^|^|^|KH|Ước TH|Kế hoạch|Cùng kỳ
                        1|Thu ngân sách|triệu đồng|#80|#100|#90|#90|#112.5
                        """))
                .containsExactly(
                        "D4 01290 revenue actual 2024 = 80 triệu đồng",
                        "E4 01290 revenue target 2025 = 100 triệu đồng",
                        "F4 01290 revenue actual 2025 = 90 triệu đồng",
                        "G4 01290 revenue percent 2025 = 90 %",
                        "H4 01290 revenue growth 2025 = 112.5 %");
    }

    @Test
    void a_quotient_of_two_years_is_growth_and_one_with_the_plan_a_percent_of_it() {
        assertThat(whole("""
                        XÃ HÒA MỸ
                        TT|Chỉ tiêu|ĐVT|TH năm 2024|KH năm 2025|TH năm 2025|TH 2025/KH 2025 (%)|TH 2025/TH 2024 (%)
                        1|Thu ngân sách|triệu đồng|#80|#100|#90|#90|#112.5
                        """))
                .containsExactly(
                        "D3 01290 revenue actual 2024 = 80 triệu đồng",
                        "E3 01290 revenue target 2025 = 100 triệu đồng",
                        "F3 01290 revenue actual 2025 = 90 triệu đồng",
                        "G3 01290 revenue percent 2025 = 90 %",
                        "H3 01290 revenue growth 2025 = 112.5 %");
    }

    @Test
    void a_percent_behind_last_years_figures_is_not_of_last_year() {
        assertThat(whole("""
                        XÃ HÒA MỸ
                        SỐ LIỆU 10 THÁNG NĂM 2025
                        TT|Chỉ tiêu|ĐVT|Kế hoạch năm 2025|Lũy kế 10 tháng|Cùng kỳ năm 2024|Tỷ lệ % so với kế hoạch|So với cùng kỳ (%)
                        1|Thu ngân sách|triệu đồng|#100|#90|#80|#90|#112.5
                        """))
                .contains(
                        "E4 01290 revenue actual 2025-01-01/2025-10-31 = 90 triệu đồng",
                        "F4 01290 revenue actual 2024-01-01/2024-10-31 = 80 triệu đồng",
                        "G4 01290 revenue percent 2025-01-01/2025-10-31 = 90 %",
                        "H4 01290 revenue growth 2025-01-01/2025-10-31 = 112.5 %");
    }

    @Test
    void the_year_that_a_figure_is_set_against_is_not_its_own() {
        assertThat(whole("""
                        XÃ HÒA MỸ
                        TT|Chỉ tiêu|ĐVT|Năm 2024|KH 2025|TH 2025|% TH 2025/2024|So với năm 2024 (%)
                        1|Thu ngân sách|triệu đồng|#80|#100|#90|#112.5|#112.5
                        """))
                .endsWith("G3 01290 revenue growth 2025 = 112.5 %", "H3 01290 revenue growth 2025 = 112.5 %");
    }

    @Test
    void last_year_over_figures_that_are_compared_with_nothing_is_their_period() {
        assertThat(whole("""
                        XÃ HÒA MỸ
                        TT|Chỉ tiêu|ĐVT|TH cùng kỳ năm trước|TH|Ước TH 2025 so với (%)|<
                        ^|^|^|^|^|TH năm 2024|KH năm 2025
                        1|Thu ngân sách|triệu đồng|#80|#90|#112.5|#90
                        """))
                .containsExactly(
                        "D4 01290 revenue actual 2024 = 80 triệu đồng",
                        "E4 01290 revenue actual 2025 = 90 triệu đồng",
                        "F4 01290 revenue growth 2025 = 112.5 %",
                        "G4 01290 revenue percent 2025 = 90 %");
    }

    @Test
    void cells_that_hold_both_figures_stay_pairs_under_a_header_that_names_both() {
        assertThat(whole("""
                        XÃ HÒA MỸ
                        TT|Chỉ tiêu|ĐVT|TH/KH
                        1|Thu ngân sách|triệu đồng|90/100
                        """))
                .containsExactly(
                        "D3 01290 revenue actual 2025 = 90 triệu đồng",
                        "D3 01290 revenue target 2025 = 100 triệu đồng");
    }

    @Test
    void amounts_more_or_less_are_differences_and_an_unknown_word_for_them_is_asked_about() {
        Normalised normalised = read("""
                XÃ HÒA MỸ
                TT|Chỉ tiêu|ĐVT|KH|TH|So với cùng kỳ|Tuyệt đối
                ^|^|^|^|^|(+/-)|^
                1|Thu ngân sách|triệu đồng|#100|#90|#10|#-10
                """);
        assertThat(normalised.ledger())
                .filteredOn(entry -> entry.outcome() == Outcome.UNRESOLVED)
                .extracting(entry -> entry.cell().at().toString())
                .containsExactly("G4");
        assertThat(normalised.findings()).extracting(Finding::rule).containsOnly("unknown-header");
        assertThat(Drawn.lines(normalised)).contains("F4 01290 revenue difference 2025 = 10 triệu đồng");
    }

    @Test
    void a_difference_is_told_by_its_header_or_by_the_cell_in_percent_or_in_the_indicators_own_unit() {
        assertThat(whole("""
                        XÃ HÒA MỸ
                        TT|Chỉ tiêu|ĐVT|TH|Tăng (+) giảm (-)|Tăng, giảm so với năm trước (%)|So với cùng kỳ
                        1|Thu ngân sách|triệu đồng|#90|#10|#12.5|tăng 12,5 %
                        2|Số hộ nghèo|hộ|#19|#-61|#-76.2|giảm 61 hộ
                        3|Tỷ lệ hộ nghèo|%|#4.2|#-0.94|#-18.2|giảm 0,94 %
                        """))
                .containsExactly(
                        "D3 01290 revenue actual 2025 = 90 triệu đồng",
                        "E3 01290 revenue difference 2025 = 10 triệu đồng",
                        "F3 01290 revenue growth 2025 = 12.5 %",
                        "G3 01290 revenue growth 2025 = 12.5 %",
                        "D4 01290 poor actual 2025 = 19 hộ",
                        "E4 01290 poor difference 2025 = -61 hộ",
                        "F4 01290 poor growth 2025 = -76.2 %",
                        "G4 01290 poor difference 2025 = -61 hộ",
                        "D5 01290 poor-rate actual 2025 = 4.2 %",
                        "E5 01290 poor-rate difference 2025 = -0.94 %",
                        "F5 01290 poor-rate difference 2025 = -18.2 %",
                        "G5 01290 poor-rate difference 2025 = -0.94 %");
    }

    @Test
    void a_percent_sign_alone_beside_a_target_is_the_percent_of_it_where_units_stand_as_columns_too() {
        assertThat(whole("""
                        BÁO CÁO NĂM 2025
                        TT|Chỉ tiêu|ĐVT|Xã Hòa Mỹ|<|<
                        ^|^|^|KH|TH|%
                        1|Thu ngân sách|triệu đồng|#100|#90|#90
                        2|Tỷ lệ hộ nghèo|%|#5|#4.2|#84
                        """))
                .containsExactly(
                        "D4 01290 revenue target 2025 = 100 triệu đồng",
                        "E4 01290 revenue actual 2025 = 90 triệu đồng",
                        "F4 01290 revenue percent 2025 = 90 %",
                        "D5 01290 poor-rate target 2025 = 5 %",
                        "E5 01290 poor-rate actual 2025 = 4.2 %",
                        "F5 01290 poor-rate percent 2025 = 84 %");
    }

    @Test
    void a_change_told_in_the_cell_is_never_an_actual() {
        assertThat(whole("""
                        XÃ HÒA MỸ
                        TT|Chỉ tiêu|ĐVT|TH
                        1|Số hộ nghèo|hộ|tăng thêm 5 hộ
                        """)).containsExactly("D3 01290 poor difference 2025 = 5 hộ");
    }

    @Test
    void the_name_of_an_indicator_is_no_role_of_its_figures_though_it_be_one_elsewhere() {
        assertThat(whole("""
                        XÃ HÒA MỸ
                        TT|Chỉ tiêu|ĐVT|TH 2024|TH 2025|So với cùng kỳ (%)
                        1|Tổng số hộ|hộ|#400|#408|#102
                        """))
                .containsExactly(
                        "D3 01290 households actual 2024 = 400 hộ",
                        "E3 01290 households actual 2025 = 408 hộ",
                        "F3 01290 households growth 2025 = 102 %");
    }

    @Test
    void what_the_council_resolved_is_the_target() {
        assertThat(whole("""
                        XÃ HÒA MỸ
                        TT|Chỉ tiêu|ĐVT|NQ năm 2025|Kết quả thực hiện năm 2025|Tỷ lệ % so với NQ
                        1|Thu ngân sách|triệu đồng|#100|#90|#90
                        """))
                .containsExactly(
                        "D3 01290 revenue target 2025 = 100 triệu đồng",
                        "E3 01290 revenue actual 2025 = 90 triệu đồng",
                        "F3 01290 revenue percent 2025 = 90 %");
    }

    @Test
    void words_of_comparison_in_a_label_explain_nothing_but_the_period_that_they_end_with() {
        assertThat(Drawn.lines(read("""
                        XÃ HÒA MỸ
                        TT|Chỉ tiêu|ĐVT|TH
                        1|Thu ngân sách năm trước|triệu đồng|#90
                        2|Thu ngân sách so với năm 2024|triệu đồng|#90
                        """))).containsExactly("D3 01290 revenue actual 2024 = 90 triệu đồng");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Tăng (+), giảm (-) so với năm 2024 (hộ); difference 2025 = -2 hộ",
                "So với cùng kỳ (hộ); difference 2025 = -2 hộ",
                "Tăng (+)/giảm (-) so với cùng kỳ năm 2024; difference 2025 = -2 hộ",
                "Tăng, giảm so với năm 2024 (%); growth 2025 = -2 %",
                "Tăng trưởng so với năm 2024 (%); growth 2025 = -2 %",
                "Tốc độ tăng trưởng (%); growth 2025 = -2 %",
                "Tốc độ tăng so cùng kỳ (%); growth 2025 = -2 %",
                "So với cùng kỳ năm 2024; growth 2025 = -2 %"
            })
    void what_a_change_is_told_in_says_whether_it_is_growth(String header, String meant) {
        assertThat(whole("XÃ HÒA MỸ\nTT|Chỉ tiêu|Năm 2024|Năm 2025|" + header + "\n1|Số hộ nghèo|#18|#16|#-2\n"))
                .containsExactly(
                        "C3 01290 poor actual 2024 = 18 hộ",
                        "D3 01290 poor actual 2025 = 16 hộ",
                        "E3 01290 poor " + meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tăng (+), giảm (-)", "So với cùng kỳ năm 2024", "So với năm 2024", "So sánh với cùng kỳ"})
    void number_and_rate_below_a_change_are_difference_and_growth_of_what_is_compared(String above) {
        assertThat(whole("XÃ HÒA MỸ\nTT|Chỉ tiêu|Năm 2024|Năm 2025|" + above
                        + "|<\n^|^|^|^|Số lượng|Tỷ lệ %\n1|Số hộ nghèo|#18|#16|#-2|#-11.1\n"))
                .containsExactly(
                        "C4 01290 poor actual 2024 = 18 hộ",
                        "D4 01290 poor actual 2025 = 16 hộ",
                        "E4 01290 poor difference 2025 = -2 hộ",
                        "F4 01290 poor growth 2025 = -11.1 %");
    }

    @Test
    void growth_over_years_is_the_growth_of_each() {
        assertThat(whole("XÃ HÒA MỸ\nTT|Chỉ tiêu|So với cùng kỳ (%)|<\n^|^|Năm 2024|Năm 2025\n1|Số hộ nghèo|#16|#3\n"))
                .containsExactly("C4 01290 poor growth 2024 = 16 %", "D4 01290 poor growth 2025 = 3 %");
    }

    @Test
    void the_end_of_a_row_s_name_tells_its_period_or_what_it_is_compared_with() {
        assertThat(whole("""
                        XÃ HÒA MỸ
                        TT|Chỉ tiêu|ĐVT|TH
                        1|Số hộ nghèo|hộ|#16
                        2|Số hộ nghèo cùng kỳ năm 2024|hộ|#18
                        3|Số hộ nghèo cuối năm 2024|hộ|#17
                        4|Số hộ nghèo đầu năm 2025|hộ|#17
                        5|Số hộ nghèo so với cùng kỳ năm 2024 (%)|%|#-11.1
                        6|Tăng, giảm số hộ nghèo|hộ|#-2
                        7|Số hộ nghèo so với cùng kỳ|hộ|#-2
                        """))
                .containsExactly(
                        "D3 01290 poor actual 2025 = 16 hộ",
                        "D4 01290 poor actual 2024 = 18 hộ",
                        "D5 01290 poor actual 2024 = 17 hộ",
                        "D6 01290 poor actual 2025@2025-01-01 = 17 hộ",
                        "D7 01290 poor growth 2025 = -11.1 %",
                        "D8 01290 poor difference 2025 = -2 hộ",
                        "D9 01290 poor difference 2025 = -2 hộ");
    }

    @Test
    void a_percent_behind_an_estimate_of_the_whole_year_is_of_the_year_and_not_of_the_months_before() {
        assertThat(
                        whole(
                                "Chỉ tiêu|KH năm 2025|TH 6 tháng|Ước TH cả năm 2025|Tỷ lệ TH/KH (%)\nHộ nghèo|#30|#12|#31|#103.3"))
                .endsWith("E2 01290 poor percent 2025 = 103.3 %");
        assertThat(whole("KẾT QUẢ NĂM 2025\nChỉ tiêu|TH 6 tháng|TH năm 2024|% KH\nHộ nghèo|#12|#30|#40"))
                .endsWith("D3 01290 poor share 2025-01-01/2025-06-30 = 40 %");
    }
}
