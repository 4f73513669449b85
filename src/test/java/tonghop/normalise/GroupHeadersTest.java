package tonghop.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.definition.JobDefinition;
import tonghop.definition.yaml.DefinitionReader;
import tonghop.model.Finding;
import tonghop.model.Normalised;
import tonghop.model.cell.LedgerEntry.Outcome;

/** Headers over several columns, or rows over several rows, that say no more than stands below them. */
class GroupHeadersTest {
    private static final JobDefinition MONTHS =
            new DefinitionReader().read(Path.of("src/test/resources/jobs/ven-bien-2025"));

    private static List<String> whole(Normalised read) {
        assertThat(read.ledger()).as("nothing unresolved").noneMatch(entry -> entry.outcome() == Outcome.UNRESOLVED);
        return Drawn.lines(read);
    }

    private static List<String> whole(String drawing) {
        return whole(Drawn.read("Hoa My.xlsx", Drawn.sheet("Biểu", drawing)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Thực hiện các quý năm 2024; Quý III; 2024-07-01/2024-09-30",
                "Các quý trong năm 2025; Quý I; 2025-01-01/2025-03-31",
                "Thực hiện trong năm; Quý II; 2025-04-01/2025-06-30",
                "Kết quả theo các tháng; Tháng 5; 2025-05-01/2025-05-31",
                "Thực hiện trong năm 2025; Tháng 6/2025; 2025-06-01/2025-06-30",
                "Thực hiện qua các năm; 2023; 2023",
                "Thực hiện theo từng năm; Năm 2024; 2024"
            })
    void words_of_time_over_times_leave_each_of_them_what_it_is(String group, String time, String period) {
        String meant = " poor actual " + period + " = 16 hộ";
        assertThat(whole("XÃ HÒA MỸ\nTT|Chỉ tiêu|ĐVT|" + group + "|<\n^|^|^|" + time
                        + "|Năm 2022\n1|Số hộ nghèo|hộ|#16|#20"))
                .contains("D4 01290" + meant);
        assertThat(whole("BIỂU NĂM 2025\nĐơn vị|Số hộ nghèo|<\n^|" + group + "|<\n^|" + time
                        + "|Năm 2022\nXã Hòa Mỹ|#16|#20\nXã Đông Sơn|#17|#30"))
                .contains("B5 01290" + meant);
        assertThat(whole("XÃ HÒA MỸ\nNội dung|Số hộ nghèo|Tổng số hộ\n" + group + "||\n" + time + "|#16|#400"))
                .contains("B4 01290" + meant);
    }

    @Test
    void in_the_year_alone_goes_from_the_new_year_to_the_end_of_what_is_reported_on() {
        assertThat(whole("XÃ HÒA MỸ\nChỉ tiêu|Kế hoạch năm 2025|Thực hiện trong năm\nSố hộ nghèo|#20|#16"))
                .endsWith("C3 01290 poor actual 2025 = 16 hộ");
        assertThat(whole("XÃ HÒA MỸ\nTHÁNG 9 NĂM 2025\nChỉ tiêu|Trong tháng|Thực hiện trong năm\nSố hộ nghèo|#20|#16"))
                .endsWith("C4 01290 poor actual 2025-01-01/2025-09-30 = 16 hộ");
        assertThat(whole(Drawn.read(
                        MONTHS,
                        "Long Phu.xlsx",
                        Drawn.sheet("Biểu", "Chỉ tiêu|KH trong năm|Thực hiện trong năm\nSản lượng khai thác|#90|#80"))))
                .containsExactly(
                        "B2 201 catch target 2025-01-01/2025-09-30 = 90 tấn",
                        "C2 201 catch actual 2025-01-01/2025-09-30 = 80 tấn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nhà văn hóa", "NHÀ VĂN HÓA", "Văn hóa"})
    void what_the_columns_or_rows_below_say_once_more_does_not_narrow_them(String group) {
        assertThat(whole("BIỂU NĂM 2025\nTT|Đơn vị|" + group
                        + "|<\n^|^|Nhà văn hóa xóm (nhà)|Kinh phí làm nhà văn hóa (triệu đồng)\n1|Xã Hòa Mỹ|#5|#400"))
                .containsExactly(
                        "C4 01290 cultural-house actual 2025 = 5 nhà",
                        "D4 01290 house-cost actual 2025 = 400 triệu đồng");
        assertThat(whole("BIỂU NĂM 2025\nNội dung|" + group
                        + "|<\n^|Xã Hòa Mỹ|Xã Đông Sơn\nNhà văn hóa xóm|#5|#6\nKinh phí làm nhà văn hóa|#400|#500"))
                .contains(
                        "C4 01293 cultural-house actual 2025 = 6 nhà",
                        "B5 01290 house-cost actual 2025 = 400 triệu đồng");
        assertThat(whole("BIỂU NĂM 2025\nTT|Đơn vị|" + group
                        + "|<|<\n^|^|Nhà văn hóa xóm|<|Kinh phí làm nhà văn hóa\n^|^|KH|TH|^\n1|Xã Hòa Mỹ|#5|#4|#400"))
                .contains("D5 01290 cultural-house actual 2025 = 4 nhà");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Xã khó khăn", "Nhà văn hóa xuống cấp", "Thôn văn hóa"})
    void words_that_no_column_says_are_asked_about(String group) {
        Normalised read = Drawn.read(
                "Khoi.xlsx",
                Drawn.sheet(
                        "Biểu",
                        "BIỂU NĂM 2025\nĐơn vị|" + group + "|<\n^|Nhà văn hóa xóm|Tổng số hộ\nXã Hòa Mỹ|#5|#400"));
        assertThat(Drawn.lines(read)).isEmpty();
        assertThat(read.findings()).extracting(Finding::rule).containsOnly("unknown-header");
    }
}
