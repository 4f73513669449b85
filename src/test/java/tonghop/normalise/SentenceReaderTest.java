package tonghop.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures that titles, captions and remarks tell. */
class SentenceReaderTest {
    private static List<String> read(String above, String below) {
        String drawing =
                "XÃ HÒA MỸ\n" + above + "\nTT|Nội dung|ĐVT|KH|TH\n1|Thu ngân sách|triệu đồng|#100|#90\n\n" + below;
        List<String> lines = Drawn.lines(Drawn.read("Hoa My.xlsx", Drawn.sheet("Biểu", drawing)));
        assertThat(lines)
                .contains(
                        "D4 01290 revenue target 2025 = 100 triệu đồng",
                        "E4 01290 revenue actual 2025 = 90 triệu đồng");
        return lines.stream()
                .filter(line -> !line.startsWith("D4") && !line.startsWith("E4"))
                .toList();
    }

    @Test
    void a_title_tells_a_figure_with_its_own_unit_of_measure() {
        assertThat(read("TỔNG HỢP 186 HỘ NGHÈO NĂM 2025", "")).containsExactly("A2 01290 poor actual 2025 = 186 hộ");
    }

    @Test
    void a_bracket_and_a_further_clause_speak_of_what_was_named_before() {
        assertThat(read("Thu ngân sách đạt 0,09 tỷ đồng (bằng 90 % kế hoạch)", ""))
                .containsExactly("A2 01290 revenue actual 2025 = 0.09 tỷ đồng", "A2 01290 revenue percent 2025 = 90 %");
    }

    @Test
    void a_remark_below_the_table_is_read_like_a_title() {
        assertThat(read("", "Ghi chú: Thu ngân sách đạt 90 % kế hoạch; hộ nghèo: 12 hộ"))
                .containsExactly("A6 01290 revenue percent 2025 = 90 %", "A6 01290 poor actual 2025 = 12 hộ");
    }

    @Test
    void a_sentence_may_tell_a_plan() {
        assertThat(read("Kế hoạch thu ngân sách 0,1 tỷ đồng", ""))
                .containsExactly("A2 01290 revenue target 2025 = 0.1 tỷ đồng");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thu ngân sách tăng 12 triệu đồng",
                "Thu ngân sách vượt 8 % kế hoạch",
                "Thu ngân sách đạt trên 80 triệu đồng",
                "Thu ngân sách đạt 90/100 triệu đồng",
                "Thu ngân sách của 3 đơn vị đạt 80 triệu đồng",
                "Còn 80 hộ nghèo",
                "Danh sách 15 hộ nghèo",
                "Biểu 02",
                "Thu ngân sách 90 %",
                "Thu ngân sách 80",
                "Hộ nghèo: 80 người",
                "Thu ngân sách tăng 12 % so với năm 2022"
            })
    void what_is_not_understood_as_a_whole_tells_nothing(String title) {
        assertThat(read(title, "")).isEmpty();
        assertThat(read("", title)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thu ngân sách năm 2025 so với năm 2024 tăng 11,3 %.",
                "Thu ngân sách tăng 11,3% so với cùng kỳ",
                "- Thu ngân sách năm 2025 bằng 111,3 % so với năm trước",
                "Thu ngân sách đạt 111,3 % so với cùng kỳ năm 2024"
            })
    void by_how_much_it_grew_is_told_where_it_is_set_against_the_year_before(String title) {
        assertThat(read(title, "")).singleElement().asString().matches("A2 01290 revenue growth 2025 = 1?11.3 %");
    }

    @Test
    void clauses_behind_a_figure_tell_its_percent_and_its_growth() {
        assertThat(read(
                        "Thu ngân sách năm 2025 đạt 90 triệu đồng, đạt 104,6 % kế hoạch, tăng 5 triệu đồng so với năm 2024.",
                        ""))
                .containsExactly(
                        "A2 01290 revenue actual 2025 = 90 triệu đồng",
                        "A2 01290 revenue percent 2025 = 104.6 %",
                        "A2 01290 revenue difference 2025 = 5 triệu đồng");
    }
}
