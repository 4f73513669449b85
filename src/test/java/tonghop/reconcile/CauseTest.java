package tonghop.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tonghop.model.Candidate;
import tonghop.model.Finding;

class CauseTest {
    @Test
    void a_slip_that_was_copied_into_two_files_is_one_finding() {
        List<Finding> findings = findings("""
                file a.xlsx; Biểu 1
                C5; 049; livestock-moved; target; 809; hộ
                D5; 049; livestock-moved; actual; 691; hộ
                E5; 049; livestock-moved; percent; 76,5; %
                file b.xlsx; Biểu 2
                C7; 049; livestock-moved; target; 809; hộ
                D7; 049; livestock-moved; actual; 691; hộ
                E7; 049; livestock-moved; percent; 76,5; %
                """);
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("percent-of-target");
            assertThat(finding.candidates()).extracting(Candidate::to).containsExactly("619");
            assertThat(finding.candidates()).extracting(Candidate::repairs).containsExactly(2);
            assertThat(finding.arguments()).containsEntry("consequences", "1");
        });
    }

    @Test
    void a_part_that_breaks_several_rules_is_one_finding_with_the_value_that_repairs_them_all() {
        List<Finding> findings = findings("""
                C4; 048; houses-done; actual; 376; nhà
                C5; 048; houses-done[work=prefab]; actual; 14; nhà
                C6; 048; houses-done[work=new]; actual; 219; nhà
                C7; 048; houses-done[work=repair]; actual; 143; nhà
                C8; 048; houses-done[support=supported]; actual; 300; nhà
                C9; 048; houses-done[support=none]; actual; 76; nhà
                """.replace("376", "512"));
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.candidates()).extracting(Candidate::to).containsExactly("376");
            assertThat(finding.candidates()).extracting(Candidate::slip).containsExactly("other-value");
            assertThat(finding.cells().get(0).at()).hasToString("C4");
        });
    }

    @Test
    void two_slips_in_two_places_are_two_findings() {
        List<Finding> findings = findings("""
                C5; 049; livestock-moved; target; 809; hộ
                D5; 049; livestock-moved; actual; 691; hộ
                E5; 049; livestock-moved; percent; 76,5; %
                C6; 047; livestock-moved; target; 550; hộ
                D6; 047; livestock-moved; actual; 481; hộ
                E6; 047; livestock-moved; percent; 76; %
                """);
        assertThat(findings).extracting(finding -> finding.subject().unit()).containsExactlyInAnyOrder("047", "049");
    }

    @Test
    void a_finding_keeps_its_id_when_figures_rows_and_files_change() {
        String lines = """
                file a.xlsx; Biểu 1
                C5; 049; livestock-moved; target; 809; hộ
                D5; 049; livestock-moved; actual; 691; hộ
                E5; 049; livestock-moved; percent; 76,5; %
                """;
        String moved = lines.replace("a.xlsx", "b.xlsx").replace("D5", "D9").replace("691", "196");
        assertThat(findings(moved))
                .extracting(Finding::id)
                .isEqualTo(findings(lines).stream().map(Finding::id).toList());
    }

    private static List<Finding> findings(String lines) {
        return new Reconciler(Sheets.sampleDefinition())
                .reconcile(Sheets.of(lines)).findings().stream()
                        .filter(finding -> !finding.rule().equals("completeness"))
                        .toList();
    }
}
