package tonghop.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.model.Finding;
import tonghop.model.Normalised;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.RawCell;
import tonghop.model.cell.RawSheet;
import tonghop.model.cell.Remark;
import tonghop.wording.Wording;

/** What is written beside the cells is no data, and what it says of figures is told. */
class RemarksTest {
    private static final RawSheet LIST = Drawn.sheet("Biểu", """
            TT|Xã|Thu ngân sách|Hộ nghèo
            1|Xã Hòa Mỹ|#100|#486
            2|Xã Đông Sơn|#200|
            """);

    private static Normalised commented(String at, String comment) {
        return Drawn.read("a.xlsx", LIST.withCells(with(at, comment, null)));
    }

    private static List<RawCell> with(String at, @Nullable String comment, @Nullable String formula) {
        return LIST.cells().stream()
                .map(cell -> cell.at().toString().equals(at)
                        ? new RawCell(
                                cell.at(), cell.kind(), cell.text(), cell.number(), formula, cell.style(), comment)
                        : cell)
                .toList();
    }

    private static Normalised remarked(Remark.Kind kind, String text) {
        Remark remark = new Remark(kind, CellAddress.parse("D3"), text);
        return Drawn.read(
                "a.xlsx",
                new RawSheet(
                        "Biểu",
                        false,
                        LIST.cells(),
                        List.of(),
                        LIST.hiddenRows(),
                        LIST.hiddenColumns(),
                        List.of(remark)));
    }

    private static List<String> asked(Normalised read) {
        return read.findings().stream()
                .map(finding -> finding.severity() + " " + finding.message())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Số đúng là 468, xã gửi nhầm              | 468",
                "sửa lại thành 468                        | 468",
                "Sửa thành 4.680                          | 4680",
                "Đính chính: 468 hộ (BC số 12/BC-UBND)    | 468",
                "486 là số sai, đúng phải 468             | 468",
                "Điều chỉnh 468 theo QĐ số 15 ngày 3/4/2025 | 468",
                "correct figure: 468                      | 468",
                "xã ghi nhầm số                           | ",
            })
    void a_comment_that_corrects_a_figure_is_asked_with_its_figure(String comment, @Nullable String other) {
        Normalised read = commented("D2", comment);

        assertThat(asked(read)).containsExactly("error remark-corrects-cell");
        Finding asked = read.findings().get(0);
        assertThat(asked.terms()).hasSize(1);
        assertThat(asked.candidates())
                .extracting(candidate -> candidate.from() + " " + candidate.to())
                .isEqualTo(other == null ? List.of() : List.of("486 " + other));
        assertThat(new Wording("vi").sentence(asked)).contains("Ô D2", "ghi 486", comment);
        assertThat(read.observations()).hasSize(3);
    }

    @Test
    void a_comment_that_tells_another_figure_is_told() {
        assertThat(asked(commented("D2", "năm trước 512 hộ"))).containsExactly("warning remark-figure-cell");
        assertThat(asked(commented("B3", "có 12 hộ mới tách"))).containsExactly("warning remark-figure-beside");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Số liệu đến 30/11",
                "Theo Báo cáo số 125/BC-UBND ngày 03/12/2025",
                "486 hộ, đã kiểm tra",
                "Liên hệ: 0912345678",
                "Ước cả năm 2025, tháng 11 và quý IV",
                "Xem biểu số 3, dòng 12",
                "Câu 1: Ô D2 ghi 486 nhưng tổng là 512",
                "https://go.microsoft.com/fwlink/?linkid=870924",
            })
    void a_comment_without_a_figure_of_its_own_says_nothing(String comment) {
        assertThat(asked(commented("D2", comment))).isEmpty();
    }

    @Test
    void comments_on_blank_cells_and_boxes_are_told_and_asked_about() {
        assertThat(asked(remarked(Remark.Kind.COMMENT, "468 hộ"))).containsExactly("warning remark-figure-beside");
        assertThat(asked(remarked(Remark.Kind.COMMENT, "số đúng là 468")))
                .containsExactly("error remark-corrects-beside");
        assertThat(asked(remarked(Remark.Kind.BOX, "Hộ nghèo cả xã: 468 hộ")))
                .containsExactly("warning remark-figure-box");
        assertThat(asked(remarked(Remark.Kind.BOX, "Số hộ nghèo sửa lại là 468")))
                .containsExactly("error remark-corrects-box");
        assertThat(asked(remarked(Remark.Kind.BOX, "Mẫu biểu năm 2025"))).isEmpty();
    }

    @Test
    void alike_comments_of_one_sheet_are_one_finding_that_names_the_cells() {
        List<RawCell> cells = LIST.cells().stream()
                .map(cell -> cell.number() == null
                        ? cell
                        : new RawCell(
                                cell.at(), cell.kind(), cell.text(), cell.number(), null, cell.style(), "kỳ trước 7"))
                .toList();

        Normalised read = Drawn.read("a.xlsx", LIST.withCells(cells));

        assertThat(asked(read)).containsExactly("warning remark-figure-cell");
        assertThat(read.findings().get(0).arguments()).containsEntry("where", "C2, D2, C3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[Xã A.xlsx]Sheet1!B2+1                   | Xã A.xlsx",
                "SUM('[Tổng hợp 2025.xls]Biểu 1'!D5:D9)   | Tổng hợp 2025.xls",
                "'file:///home/lan/Xã A.ods'#$Biểu!D5     | Xã A.ods",
                "[3]Sheet1!B2                             | 3",
            })
    void a_link_to_another_workbook_is_told_with_its_cells_and_its_name(String formula, String book) {
        Normalised read = Drawn.read("a.xlsx", LIST.withCells(with("D2", null, formula)));

        assertThat(asked(read)).containsExactly("warning linked-workbook");
        assertThat(new Wording("vi").sentence(read.findings().get(0))).contains("«" + book + "»: D2.");
        assertThat(read.observations()).hasSize(3);
    }

    @Test
    void columns_of_tables_and_texts_are_no_links() {
        assertThat(asked(Drawn.read("a.xlsx", LIST.withCells(with("D2", null, "Bảng1[1]+LEN(\"[a.xlsx]b!\")")))))
                .isEmpty();
    }

    @Test
    void a_cell_that_shows_another_number_than_it_stores_is_told_with_both() {
        Normalised read = remarked(Remark.Kind.SHOWN, "999");

        assertThat(asked(read)).containsExactly("warning shown-text");
        assertThat(new tonghop.wording.Wording("vi").sentence(read.findings().get(0)))
                .contains("hiện «999»");
    }
}
