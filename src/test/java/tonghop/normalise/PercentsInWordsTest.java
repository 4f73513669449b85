package tonghop.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tonghop.model.Normalised;
import tonghop.model.cell.LedgerEntry;
import tonghop.model.cell.LedgerEntry.Outcome;

/** "đạt 103,0%", "bằng 98 %", "tăng 2,5%": percents that are told in words. */
class PercentsInWordsTest {
    private static Normalised read(String file, String drawing) {
        return Drawn.read(file, Drawn.sheet("Biểu", drawing));
    }

    private static List<String> open(Normalised read) {
        return read.ledger().stream()
                .filter(entry -> entry.outcome() == Outcome.UNRESOLVED)
                .map(LedgerEntry::cell)
                .map(cell -> cell.at().toString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Đạt tỷ lệ so với KH; đạt 103,0%; percent 2025 = 103.0 %",
                "Tỷ lệ đạt; bằng 103 %; percent 2025 = 103 %",
                "TH/KH; Đạt tỷ lệ 98,5%; percent 2025 = 98.5 %",
                "% KH; đạt: 98 %; percent 2025 = 98 %",
                "So với cùng kỳ; bằng 97,5%; growth 2025 = 97.5 %",
                "So với cùng kỳ (%); tăng 2,5%; growth 2025 = 2.5 %",
                "Tăng so với năm 2024; giảm 3,1 %; growth 2025 = -3.1 %"
            })
    void are_what_the_header_or_the_row_says(String words, String told, String meant) {
        Normalised list = read(
                "Hoa My.csv",
                "Chỉ tiêu|ĐVT|KH|TH|" + words + "\nThu ngân sách|triệu đồng|100|103|" + told + "\nSố hộ nghèo|hộ|20|16|"
                        + told);
        Normalised units = read(
                "Khoi.xlsx",
                "BIỂU NĂM 2025\nĐơn vị|Thu ngân sách|<|<\n^|KH|TH|" + words + "\nXã Hòa Mỹ|#100|#103|" + told
                        + "\nXã Đông Sơn|#100|#103|" + told);
        Normalised rows = read(
                "Hoa My.xlsx",
                "XÃ HÒA MỸ\nNội dung|Số hộ nghèo|Thu ngân sách\nKH|#20|#100\nTH|#16|#103\n" + words + "||" + told);
        assertThat(Drawn.lines(list)).contains("E2 01290 revenue " + meant);
        assertThat(Drawn.lines(units)).contains("D4 01290 revenue " + meant);
        assertThat(Drawn.lines(rows)).contains("C5 01290 revenue " + meant);
        assertThat(List.of(open(list), open(units), open(rows))).allMatch(List::isEmpty);
    }

    @Test
    void are_asked_about_where_nothing_says_of_what() {
        assertThat(open(read("Hoa My.xlsx", """
                        XÃ HÒA MỸ
                        Chỉ tiêu|ĐVT|KH|TH|So với KH|Mức độ
                        Thu ngân sách|triệu đồng|#100|bằng 103%|tăng 3%|đạt 103%
                        Số hộ nghèo|hộ|#20|đạt 80%|đạt 80%|tăng 2%
                        """))).containsExactly("D3", "E3", "F3", "D4", "F4");
    }

    @Test
    void of_a_measure_in_percent_are_its_figures_and_of_one_in_words_its_words() {
        assertThat(Drawn.lines(read("Hoa My.xlsx", """
                        XÃ HÒA MỸ
                        Chỉ tiêu|ĐVT|KH|TH|Ghi chú
                        Tỷ lệ hộ nghèo|%|#4|đạt 3,5%|đạt 87,5%
                        An ninh trật tự|xóm||đạt 98%|
                        """)))
                .containsExactly(
                        "C3 01290 poor-rate target 2025 = 4 %",
                        "D3 01290 poor-rate actual 2025 = 3.5 %", "D4 01290 order actual 2025 = đạt 98% ");
    }
}
