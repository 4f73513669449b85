package tonghop.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.model.Finding;
import tonghop.model.Normalised;
import tonghop.model.Severity;
import tonghop.model.cell.CellStyle;
import tonghop.model.cell.RawCell;
import tonghop.model.cell.RawSheet;

/** What a formula shows that rests on itself is no figure. */
class CircularFormulasTest {
    private static final RawSheet LIST = Drawn.sheet("Biểu", """
            TT|Xã|Thu ngân sách|Hộ nghèo
            1|Xã Hòa Mỹ|#100|#20
            2|Xã Đông Sơn|#200|#30
            |Toàn khối|#0|#0
            """);

    private static Normalised read(Map<String, String> formulas) {
        RawSheet sheet = LIST.withCells(LIST.cells().stream()
                .map(cell -> formulas.containsKey(cell.at().toString()) ? computed(cell, formulas) : cell)
                .toList());
        return Drawn.read("a.xlsx", sheet);
    }

    private static RawCell computed(RawCell cell, Map<String, String> formulas) {
        String formula = formulas.get(cell.at().toString());
        return new RawCell(cell.at(), cell.kind(), "0", BigDecimal.ZERO, formula, CellStyle.PLAIN, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SUM(D2:D4)",
                "D2+D3+D4",
                "D4",
                "SUM($D$2:$D$10)",
                "SUM(D:D)",
                "'Biểu'!D4+D2",
                "IF(D2>0,SUM(D2:D4),0)",
                "SUBTOTAL(9,D2:D4)",
                "IFERROR(SUM(D2:D3)/D4,0)"
            })
    void a_total_that_holds_itself_is_asked_about_and_not_loaded(String formula) {
        Normalised read = read(Map.of("D4", formula));

        assertThat(read.findings())
                .extracting(Finding::rule, Finding::severity)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("circular-formula", Severity.ERROR));
        assertThat(read.findings().get(0).terms()).hasSize(1);
        assertThat(Drawn.lines(read)).hasSize(5).noneMatch(line -> line.startsWith("D4"));
    }

    @Test
    void a_circle_through_other_cells_is_one_question_that_names_them_and_what_rests_on_them() {
        Normalised read = read(Map.of("D2", "D3", "D3", "IF(C3>0,D2,0)", "D4", "SUM(D2:D3)"));

        assertThat(read.findings()).hasSize(1);
        Finding asked = read.findings().get(0);
        assertThat(asked.arguments()).containsEntry("where", "D2, D3, D4");
        assertThat(asked.cells()).hasSize(3);
        assertThat(asked.subject()).isNull();
        assertThat(asked.terms()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"SUM(D2:OFFSET(D4,-1,0))", "SUM(D2:D3)*0*ROW(D4)", "IF(A2=\"D4\",0,0)", "Sheet2!D4*0"})
    void what_only_names_its_own_place_is_no_circle(String formula) {
        assertThat(read(Map.of("D4", formula)).findings())
                .extracting(Finding::rule)
                .doesNotContain("circular-formula");
    }

    @Test
    void sums_side_by_side_and_below_each_other_are_no_circles() {
        assertThat(read(Map.of("C4", "SUM(C2:C3)", "D4", "SUM(C4:C4)")).findings())
                .extracting(Finding::rule)
                .doesNotContain("circular-formula");
    }
}
