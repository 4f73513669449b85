package tonghop.normalise.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static tonghop.normalise.formula.Fixture.audit;
import static tonghop.normalise.formula.Fixture.sheet;
import static tonghop.normalise.formula.Fixture.with;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.model.Finding;
import tonghop.model.Severity;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellStyle;
import tonghop.model.cell.RawCell;
import tonghop.model.cell.RawSheet;
import tonghop.wording.Wording;

/** Sums that leave out a figure, and sums that leave one out with reason. */
class ShortSumsTest {
    private static final String LIST = "A5=1 | B5=Xã Minh Long | C5=10 | A6=2 | B6=Xã Lý Quốc | C6=20"
            + " | A7=3 | B7=Xã Thắng Lợi | C7=30 | A8=4 | B8=Xã Đồng Loan | C8=40 |";

    @ParameterizedTest
    @ValueSource(
            strings = {
                LIST + "B9=Cộng | C9=SUM(C5:C7) → 60",
                LIST + "B9=Cộng | C9=SUM(C5,C6:C7) → 60",
                LIST + "B9=Cộng | C9=C5+C6+C7 → 60",
                LIST + "B9=Cộng | C9=SUM($C$5:$C$7) → 60",
                LIST + "B10=Cộng | C10=SUM(C5:C7) → 60",
                LIST + "B12=Cộng | C9=SUM(C5:C7) → 60",
                "B3=Tổng số | C3=SUM(C6:C8) → 90 | A4=0 | B4=Xã Thái Đức | C4=5 |" + LIST,
                LIST + "B9=Cộng | C9=SUM(C6:C8) → 90 | D5=1 | D6=1 | D7=1 | D8=1 | D9=SUM(D5:D8) → 4",
                "A5=Xã | C5=1 | A6=Xã | C6=2 | A7=- Trong đó: nữ | C7=1 | A8=Xã | C8=4 | C9=SUM(C5:C6) → 3",
            })
    void a_sum_that_leaves_out_a_figure_of_its_list_is_found(String cells) {
        RawSheet sheet = sheet("Biểu", cells);
        assertThat(audit(sheet))
                .filteredOn(finding -> !finding.rule().equals("stale-formula"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("short-sum");
                    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                    assertThat(finding.cells()).hasSizeGreaterThan(1);
                });
    }

    @Test
    void the_sentence_tells_the_range_the_cell_left_out_and_the_full_sum() {
        Finding finding =
                audit(sheet("Biểu", LIST + "B9=Cộng | C9=SUM(C5:C7) → 60")).get(0);

        assertThat(new Wording("vi").sentence(finding))
                .isEqualTo("Ô C9 (tệp xa.xlsx, trang Biểu, dòng «Cộng») cộng vùng C5:C7 (công thức =SUM(C5:C7)) được 60"
                        + " nhưng bỏ sót ô C8 có giá trị 40 thuộc cùng danh sách; nếu cộng đủ thì được 100."
                        + " Đề nghị kiểm tra lại vùng cộng của công thức.");
        assertThat(finding.cells()).extracting(cell -> cell.at().toString()).containsExactly("C9", "C8");
        assertThat(new Wording("vi").candidate(finding.candidates().get(0), finding))
                .isEqualTo("C9 60 → 100 (cộng thêm ô bị bỏ sót)");
    }

    @Test
    void a_zero_left_out_is_a_warning() {
        String cells = LIST + "A9=5 | B9=Xã Kim Loan | C9=0 | B10=Cộng | C10=SUM(C5:C8) → 100";

        assertThat(audit(sheet("Biểu", cells))).extracting(Finding::severity).containsExactly(Severity.WARNING);
    }

    @Test
    void every_total_that_an_inserted_row_left_short_is_found() {
        String cells = LIST + "D5=1 | D6=2 | D7=3 | D8=4 | B9=Cộng | C9=SUM(C5:C7) → 60 | D9=SUM(D5:D7) → 6";

        assertThat(audit(sheet("Biểu", cells))).extracting(Finding::expected).containsExactly("100", "10");
    }

