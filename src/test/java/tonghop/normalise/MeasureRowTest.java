package tonghop.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.model.Normalised;
import tonghop.model.cell.LedgerEntry.Outcome;

/** A row below the names of measures that tells the unit of measure of each column. */
class MeasureRowTest {
    private static Normalised read(String drawing) {
        return Drawn.read("Hoa My.xlsx", Drawn.sheet("Biểu", drawing));
    }

    private static List<String> whole(String drawing) {
        Normalised read = read(drawing);
        assertThat(read.ledger()).as("nothing unresolved").noneMatch(entry -> entry.outcome() == Outcome.UNRESOLVED);
        return Drawn.lines(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ĐVT", "Đơn vị tính", "Đơn vị"})
    void below_measures_as_columns_the_rows_keep_their_periods_and_roles(String announced) {
        assertThat(whole("XÃ HÒA MỸ\nChỉ tiêu|Thu ngân sách|Diện tích gieo trồng lúa|Số hộ nghèo\n" + announced
                        + "|tỷ đồng|1000 m²|hộ\nThực hiện năm 2024|#0.08|#500|#18\nKế hoạch năm 2025|#0.1|#510|#17\n"
                        + "Ước thực hiện năm 2025|#0.09|#505|#16\n% kế hoạch|#90|#99|#94.1\n"))
                .containsExactly(
                        "B4 01290 revenue actual 2024 = 0.08 tỷ đồng",
                        "C4 01290 rice-area actual 2024 = 500 nghìn m²",
                        "D4 01290 poor actual 2024 = 18 hộ",
                        "B5 01290 revenue target 2025 = 0.1 tỷ đồng",
                        "C5 01290 rice-area target 2025 = 510 nghìn m²",
                        "D5 01290 poor target 2025 = 17 hộ",
                        "B6 01290 revenue actual 2025 = 0.09 tỷ đồng",
                        "C6 01290 rice-area actual 2025 = 505 nghìn m²",
                        "D6 01290 poor actual 2025 = 16 hộ",
                        "B7 01290 revenue percent 2025 = 90 %",
                        "C7 01290 rice-area percent 2025 = 99 %",
                        "D7 01290 poor percent 2025 = 94.1 %");
    }

    @Test
    void below_roles_it_is_the_unit_of_measure_and_no_role() {
        assertThat(whole("""
                        BIỂU NĂM 2025
                        TT|Đơn vị|Thu ngân sách|<|Tỷ lệ hộ nghèo
                        ^|^|KH|TH|^
                        |ĐVT|1000 đồng|1000 đồng|%
                        1|Xã Hòa Mỹ|#80000|#70000|#2
                        2|Xã Đông Sơn|#90000|#60000|#2.2
                        """))
                .contains(
                        "C5 01290 revenue target 2025 = 80000 nghìn đồng",
                        "D5 01290 revenue actual 2025 = 70000 nghìn đồng",
                        "E5 01290 poor-rate actual 2025 = 2 %");
    }

    @Test
    void behind_the_numbers_of_columns_and_in_the_column_of_ordinals_it_is_heard_too() {
        assertThat(whole("""
                        XÃ HÒA MỸ
                        TT|Chỉ tiêu|Thu ngân sách|Thu tiền sử dụng đất
                        A|B|1|2
                        ĐVT||tỷ đồng|<
                        1|Năm 2024|#0.08|#0.05
                        2|Năm 2025|#0.09|#0.04
                        """))
                .contains(
                        "C5 01290 revenue actual 2024 = 0.08 tỷ đồng",
                        "D6 01290 revenue-land actual 2025 = 0.04 tỷ đồng");
    }

    @Test
    void one_unit_that_nobody_knows_leaves_the_other_columns_alone() {
        Normalised read = read("""
                XÃ HÒA MỸ
                Chỉ tiêu|Thu ngân sách|Diện tích gieo trồng lúa|Số hộ nghèo
                ĐVT|tỷ đồng|thước|hộ
                Năm 2024|#0.08|#500|#18
                """);
        assertThat(Drawn.lines(read)).hasSize(2);
        assertThat(read.ledger())
                .filteredOn(entry -> entry.outcome() == Outcome.UNRESOLVED)
                .extracting(entry -> entry.cell().at().toString())
                .containsExactly("C4");
    }

    @Test
    void the_header_of_a_column_for_units_is_none() {
        assertThat(whole("""
                        XÃ HÒA MỸ
                        Chỉ tiêu|ĐVT|Kế hoạch
                        Thu ngân sách|triệu đồng|#5

                        Chỉ tiêu|ĐVT|Kế hoạch
                        Số hộ nghèo|hộ|#5
                        """))
                .containsExactly("C3 01290 revenue target 2025 = 5 triệu đồng", "C6 01290 poor target 2025 = 5 hộ");
    }
}
