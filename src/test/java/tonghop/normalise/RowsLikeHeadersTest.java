package tonghop.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.model.Finding;
import tonghop.model.Normalised;
import tonghop.model.cell.LedgerEntry.Outcome;

/** What is set against what is told by the same words over a column, below the name of a measure, and before a row. */
class RowsLikeHeadersTest {
    private static Normalised read(String drawing) {
        return Drawn.read("Hoa My.xlsx", Drawn.sheet("Biểu", drawing));
    }

    private static List<String> whole(String drawing) {
        Normalised read = read(drawing);
        assertThat(read.ledger()).as("nothing unresolved").noneMatch(entry -> entry.outcome() == Outcome.UNRESOLVED);
        return Drawn.lines(read);
    }

    private static String asColumn(String words) {
        return "XÃ HÒA MỸ\nTT|Chỉ tiêu|ĐVT|Năm 2024|Kế hoạch|Thực hiện|" + words
                + "\n1|Thu ngân sách|triệu đồng|#80|#100|#90|#12";
    }

    private static String belowMeasure(String words) {
        return "BIỂU NĂM 2025\nĐơn vị|Thu ngân sách|<|<|<\n^|Năm 2024|KH|TH|" + words + "\nXã Hòa Mỹ|#80|#100|#90|#12";
    }

    private static String asRow(String words) {
        return "XÃ HÒA MỸ\nNội dung|Số hộ nghèo|Thu ngân sách\nNăm 2024|#18|#80\nKế hoạch|#17|#100\nThực hiện|#16|#90\n"
                + words + "||#12";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "UTH năm 2024; actual 2024 = 12 triệu đồng",
                "UTH năm 2025; actual 2025 = 12 triệu đồng",
                "UTH/KH; percent 2025 = 12 %",
                "UTH/KH (%); percent 2025 = 12 %",
                "UTH 2025/TH 2024 (%); growth 2025 = 12 %",
                "So với CK (%); growth 2025 = 12 %",
                "SS CK; growth 2025 = 12 %",
                "% so với CK năm trước; growth 2025 = 12 %",
                "CK năm trước; actual 2024 = 12 triệu đồng",
                "CK năm 2024; actual 2024 = 12 triệu đồng",
                "Tăng so với năm 2024 (%); growth 2025 = 12 %",
                "Tăng so với năm 2024; difference 2025 = 12 triệu đồng",
                "Mức tăng so với CK (triệu đồng); difference 2025 = 12 triệu đồng",
                "Tăng, giảm tuyệt đối; difference 2025 = 12 triệu đồng",
                "Mức tăng; difference 2025 = 12 triệu đồng",
                "Mức tăng (%); growth 2025 = 12 %",
                "Tốc độ tăng (%); growth 2025 = 12 %",
                "Đạt so với kế hoạch (%); percent 2025 = 12 %",
                "Đạt tỷ lệ so với KH; percent 2025 = 12 %",
                "SS KH; percent 2025 = 12 %",
                "Kết quả so với kế hoạch; percent 2025 = 12 %",
                "Thực hiện so với KH (%); percent 2025 = 12 %",
                "% so với năm 2024; growth 2025 = 12 %",
                "So với năm 2024 (%); growth 2025 = 12 %"
            })
    void words_of_comparison_mean_the_same_over_a_column_and_before_a_row(String words, String meant) {
        assertThat(whole(asColumn(words))).endsWith("G3 01290 revenue " + meant);
        assertThat(whole(belowMeasure(words))).endsWith("E4 01290 revenue " + meant);
        assertThat(whole(asRow(words))).endsWith("C6 01290 revenue " + meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTH năm 2025 so với (%)", "So sánh (%)", "SS"})
    void a_short_word_below_a_comparison_is_what_the_figures_are_set_against(String above) {
        assertThat(whole("XÃ HÒA MỸ\nChỉ tiêu|Năm 2024|KH|UTH|" + above
                        + "|<\n^|^|^|^|KH|CK\nThu ngân sách|#80|#100|#90|#90|#112.5"))
                .endsWith("E4 01290 revenue percent 2025 = 90 %", "F4 01290 revenue growth 2025 = 112.5 %");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CK", "Tăng so với KH (%)", "Tăng, giảm so với kế hoạch"})
    void what_may_be_something_else_is_asked_about(String words) {
        for (String drawing : List.of(asColumn(words), belowMeasure(words), asRow(words))) {
            Normalised read = read(drawing);
            assertThat(read.findings()).extracting(Finding::rule).containsAnyOf("unknown-header", "unknown-label");
            assertThat(Drawn.lines(read)).noneMatch(line -> line.contains(" = 12 "));
        }
    }

    @Test
    void a_row_of_change_is_of_the_latest_time_that_the_rows_above_it_tell() {
        assertThat(whole("""
                        Nội dung|Số hộ nghèo|Thu ngân sách
                        Năm 2023|#18|#80
                        Năm 2024|#16|#90
                        Tăng so với năm 2023 (%)|#-11.1|#12.5
                        Mức tăng|#-2|#10
                        """))
                .endsWith(
                        "B4 01290 poor growth 2024 = -11.1 %",
                        "C4 01290 revenue growth 2024 = 12.5 %",
                        "B5 01290 poor difference 2024 = -2 hộ",
                        "C5 01290 revenue difference 2024 = 10 triệu đồng");
    }

    @Test
    void one_number_under_actual_by_plan_is_a_percent_only_beside_both() {
        assertThat(whole("XÃ HÒA MỸ\nChỉ tiêu|ĐVT|TH/KH\nThu ngân sách|triệu đồng|90/100\nSố hộ nghèo|hộ|#16"))
                .endsWith("C4 01290 poor actual 2025 = 16 hộ");
    }

    @Test
    void a_percent_of_the_plan_before_a_row_stays_one_where_the_measure_counts_out_of_a_whole() {
        assertThat(whole("XÃ HÒA MỸ\nNội dung|Thu ngân sách|Số hộ nghèo\nKH|#100|#17\nTH|#90|#16\n% KH|#90|#94.1"))
                .endsWith("B5 01290 revenue percent 2025 = 90 %", "C5 01290 poor percent 2025 = 94.1 %");
    }
}