    @Test
    void a_sum_over_columns_that_stops_short_of_what_the_other_rows_add_is_found() {
        List<Finding> findings = audit(sheet(
                "Biểu",
                "B5=1 | C5=2 | D5=3 | E5=SUM(B5:D5) → 6",
                "B6=1 | C6=2 | D6=3 | E6=SUM(B6:D6) → 6",
                "B7=1 | C7=2 | D7=3 | E7=SUM(B7:C7) → 3",
                "B8=1 | C8=2 | D8=3 | E8=SUM(B8:D8) → 6"));

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("short-sum");
            assertThat(finding.cells()).extracting(cell -> cell.at().toString()).containsExactly("E7", "D7");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                LIST + "B9=Cộng | C9=SUM(C5:C8) → 100",
                // a blank row, a text or a heading parts the list from what stands below
                "A5=1 | B5=Xã | C5=10 | A6=2 | B6=Xã | C6=20 | A8=3 | B8=Xã | C8=30 | B9=Cộng | C9=SUM(C5:C6) → 30",
                "A5=1 | B5=Xã | C5=10 | A6=2 | B6=Xã | C6=20 | C7=x | A8=3 | B8=Xã | C8=30 | B9=Cộng | C9=SUM(C5:C6) → 30",
                // sub-items are not added
                LIST + "B9=- Trong đó: nữ | C9=25 | B10=Cộng | C10=SUM(C5:C8) → 100",
                LIST + "B9=Trong đó: nữ | C9=25 | B10=Cộng | C10=SUM(C5:C8) → 100",
                LIST + "A9=4.1 | B9=Xóm Bản Nưa | C9=25 | B10=Cộng | C10=SUM(C5:C8) → 100",
                LIST + "A9=a) | B9=Xóm Bản Nưa | C9=25 | B10=Cộng | C10=SUM(C5:C8) → 100",
                LIST + "A9=II | B9=Thị trấn | C9=25 | B10=Cộng | C10=SUM(C5:C8) → 100",
                LIST + "B9=Kế hoạch | C9=25 | B10=Cộng | C10=SUM(C5:C8) → 100",
                // a subtotal, a mean, a formula that nobody judges
                LIST + "A9=5 | B9=Cộng xã | C9=SUM(C5:C8) → 100 | B10=Tổng | C10=SUM(C5:C8) → 100",
                LIST + "A9=5 | B9=Cộng xã | C9=100 | B10=Tổng | C10=SUM(C5:C8) → 100",
                LIST + "A9=5 | B9=Bình quân | C9=AVERAGE(C5:C8) → 25 | B10=Tổng | C10=SUM(C5:C8) → 100",
                LIST + "A9=5 | B9=Cộng | C9=SUBTOTAL(9,C5:C8) → 100 | B10=Tổng | C10=SUM(C5:C8) → 100",
                // chosen cells, parts of a list, other columns, other rows, a year above
                LIST + "B9=Cộng | C9=C5+C7 → 40",
                LIST + "B9=Cộng | C9=C6+C7 → 50",
                LIST + "B9=Cộng | C9=SUM(C5,C7) → 40",
                LIST + "B9=Còn lại | C9=C5+C6-C7 → 0",
                LIST + "B9=Cộng | D9=SUM(C5:C7) → 60",
                LIST + "B9=Cộng | C9=SUM(B5:C7) → 60",
                LIST + "B9=Cộng | C9=SUM(C5:C7)*2 → 120",
                LIST + "B4=Năm | C4=2022 | B9=Cộng | C9=SUM(C5:C8) → 100",
                LIST
                        + "B4=Năm | C4=2022 | D4=2021 | D5=1 | D6=1 | D7=1 | D8=1 | B9=Cộng | C9=SUM(C5:C8) → 100 | D9=SUM(D5:D8) → 4",
                // every row adds the same columns
                "B5=1 | C5=2 | D5=3 | E5=SUM(B5:C5) → 3 | B6=1 | C6=2 | D6=3 | E6=SUM(B6:C6) → 3",
                // running totals
                "B5=1 | C5=SUM(B$5:B5) → 1 | B6=2 | C6=SUM(B$5:B6) → 3 | B7=2 | C7=SUM(B$5:B7) → 5",
            })
    void a_sum_that_leaves_out_what_is_not_of_its_list_is_right(String cells) {
        assertThat(audit(sheet("Biểu", cells))).isEmpty();
    }

    @Test
    void an_indented_or_bold_row_is_not_of_the_list() {
        CellStyle indented = new CellStyle("General", "", 2, false);
        CellStyle bold = new CellStyle("General", "", 0, true);
        for (CellStyle style : List.of(indented, bold)) {
            RawCell label =
                    new RawCell(CellAddress.parse("A7"), RawCell.Kind.TEXT, "Hộ nghèo", null, null, style, null);
            RawSheet sheet = sheet("Biểu", "A5=Xã | C5=1 | A6=Xã | C6=2 | C7=3 | A8=Cộng | C8=SUM(C5:C6) → 3");

            assertThat(audit(with(sheet, label))).isEmpty();
        }
    }

    @Test
    void a_percentage_below_figures_is_not_of_the_list() {
        RawCell rate = new RawCell(
                CellAddress.parse("C7"),
                RawCell.Kind.NUMBER,
                "0.5",
                new java.math.BigDecimal("0.5"),
                null,
                new CellStyle("0.0%", "", 0, false),
                null);
        RawSheet sheet = sheet("Biểu", "A5=Xã | C5=1 | A6=Xã | C6=2 | A7=Tỷ lệ | A8=Cộng | C8=SUM(C5:C6) → 3");

        assertThat(audit(with(sheet, rate))).isEmpty();
    }
}
