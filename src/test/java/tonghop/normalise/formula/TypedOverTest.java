package tonghop.normalise.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static tonghop.normalise.formula.Fixture.audit;
import static tonghop.normalise.formula.Fixture.sheet;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.model.Finding;
import tonghop.model.Severity;
import tonghop.wording.Wording;

/** Numbers typed over a formula, and numbers that only stand beside formulas. */
class TypedOverTest {
    private static final String PARTS = "A5=Xã | B5=1 | C5=2 | D5=3 | E5=4 | A6=Xã | B6=1 | C6=2 | D6=3 | E6=4 |";
    private static final String RATES =
            "A5=Xã | B5=2 | C5=4 | D5=B5/C5*100 → 50 | A6=Xã | B6=3 | C6=4 | D6=B6/C6*100 → 75"
                    + " | A7=Xã | B7=1 | C7=3 | A8=Xã | B8=1 | C8=1 | D8=B8/C8*100 → 100 |";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "B7=SUM(B5:B6) → 2 | C7=SUM(C5:C6) → 4 | D7=7 | E7=SUM(E5:E6) → 8       ; D7 ; 6",
                "B7=SUM(B5:B6) → 2 | C7=SUM(C5:C6) → 4 | D7=SUM(D5:D6) → 6 | E7=9       ; E7 ; 8",
                "B7=3 | C7=SUM(C5:C6) → 4 | D7=SUM(D5:D6) → 6 | E7=SUM(E5:E6) → 8       ; B7 ; 2",
                "B7=B5+B6 → 2 | C7=7 | D7=D5+D6 → 6 | E7=E5+E6 → 8                      ; C7 ; 4",
            })
    void a_number_typed_in_a_row_of_totals_is_found(String totals, String typed, String expected) {
        assertThat(audit(sheet("Biểu", PARTS + "A7=Cộng |" + totals)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("typed-over");
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                    assertThat(finding.cells().get(0).at()).hasToString(typed);
                    assertThat(finding.expected()).isEqualTo(expected);
                    assertThat(finding.candidates()).hasSize(1);
                });
    }

    @Test
    void a_number_typed_in_a_column_of_rates_is_found_and_told_with_the_formula_beside_it() {
        Finding finding = audit(sheet("Biểu", RATES + "D7=34")).get(0);

        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(new Wording("vi").sentence(finding))
                .isEqualTo(
                        "Ô D7 (tệp xa.xlsx, trang Biểu, dòng «Xã») là số gõ tay 34, trong khi các ô cùng hàng hoặc cùng cột"
                                + " (như ô D6: =B6/C6*100) đều là công thức; tính theo công thức đó được 33,333333,"
                                + " lệch 0,666667. Đề nghị kiểm tra số này hoặc ghi lại công thức.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"33.3", "33", "33.33"})
    void a_typed_number_that_is_the_rounded_result_is_feedback_only(String typed) {
        assertThat(audit(sheet("Biểu", RATES + "D7=" + typed))).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.INFO);
            assertThat(finding.candidates()).isEmpty();
            assertThat(new Wording("vi").sentence(finding))
                    .contains("đúng bằng kết quả")
                    .doesNotContain("{", "‹");
            assertThat(new Wording("en").sentence(finding)).doesNotContain("{", "‹");
        });
    }

    @Test
    void several_numbers_typed_in_a_long_column_are_each_found_once() {
        StringBuilder cells = new StringBuilder();
        for (int row = 5; row < 25; row++) {
            String formula = "C%1$d=A%1$d+B%1$d → 3".formatted(row);
            String typed = "C%d=4".formatted(row);
            cells.append("A%1$d=1 | B%1$d=2 | %2$s |".formatted(row, row % 7 == 0 ? typed : formula));
        }

        List<Finding> findings = audit(sheet("Biểu", cells.toString()));

        assertThat(findings)
                .extracting(finding -> finding.cells().get(0).at().toString())
                .containsExactly("C7", "C14", "C21");
        assertThat(findings).extracting(Finding::id).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // too few formulas, or formulas of another shape
                PARTS + "B7=SUM(B5:B6) → 2 | C7=7 | D7=SUM(D5:D6) → 6",
                PARTS + "B7=SUM(B5:B6) → 2 | C7=C6*2 → 4 | D7=7 | E7=SUM(E5:E6) → 8",
                PARTS + "B7=SUM(B5:B6) → 2 | C7=IF(C5>0,C6,0) → 2 | D7=7 | E7=SUM(E5:E6) → 8",
                // many typed numbers are no exception
                PARTS + "B7=SUM(B5:B6) → 2 | C7=7 | D7=7 | E7=SUM(E5:E6) → 8 | F5=1 | F6=1 | F7=SUM(F5:F6) → 2",
                // a rate in a row of sums
                PARTS + "B7=SUM(B5:B6) → 2 | C7=SUM(C5:C6) → 4 | D7=2.5 | E7=SUM(E5:E6) → 8",
                // text and blanks part the cells
                PARTS + "B7=SUM(B5:B6) → 2 | C7=SUM(C5:C6) → 4 | D7=SUM(D5:D6) → 6 | E7=x | F5=1 | F6=1 | F7=9",
                PARTS + "B7=SUM(B5:B6) → 2 | C7=SUM(C5:C6) → 4 | D7=SUM(D5:D6) → 6 | F5=1 | F6=1 | F7=9",
                // the first of a series that goes on by formula
                "A5=Dân số | B5=100 | C5=B5*1.1 → 110 | D5=C5*1.1 → 121 | E5=D5*1.1 → 133.1",
                "A5=1 | B5=1 | A6=2 | B6=B5+A6 → 3 | A7=3 | B7=B6+A7 → 6 | A8=4 | B8=B7+A8 → 10",
                // the formula would have nothing to compute from
                "A5=2 | C5=A5/B5 → 9 | A6=2 | B6=1 | C6=A6/B6 → 2 | A7=2 | C7=7 | A8=2 | B8=1 | C8=A8/B8 → 2 | A9=2 | B9=1 | C9=A9/B9 → 2",
                // a typed total below computed figures
                "A5=Xã | B5=2 | C5=B5*2 → 4 | A6=Xã | B6=3 | C6=B6*2 → 6 | A7=Xã | B7=1 | C7=B7*2 → 2 | A8=Cộng | B8=6 | C8=99",
            })
    void a_number_that_only_stands_beside_formulas_is_left_alone(String cells) {
        assertThat(audit(sheet("Biểu", cells))).isEmpty();
    }
}
