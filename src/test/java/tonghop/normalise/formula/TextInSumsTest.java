package tonghop.normalise.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static tonghop.normalise.formula.Fixture.audit;
import static tonghop.normalise.formula.Fixture.formula;
import static tonghop.normalise.formula.Fixture.sheet;
import static tonghop.normalise.formula.Fixture.with;

import java.util.List;
import org.junit.jupiter.api.Test;
import tonghop.model.Finding;
import tonghop.model.cell.CellStyle;
import tonghop.wording.Wording;

/** Sums that pass over numbers typed as text. */
class TextInSumsTest {

    @Test
    void a_sum_over_numbers_typed_as_text_is_told_with_what_it_lacks() {
        List<Finding> findings = audit(with(
                sheet("Biểu 1", "A1=Quý I | B1=500 | A2=Quý II | B2=5.10t | A3=Quý III"),
                Fixture.text("B3", "1.490"),
                formula("B4", "SUM(B1:B3)", "500", CellStyle.PLAIN)));

        assertThat(findings).extracting(Finding::rule).containsExactly("text-in-sum");
        assertThat(new Wording("vi").sentence(findings.get(0)))
                .isEqualTo(
                        "Ô B4 (tệp xa.xlsx, trang Biểu 1, dòng «») có công thức =SUM(B1:B3) được 500, nhưng các ô B3 là số gõ"
                                + " dạng chữ nên Excel không cộng; nếu cộng đủ thì được 1.990, lệch -1.490. Đề nghị gõ lại các ô đó"
                                + " thành số.");
    }

    @Test
    void words_and_numbers_in_a_sum_are_no_cause_to_ask() {
        assertThat(audit(with(
                        sheet("Biểu 1", "B1=500 | B2=chưa có | B3=10"),
                        formula("B4", "SUM(B1:B3)", "510", CellStyle.PLAIN))))
                .isEmpty();
    }
}
