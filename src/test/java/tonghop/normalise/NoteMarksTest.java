package tonghop.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.model.Finding;
import tonghop.model.Normalised;
import tonghop.model.Severity;

/** What refers from a figure to a note is no part of the figure and no second figure. */
class NoteMarksTest {
    private static final String NOTES = "Ghi chú: (1) Số liệu ước tính; (2) chưa kể hộ cận nghèo; (a) đến ngày 15/11.";

    private static Normalised read(String header, String figure, String below) {
        return Drawn.read("Hoa My.xlsx", Drawn.sheet("Biểu", """
                XÃ HÒA MỸ
                TT|Chỉ tiêu|%s
                1|Thu ngân sách|#100
                2|Hộ nghèo|%s

                %s
                """.formatted(header, figure, below)));
    }

    private static String only(String figure, String below) {
        Normalised read = read("Thực hiện", figure, below);
        assertThat(read.findings()).extracting(Finding::rule).isEmpty();
        assertThat(read.observations()).hasSize(2);
        assertThat(read.observations().get(1).printed()).isEqualTo(figure);
        return Drawn.lines(read).get(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "486(1)       | 486",
                "486 (1)      | 486",
                "1.234 (2)    | 1234",
                "486 [1]      | 486",
                "486(1,2)     | 486",
                "1.234,0( 1 ) | 1234.0",
                "486 (a)      | 486",
                "486(*)       | 486",
                "486*         | 486",
                "486¹         | 486",
                "1.234,5 ²    | 1234.5",
                "486⁽¹⁾       | 486",
                "10(1)        | 10",
                "486 hộ¹      | 486",
            })
    void a_mark_behind_a_figure_is_left_out(String figure, String value) {
        assertThat(only(figure, NOTES)).isEqualTo("C4 01290 poor actual 2025 = " + value + " hộ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(1) Số liệu ước tính",
                "Chú thích:|(1) Số liệu ước tính",
                "(1)|Số liệu ước tính",
                "Ghi chú|1) Số liệu ước tính",
                "* Ghi chú:\n\n[1]: Số liệu ước tính\n[2]: Đến ngày 15/11",
                "Ghi chú: [1] Số liệu ước tính",
            })
    void notes_stand_below_in_any_of_their_forms(String notes) {
        assertThat(only("486(1)", notes)).endsWith("= 486 hộ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"486(1)", "1.234 (2)", "486 (48)", "Trên 70%(738)", "486 (48,6%)"})
    void a_number_in_brackets_that_nothing_explains_is_asked_about_and_none_is_loaded(String figure) {
        Normalised read = read("Thực hiện", figure, "Người lập biểu");

        assertThat(read.findings())
                .extracting(Finding::rule, Finding::severity)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("bracketed-figure", Severity.ERROR));
        assertThat(read.findings().get(0).subject()).isNotNull();
        assertThat(Drawn.lines(read)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"486 (a)", "486 (b)", "486a", "10²", "2,5x10³"})
    void a_mark_that_nothing_explains_makes_a_figure_unreadable(String figure) {
        assertThat(read("Thực hiện", figure, "Người lập biểu").findings())
                .extracting(Finding::rule, Finding::severity)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("unreadable", Severity.ERROR));
    }

    @Test
    void under_a_header_of_two_roles_a_pair_stays_a_pair() {
        assertThat(Drawn.lines(read("Thực hiện (kế hoạch)", "29 (15)", NOTES)))
                .contains("C4 01290 poor actual 2025 = 29 hộ", "C4 01290 poor total 2025 = 15 hộ");
    }

    @Test
    void in_a_column_of_pairs_a_small_second_number_is_no_mark() {
        Normalised read = Drawn.read("Hoa My.xlsx", Drawn.sheet("Biểu", """
                XÃ HÒA MỸ
                TT|Chỉ tiêu|Thực hiện (kế hoạch)
                1|Thu ngân sách|120 (100)
                2|Hộ nghèo|5 (2)

                (2) Chưa kể hộ cận nghèo
                """));

        assertThat(Drawn.lines(read)).hasSize(4).contains("C4 01290 poor total 2025 = 2 hộ");
    }

    @Test
    void headings_with_numbers_in_brackets_are_no_notes() {
        Normalised read = Drawn.read("Hoa My.xlsx", Drawn.sheet("Biểu", """
                XÃ HÒA MỸ
                Chỉ tiêu|Thực hiện
                (1) Kinh tế|
                Thu ngân sách|120 (2)
                (2) Xã hội|
                Hộ nghèo|#5
                """));

        assertThat(read.findings()).extracting(Finding::rule).contains("bracketed-figure");
    }
}
