package tonghop.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tonghop.model.Finding;
import tonghop.model.Normalised;
import tonghop.model.Observation;
import tonghop.model.Severity;
import tonghop.wording.Wording;

/** Stored numbers in number formats: read as they are shown where the units of measure around them bear that out, else asked about. */
class FormattedFiguresTest {
    private static Normalised read(String row) {
        return Drawn.read("Hoa My.xlsx", Drawn.sheet("Biểu", "XÃ HÒA MỸ\nTT|Chỉ tiêu|ĐVT|Thực hiện\n1|" + row + "\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "Thu ngân sách|triệu đồng|#1234567890{#,##0.0,,}     ! revenue actual 2025 = 1234.56789 triệu đồng",
                "Thu ngân sách|tỷ đồng|#1234567890{#,##0.00,,,}      ! revenue actual 2025 = 1.23456789 tỷ đồng",
                "Thu ngân sách|nghìn đồng|#1234567{#,##0,}           ! revenue actual 2025 = 1234.567 nghìn đồng",
                "Thu ngân sách|tỷ đồng|#1234567{#,##0.0,}            ! revenue actual 2025 = 1234.567 tỷ đồng",
                "Thu ngân sách||#1234567890{#,##0.0,,}               ! revenue actual 2025 = 1234.56789 ",
                "Thu ngân sách|triệu đồng|#1.2345{0.00\" tỷ\"}       ! revenue actual 2025 = 1.2345 tỷ đồng",
                "Thu ngân sách|đồng|#1234567890{0.0,,\" triệu\"}     ! revenue actual 2025 = 1234.56789 triệu đồng",
                "Thu ngân sách|đồng|#1234567{#,##0\" nghìn\"}        ! revenue actual 2025 = 1234567000 đồng",
                "Thu ngân sách|đồng|#1234567{#,##0,\" nghìn\"}       ! revenue actual 2025 = 1234567 đồng",
                "Thu ngân sách|triệu đồng|#0{#,##0.0,}               ! revenue actual 2025 = 0 triệu đồng",
                "Tỷ lệ hộ nghèo|%|#10.5{0.0\\%}                      ! poor-rate actual 2025 = 10.5 %",
                "Tỷ lệ hộ nghèo|%|#0.105{0.0%_)}                     ! poor-rate actual 2025 = 10.5 %",
                "Hộ nghèo|hộ|#12{\"> \"0}                            ! poor actual 2025 = 12 hộ"
            })
    void a_figure_is_read_in_what_its_format_and_its_table_say(String row, String line) {
        assertThat(Drawn.lines(read(row))).extracting(String::strip).containsExactly("D3 01290 " + line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "Thu ngân sách|đồng|#1234567890{#,##0.0,,}           ! scaled-format",
                "Thu ngân sách|nghìn đồng|#1234567890{#,##0.0,,}     ! scaled-format",
                "Thu ngân sách|triệu đồng|#1234567{#,##0.0,,,}       ! scaled-format",
                "Thu ngân sách|nghìn đồng|#1234{#,##0\" nghìn\"}     ! scaled-format",
                "Thu ngân sách|triệu đồng|#1234{#,##0\" nghìn\"}     ! scaled-format",
                "Hộ nghèo|hộ|#1234{#,##0,}                           ! scaled-format",
                "Hộ nghèo|hộ|#105{0\\.0}                             ! otherwise-shown",
                "Hộ nghèo|hộ|#5{0\".000\"}                           ! otherwise-shown",
                "Hộ nghèo|hộ|#12{0\" thùng\"}                        ! otherwise-shown",
                "Hộ nghèo|hộ|#61{\"tăng \"0}                         ! otherwise-shown",
                "Thu ngân sách|triệu đồng|#5{\"$\"#,##0}             ! otherwise-shown"
            })
    void what_may_be_thousands_of_times_as_much_or_something_else_is_asked(String row, String rule) {
        Normalised read = read(row);

        assertThat(read.observations()).isEmpty();
        assertThat(read.findings()).extracting(Finding::rule).containsExactly(rule);
        assertThat(read.findings()).extracting(Finding::severity).containsExactly(Severity.ERROR);
        assertThat(read.findings().get(0).terms()).hasSize(1);
    }

    @Test
    void the_question_says_what_is_stored_and_what_is_shown() {
        Wording wording = new Wording("vi");
        List<String> sentences =
                List.of("Thu ngân sách|đồng|#1234567890{#,##0.0,,}", "Hộ nghèo|hộ|#105{0\\.0}").stream()
                        .map(row -> wording.sentence(read(row).findings().get(0)))
                        .toList();

        assertThat(sentences)
                .containsExactly(
                        "Ô D3 (tệp Hoa My.xlsx, trang Biểu, dòng «Thu ngân sách») lưu số 1234567890, định dạng số «#,##0.0,,» chia"
                                + " cho nghìn hoặc triệu nên hiện «1.234,6»; đơn vị tính ở đây là đồng, không rõ dùng cho số nào. Số"
                                + " liệu này chưa được tổng hợp; đề nghị nhập số đúng theo đồng, hoặc hỏi đơn vị.",
                        "Ô D3 (tệp Hoa My.xlsx, trang Biểu, dòng «Hộ nghèo») lưu số 105 nhưng định dạng số «0\\.0» cho hiện"
                                + " «10.5», nên không rõ số nào đúng. Số liệu này chưa được tổng hợp; đề nghị nhập số đúng, hoặc gửi"
                                + " lại với ô ghi đúng số cần báo cáo.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "Thu ngân sách|triệu đồng|#1234567890{#,##0.0,,} ! 1.234,6",
                "Thu ngân sách|triệu đồng|#1.2345{0.00\" tỷ\"}   ! 1,23 tỷ",
                "Tỷ lệ hộ nghèo|%|#0.105{0.0%}                   ! 10,5%",
                "Hộ nghèo|hộ|#1486{#,##0}                        ! 1486",
                "Hộ nghèo|hộ|#0{#,##0;-#,##0;-}                  ! 0",
                "Thu ngân sách|triệu đồng|#12.345{0.0}           ! 12.345",
                "Hộ nghèo|hộ|486 hộ                              ! 486 hộ"
            })
    void what_excel_shows_stands_beside_the_figure_where_it_is_another_number_or_says_more(String row, String printed) {
        assertThat(read(row).observations()).extracting(Observation::printed).containsExactly(printed);
    }

    @Test
    void what_is_wrong_with_many_cells_of_a_sheet_is_one_question_that_names_them() {
        String row = "Thu ngân sách|đồng|#1234567890{#,##0.0,,}";
        String rows = String.join("\n1|", row, row, row);
        assertThat(read(rows).findings()).hasSize(3);

        Normalised read = read(rows + "\n2|Thu tiền sử dụng đất|đồng|#1234567890{#,##0.0,,}");
        assertThat(new Wording("en").sentence(read.findings().get(0)))
                .isEqualTo(
                        "4 cells (file Hoa My.xlsx, sheet Biểu: D3, D4, D5, D6) have the number format “#,##0.0,,”, which divides"
                                + " by thousands or millions (such as D3, row “Thu ngân sách”: stored 1234567890, shown “1.234,6”). The unit"
                                + " of measure here is đồng, and it is not clear which number is in it. They are not consolidated yet; please"
                                + " ask the unit, or have the file sent again with numbers in đồng.");
        assertThat(read.findings()).hasSize(1);
    }

    @Test
    void a_word_that_a_format_shows_in_place_of_a_number_is_what_the_cell_says() {
        assertThat(Drawn.lines(read("An ninh trật tự||#1{[=1]\"Đạt\";\"Không đạt\"}")))
                .containsExactly("D3 01290 order actual 2025 = Đạt ");
    }
}
