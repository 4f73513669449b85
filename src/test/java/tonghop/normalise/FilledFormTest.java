package tonghop.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tonghop.model.Finding;
import tonghop.model.Normalised;
import tonghop.model.Severity;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.HiddenForm;
import tonghop.model.cell.RawCell;
import tonghop.model.cell.RawSheet;
import tonghop.model.cell.Remark;

/** What a unit puts into a form of ours beside plain numbers is doubted as it is anywhere else. */
class FilledFormTest {
    private static final String RECORD = """
            form|tonghop/template/1||sheet|cell|indicator|role|unit-of-measure|label-cell|label|header-cell|header
            job|khoi-xa-2025||Biểu I|C3|poor|actual|hộ|B3|Số hộ nghèo|C2|Thực hiện
            unit|01290||Biểu I|C4|revenue|actual|triệu đồng|B4|Thu ngân sách|C2|Thực hiện
            period|2025
            as-of|2025-12-31
            """;

    private static RawSheet form(String poor, String behind) {
        return Drawn.sheet(
                "Biểu I",
                "Đơn vị báo cáo: xã Hòa Mỹ\nTT|Chỉ tiêu|Thực hiện|Ghi chú\n1|Số hộ nghèo|" + poor + "|" + behind
                        + "\n2|Thu ngân sách|#90|");
    }

    private static Normalised read(RawSheet form) {
        return Drawn.read("Hoa My.xlsx", form, Drawn.sheet(HiddenForm.SHEET, RECORD));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "#486000{#,##0,}     ! scaled-format",
                "#486{0\".000\"}     ! otherwise-shown",
                "1544đ               ! foreign-unit-of-measure",
                "#1544{#,##0\" đ\"}  ! foreign-unit-of-measure",
                "486 (a)             ! unreadable",
                "486/500             ! unreadable"
            })
    void what_cannot_be_meant_so_is_asked_about_and_a_number_can_be_entered(String pasted, String rule) {
        Normalised read = read(form(pasted, ""));

        assertThat(Drawn.lines(read)).containsExactly("C4 01290 revenue actual 2025 = 90 triệu đồng");
        assertThat(read.findings()).singleElement().satisfies(question -> {
            assertThat(question.rule()).isEqualTo(rule);
            assertThat(question.severity()).isEqualTo(Severity.ERROR);
            assertThat(question.term(Finding.Term.Part.ABOUT)).isPresent();
        });
    }

    @Test
    void fewer_than_none_is_asked_about_with_its_figure() {
        assertThat(read(form("#-4", "")).findings()).extracting(Finding::rule).containsExactly("negative-count");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {"#12", "486", "12,5 %"})
    void a_figure_where_the_form_has_none_is_asked_about(String stray) {
        assertThat(read(form("#7", stray)).findings()).extracting(Finding::rule).containsExactly("outside-table");
    }

    @Test
    void words_where_the_form_has_no_figure_are_none() {
        assertThat(read(form("#7", "đã rà soát năm 2025")).findings()).isEmpty();
    }

    @Test
    void comments_text_boxes_and_hidden_rows_are_asked_about() {
        RawSheet form = form("#7", "");
        RawSheet remarked = new RawSheet(
                form.name(),
                false,
                form.cells().stream().map(FilledFormTest::commented).toList(),
                form.merges(),
                new java.util.TreeMap<>(java.util.Map.of(3, RawSheet.Hiding.HAND)),
                form.hiddenColumns(),
                List.of(new Remark(Remark.Kind.BOX, new CellAddress(5, 5), "Số hộ nghèo đúng là 9")));

        assertThat(read(remarked).findings())
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder("remark-corrects", "remark-corrects", "hidden-cells");
    }

    private static RawCell commented(RawCell cell) {
        return cell.at().toString().equals("C3")
                ? new RawCell(cell.at(), cell.kind(), cell.text(), cell.number(), null, cell.style(), "số đúng là 8")
                : cell;
    }
}
