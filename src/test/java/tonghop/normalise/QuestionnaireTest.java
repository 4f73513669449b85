package tonghop.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tonghop.model.Finding;
import tonghop.model.Severity;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRef;
import tonghop.normalise.cell.ReadingFindings;

/** A list that was sent for a form raises as many questions as people can answer, in time that grows with its length alone. */
class QuestionnaireTest {
    @Test
    void what_is_beyond_the_first_questions_of_a_kind_is_one_question() {
        List<Finding> findings = new ArrayList<>();
        IntStream.range(0, 1_000).forEach(row -> findings.add(unknown("tên " + row, "A", row)));
        findings.add(unknown("một dòng", "B", 0));

        List<Finding> asked = Questionnaire.of(findings);

        assertThat(asked).hasSize(Questionnaire.OF_A_KIND + 2);
        assertThat(asked.get(Questionnaire.OF_A_KIND).stated()).isEqualTo("một dòng");
        Finding rest = asked.get(asked.size() - 1);
        assertThat(rest.rule()).isEqualTo("many-more");
        assertThat(rest.arguments())
                .containsEntry("count", "700")
                .containsEntry("example", "tên 300")
                .containsEntry("cell", "A301");
    }

    @Test
    void one_text_is_one_question_with_the_first_cells_named() {
        List<Finding> findings = IntStream.range(0, 20_000)
                .mapToObj(row -> unknown("Hộ nghèo", "A", row))
                .toList();

        assertThat(Questionnaire.of(findings)).singleElement().satisfies(finding -> assertThat(finding.cells())
                .hasSize(Questionnaire.CELLS)
                .startsWith(findings.get(0).cells().get(0)));
    }

    private static Finding unknown(String label, String sheet, int row) {
        CellRef cell = new CellRef("a.xlsx", sheet, new CellAddress(row, 0));
        return ReadingFindings.about(
                new ReadingFindings.Subject("unknown-label", Severity.WARNING, label, cell), Map.of(), List.of());
    }
}
