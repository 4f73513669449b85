package tonghop.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tonghop.model.Normalised;

/** Months, quarters, and what is counted on from the first of January. */
class PartsOfYearTest {
    private static List<String> read(String drawing) {
        return Drawn.lines(Drawn.read("Hoa My.xlsx", Drawn.sheet("Biểu", drawing)));
    }

    @ParameterizedTest
    @CsvSource({
        "Tháng 3, 2025-03-01/2025-03-31",
        "T3, 2025-03-01/2025-03-31",
        "Quý II, 2025-04-01/2025-06-30",
        "Lũy kế tháng 3, 2025-01-01/2025-03-31",
        "Luỹ kế đến tháng 3, 2025-01-01/2025-03-31",
        "Lũy kế đến hết quý III, 2025-01-01/2025-09-30",
        "Đến hết quý III, 2025-01-01/2025-09-30",
        "3 tháng, 2025-01-01/2025-03-31",
        "06 tháng đầu năm, 2025-01-01/2025-06-30",
        "Thực hiện 9 tháng, 2025-01-01/2025-09-30",
        "Lũy kế 9 tháng, 2025-01-01/2025-09-30",
        "Cộng dồn từ đầu năm đến tháng 9, 2025-01-01/2025-09-30",
        "Lũy kế tháng 9/2024, 2024-01-01/2024-09-30",
        "6T, 2025-01-01/2025-06-30",
        "6T/2025, 2025-01-01/2025-06-30",
        "6 T 2024, 2024-01-01/2024-06-30",
        "6T đầu năm, 2025-01-01/2025-06-30",
        "TH 6T đầu năm 2024, 2024-01-01/2024-06-30",
        "6T cuối năm, 2025-07-01/2025-12-31",
        "6 tháng/2025, 2025-01-01/2025-06-30",
        "T6/2025, 2025-06-01/2025-06-30",
        "Cả năm, 2025",
        "12 tháng, 2025",
        "Lũy kế từ đầu năm, 2025"
    })
    void a_column_covers_the_months_that_its_heading_tells(String heading, String period) {
        assertThat(read("XÃ HÒA MỸ\nNội dung|ĐVT|" + heading + "\nThu ngân sách|triệu đồng|#90"))
                .containsExactly("C3 01290 revenue actual " + period + " = 90 triệu đồng");
    }

    @Test
    void what_is_counted_from_new_year_on_ends_with_the_month_of_the_report() {
        assertThat(read("""
                        XÃ HÒA MỸ
                        BÁO CÁO THU NGÂN SÁCH THÁNG 9
                        Nội dung|ĐVT|KH năm|Trong tháng|Lũy kế từ đầu năm|% so với KH
                        Thu ngân sách|triệu đồng|#1200|#90|#900|#75
                        """))
                .containsExactly(
                        "C4 01290 revenue target 2025-01-01/2025-09-30 = 1200 triệu đồng",
                        "D4 01290 revenue actual 2025-09-01/2025-09-30 = 90 triệu đồng",
                        "E4 01290 revenue actual 2025-01-01/2025-09-30 = 900 triệu đồng",
                        "F4 01290 revenue percent 2025-01-01/2025-09-30 = 75 %");
    }

    @Test
    void the_plan_for_the_year_in_the_report_of_a_month_is_none_of_the_month() {
        assertThat(read("""
                        XÃ HÒA MỸ
                        BÁO CÁO THÁNG 12 VÀ 12 THÁNG NĂM 2025
                        Nội dung|ĐVT|Kế hoạch năm|Tháng 12|Lũy kế 12 tháng
                        Thu tiền sử dụng đất|triệu đồng|#1200|#90|#1180
                        """))
                .containsExactly(
                        "C4 01290 revenue-land target 2025 = 1200 triệu đồng",
                        "D4 01290 revenue-land actual 2025-12-01/2025-12-31 = 90 triệu đồng",
                        "E4 01290 revenue-land actual 2025 = 1180 triệu đồng");
    }

    @Test
    void the_whole_year_behind_its_quarters_is_no_quarter_whatever_the_title_reports_on() {
        assertThat(read("""
                        XÃ HÒA MỸ
                        BÁO CÁO QUÝ IV NĂM 2025
                        Nội dung|Quý III|Quý IV|Cả năm|Tăng trưởng (%)|KH cả năm
                        Thu tiền sử dụng đất|#30|#40|#120|#105|#110
                        """))
                .containsExactly(
                        "B4 01290 revenue-land actual 2025-07-01/2025-09-30 = 30 triệu đồng",
                        "C4 01290 revenue-land actual 2025-10-01/2025-12-31 = 40 triệu đồng",
                        "D4 01290 revenue-land actual 2025 = 120 triệu đồng",
                        "E4 01290 revenue-land growth 2025 = 105 %",
                        "F4 01290 revenue-land target 2025 = 110 triệu đồng");
    }

    @Test
    void the_same_period_of_last_year_is_that_of_the_column_before_it() {
        assertThat(read("""
                        XÃ HÒA MỸ
                        BÁO CÁO THÁNG 9/2025
                        Nội dung|Trong tháng|Cùng kỳ năm trước|Lũy kế từ đầu năm|Cùng kỳ năm trước|So với cùng kỳ (%)
                        Thu tiền sử dụng đất|#9|#8|#90|#80|#112.5
                        """))
                .containsExactly(
                        "B4 01290 revenue-land actual 2025-09-01/2025-09-30 = 9 triệu đồng",
                        "C4 01290 revenue-land actual 2024-09-01/2024-09-30 = 8 triệu đồng",
                        "D4 01290 revenue-land actual 2025-01-01/2025-09-30 = 90 triệu đồng",
                        "E4 01290 revenue-land actual 2024-01-01/2024-09-30 = 80 triệu đồng",
                        "F4 01290 revenue-land growth 2025-01-01/2025-09-30 = 112.5 %");
    }

    @Test
    void a_heading_over_single_months_makes_each_of_them_count_from_new_year_on() {
        assertThat(read("""
                        XÃ HÒA MỸ
                        Nội dung|Tháng 2|<|Lũy kế|<
                        ^|KH|TH|Tháng 1|Tháng 2
                        Thu ngân sách|#80|#90|#85|#175
                        """))
                .containsExactly(
                        "B4 01290 revenue target 2025-02-01/2025-02-28 = 80 triệu đồng",
                        "C4 01290 revenue actual 2025-02-01/2025-02-28 = 90 triệu đồng",
                        "D4 01290 revenue actual 2025-01-01/2025-01-31 = 85 triệu đồng",
                        "E4 01290 revenue actual 2025-01-01/2025-02-28 = 175 triệu đồng");
    }

    @Test
    void in_the_month_of_nobody_knows_which_is_asked_about() {
        Normalised normalised = Drawn.read(
                "Hoa My.xlsx", Drawn.sheet("Biểu", "XÃ HÒA MỸ\nNội dung|Trong tháng|Năm 2025\nThu ngân sách|#80|#900"));
        assertThat(Drawn.lines(normalised)).containsExactly("C3 01290 revenue actual 2025 = 900 triệu đồng");
        assertThat(normalised.findings()).extracting(finding -> finding.rule()).containsExactly("no-month");
    }
}
