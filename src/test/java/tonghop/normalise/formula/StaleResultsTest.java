package tonghop.normalise.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static tonghop.normalise.formula.Fixture.audit;
import static tonghop.normalise.formula.Fixture.formula;
import static tonghop.normalise.formula.Fixture.hidden;
import static tonghop.normalise.formula.Fixture.sheet;
import static tonghop.normalise.formula.Fixture.with;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.model.Finding;
import tonghop.model.Severity;
import tonghop.model.cell.CellStyle;
import tonghop.model.cell.RawCell;
import tonghop.model.cell.RawSheet;
import tonghop.wording.Wording;

/** A formula's cached result against what its cells give. */
class StaleResultsTest {
    private static final RawSheet FIGURES = sheet(
            "Biểu 1", "A1=305 | A2=181 | A3=2 | A4=0.1 | A5=0.2 | A6=chữ | B1=61.756 | B2=70.05 | C1=-4 | C2=1.005");
    private static final RawSheet OTHER = sheet("Nhà tạm 2022", "A1=112 | A2=193");
    private static final RawSheet QUOTED = sheet("Xã 'Minh'", "A1=7");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "A1+A2+A3             | 488",
                "SUM(A1:A3)           | 488",
                "sum($A$1:A$3)        | 488",
                "SUM(A1,A2:A3)        | 488",
                "SUM(A1:A6)           | 488.3",
                "SUM(A:A)             | 488.3",
                "SUM(D34:D34)         | 0",
                "SUM(1:1)             | 362.756",
                "SUM(A3:A1)           | 488",
                "+A1-A3               | 303",
                "A1*A3                | 610",
                "A1/A3                | 152.5",
                "A1%                  | 3.05",
                "(A1+A2)*A3           | 972",
                "A1+A2*A3             | 667",
                "A1-A2-A3             | 122",
                "A1/A3/A3             | 76.25",
                "C1^2                 | 16",
                "-A3^2                | 4",
                "2^3^2                | 64",
                "2^-1                 | 0.5",
                "A3^0                 | 1",
                "--A3                 | 2",
                "A1 + Z9              | 305",
                "1.5E2+A3             | 152",
                "AVERAGE(A1:A2)       | 243",
                "AVERAGE(A1:A2,Z1:Z9) | 243",
                "MIN(A1:B2)           | 61.756",
                "MAX(A1:B2,400)       | 400",
                "COUNT(A1:A6)         | 5",
                "COUNT(A1:A6,9)       | 6",
                "ROUND(B2/B1*100,2)   | 113.43",
                "ROUND(A1,-2)         | 300",
                "ROUND(-2.5,0)        | -3",
                "SUM(A4,A5)           | 0.3",
                "'Nhà tạm 2022'!A1+'nhà tạm 2022'!$A$2 | 305",
                "SUM('Nhà tạm 2022'!A1:A2)             | 305",
                "'Biểu 1'!A1+'Xã ''Minh'''!A1          | 312",
            })
    void a_result_is_judged_by_the_results_of_the_cells_that_the_formula_names(String formula, String right) {
        assertThat(audited(formula, right)).isEmpty();

        assertThat(audited(formula, "4711")).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("stale-formula");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.stated()).isEqualTo("4711");
            assertThat(finding.expected()).isEqualTo(right);
            assertThat(finding.candidates().get(0).to()).isEqualTo(right);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IF(A1>0,1,2)",
                "A1&A2",
                "A1=A2",
                "SUMIF(A1:A3,2)",
                "SUMPRODUCT(A1:A2,A2:A3)",
                "ROUNDUP(A1,0)",
                "SUM(A1:A3)+VLOOKUP(A1,B1:C2,2)",
                "SUM(A1:A2*A2:A3)",
                "A1:A3+1",
                "[1]Sheet1!A1+1",
                "'[so lieu.xlsx]Biểu 1'!A1",
                "'C:\\[so lieu.xlsx]Biểu 1'!A1",
                "Sheet1:Sheet3!A1",
                "SUM('Biểu 1:Nhà tạm 2022'!A1)",
                "TongSo+1",
                "Thue2022*2",
                "SUM(Bang1[Cột])",
                "{1,2}",
                "SUM({1,2})",
                "SUM(A1:A2 A2:A3)",
                "SUM(A1,,A2)",
                "\"1\"+1",
                "TRUE+1",
                "#REF!+1",
                "SUM(#REF!)",
                "A6+1",
                "A1/Z9",
                "A1/(A1-305)",
                "AVERAGE(Z1:Z9)",
                "MIN(Z1:Z9)",
                "2^0.5",
                "(0-8)^(1/3)",
                "0^0",
                "9^999^999",
                "ROUND(A1)",
                "ROUND(A1,99)",
                "'Không có'!A1",
                "A1048577",
                "XFE1",
                "D31+1",
                "A1+D32",
                "SUM(D33,A1)",
                "SUM(A1:D33)",
                "COUNT(D31:D33)",
                "SUM(",
                "A1+",
                "A1)",
                "1..2",
                "A1 A2",
            })
    void what_is_not_plain_arithmetic_over_known_numbers_is_left_alone(String formula) {
        assertThat(audited(formula, "4711")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            commentCharacter = '§',
            value = {
                "General  | 113.43    | true",
                "0        | 113       | false",
                "0        | 114       | true",
                "#,##0    | 112       | true",
                "0.0      | 113.4     | false",
                "0.00     | 113.43    | false",
                "0.00     | 113.44    | true",
                "0.00\"%\"| 113.43    | false",
                "#,##0.0 \"tỷ đồng 0,00\" | 113.4 | false",
                "_(* #,##0_);_(* (#,##0)   | 113   | false",
                "0.0%     | 113.430   | false",
                "0.0%     | 113.4     | true",
                "#,##0,   | 600       | false",
                "[Red]0   | 113       | false",
                "0.0E+00  | 110       | true",
                "# ?/?    | 113       | true",
                "@        | 113       | true",
            })
    void a_result_that_looks_the_same_in_its_cell_is_not_stale(String format, String cached, boolean stale) {
        CellStyle style = new CellStyle(format, "", 0, false);
        RawSheet sheet = with(FIGURES, formula("H9", "B2/B1*100", cached, style));

        assertThat(audit(sheet)).hasSize(stale ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A4+A5-0.3            | 0.0000000000000000555111512312578",
                "A4*3                 | 0.300000000000000",
                "1/3                  | 0.333333333333333",
                "2/3*3-2              | 0",
                "ROUND(C2*100,0)      | 100",
                "ROUND(C2*100,0)      | 101",
            })
    void the_noise_of_binary_arithmetic_is_no_difference(String formula, String cached) {
        assertThat(audited(formula, cached)).isEmpty();
    }

    @Test
    void the_sentence_names_the_cell_its_formula_and_both_results() {
        RawSheet sheet =
                sheet("Nhà tạm", "A5=Hoàn thành | D5=305 | A6=Đang làm | D6=183 | A7=Cộng | D7=SUM(D5:D6) → 486");

        Finding finding = audit(sheet).get(0);

        assertThat(new Wording("vi").sentence(finding))
                .isEqualTo(
                        "Ô D7 (tệp xa.xlsx, trang Nhà tạm, dòng «Cộng») có công thức =SUM(D5:D6); kết quả lưu trong tệp là 486"
                                + " nhưng tính lại từ các ô được 488, lệch -2. Có thể số liệu đã sửa mà chưa tính lại."
                                + " Đề nghị mở tệp bằng Excel, bấm F9 để tính lại, kiểm tra rồi gửi lại.");
        assertThat(new Wording("vi").candidate(finding.candidates().get(0), finding))
                .isEqualTo("D7 486 → 488 (tính lại công thức từ các ô)");
        assertThat(finding.cells().get(0)).hasToString("xa.xlsx › Nhà tạm › D7");
    }

    @Test
    void only_the_stale_formula_is_told_and_not_those_that_rest_on_its_result() {
        RawSheet sheet = sheet("Biểu", "A1=1 | A2=2 | A3=A1+A2 → 9 | A4=A3*2 → 18 | A5=A4+A3 → 27");

        assertThat(audit(sheet))
                .extracting(finding -> finding.cells().get(0).at().toString())
                .containsExactly("A3");
    }

    @Test
    void formulas_in_a_circle_and_those_that_rest_on_one_are_left_alone() {
        assertThat(audit(sheet("Biểu", "A1=A1+1 → 5"))).isEmpty();
        assertThat(audit(sheet("Biểu", "A1=B1+1 → 5 | B1=C1+1 → 9 | C1=A1+1 → 5 | D1=C1+1 → 77")))
                .isEmpty();
        assertThat(audit(sheet("Biểu", "A1=1 | A2=SUM(A1:A3) → 5 | A3=A2*2 → 11")))
                .isEmpty();
    }

    @Test
    void a_long_chain_of_formulas_is_followed_to_its_end() {
        int rows = 60_000;
        String[] cells = new String[rows];
        cells[0] = "A1=1";
        for (int row = 2; row <= rows; row++) {
            cells[row - 1] = "A" + row + "=A" + (row - 1) + "+1 → " + (row == rows ? row + 1 : row);
        }

        assertThat(audit(sheet("Biểu", cells)))
                .singleElement()
                .extracting(Finding::expected)
                .isEqualTo(String.valueOf(rows));
    }

    @Test
    void hidden_sheets_are_not_audited_but_their_cells_count() {
        RawSheet hidden = hidden("nháp", "A1=80.5 | A2=A1*2 → 7");
        RawSheet shown = sheet("Biểu", "A1=nháp!A1+1 → 80.5");

        assertThat(audit(hidden, shown))
                .singleElement()
                .extracting(Finding::expected)
                .isEqualTo("81.5");
    }

    @Test
    void two_findings_of_one_label_are_told_apart_and_keep_their_identity_when_rows_move() {
        RawSheet before = sheet("Biểu", "A5=- Xây mới | B5=1+1 → 3 | A6=- Xây mới | B6=2+2 → 5");
        RawSheet after = sheet("Biểu", "A8=- Xây mới | B8=1+1 → 3 | A9=- Xây mới | B9=2+2 → 6");

        List<String> ids = audit(before).stream().map(Finding::id).toList();

        assertThat(ids).doesNotHaveDuplicates().hasSize(2);
        assertThat(audit(after)).extracting(Finding::id).isEqualTo(ids);
    }

    private static List<Finding> audited(String formula, String cached) {
        RawCell asked = formula("H9", formula, cached, CellStyle.PLAIN);
        RawSheet sheet = with(
                FIGURES,
                asked,
                formula("D31", "NOW()", "", CellStyle.PLAIN),
                formula("D32", "1/0", "#DIV/0!", CellStyle.PLAIN),
                formula("D34", "A6", "chữ", CellStyle.PLAIN),
                new RawCell(
                        tonghop.model.cell.CellAddress.parse("D33"),
                        RawCell.Kind.DATE,
                        "2022-12-31",
                        null,
                        null,
                        CellStyle.PLAIN,
                        null));
        return audit(sheet, OTHER, QUOTED);
    }
}
