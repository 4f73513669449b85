package tonghop.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tonghop.model.Finding;
import tonghop.model.Questions;
import tonghop.model.Severity;

/** What matters most comes first, and what follows from other answers is no question of its own. */
class WeightTest {
    @Test
    void of_two_errors_the_one_that_changes_more_of_the_total_comes_first() {
        List<Finding> findings = findings("""
                C5; 049; livestock-moved; target; 809; hộ
                D5; 049; livestock-moved; actual; 691; hộ
                E5; 049; livestock-moved; percent; 76,5; %
                C6; 047; livestock-moved; target; 55; hộ
                D6; 047; livestock-moved; actual; 48; hộ
                E6; 047; livestock-moved; percent; 86,3; %
                D7; 048; livestock-moved; actual; 20; hộ
                """);
        assertThat(findings).extracting(finding -> finding.subject().unit()).startsWith("049", "047");
        // 691 for 619 is 72 of 691 + 48 + 20
        assertThat(findings.get(0).effect()).isEqualByComparingTo("0.0949");
    }

    @Test
    void a_small_change_that_passes_another_unit_matters_as_much_as_the_places_that_it_passes() {
        List<Finding> findings = findings("""
                C5; 049; livestock-moved; target; 809; hộ
                D5; 049; livestock-moved; actual; 691; hộ
                E5; 049; livestock-moved; percent; 76,5; %
                D6; 047; livestock-moved; actual; 650; hộ
                D7; 048; livestock-moved; actual; 9.000; hộ
                """);
        assertThat(findings.get(0).effect()).isEqualByComparingTo("0.5");
    }

    @Test
    void a_disagreement_without_candidates_weighs_what_the_figures_lie_apart() {
        List<Finding> findings = findings("""
                D5; mien-dong; houses-done; actual; 1.000; nhà
                D6; 047; houses-done; actual; 361; nhà
                D7; 048; houses-done; actual; 376; nhà
                D8; 049; houses-done; actual; 100; nhà
                D9; 053; houses-done; actual; 10; nhà
                D10; 040; houses-done; actual; 30; nhà
                """);
        assertThat(findings.get(0).rule()).isEqualTo("total-over-members");
        assertThat(findings.get(0).effect()).isEqualByComparingTo("0.123");
    }

    @Test
    void a_member_that_leaves_out_rows_weighs_its_part_of_all_members() {
        Finding finding = all("""
                D6; 047; houses-done; actual; 361; nhà
                D7; 048; houses-done; actual; 376; nhà
                D8; 049; houses-done; actual; 100; nhà
                D9; 053; livestock-moved; actual; 50; hộ
                D10; 040; livestock-moved; actual; 20; hộ
                """).stream()
                .filter(each -> each.rule().equals("completeness"))
                .findFirst()
                .orElseThrow();
        assertThat(finding.effect()).isEqualByComparingTo("0.2");
    }

    @Test
    void a_total_that_holds_once_two_others_are_answered_is_no_question_of_its_own() {
        Questions questions = Questions.of(findings("""
                D4; mien-dong; livestock-moved; actual; 1.166; hộ
                C5; 049; livestock-moved; target; 809; hộ
                D5; 049; livestock-moved; actual; 691; hộ
                E5; 049; livestock-moved; percent; 76,5; %
                C6; 047; livestock-moved; target; 550; hộ
                D6; 047; livestock-moved; actual; 481; hộ
                E6; 047; livestock-moved; percent; 76; %
                D7; 048; livestock-moved; actual; 29; hộ
                D8; 053; livestock-moved; actual; 50; hộ
                D9; 040; livestock-moved; actual; 50; hộ
                """));
        assertThat(questions.needed())
                .extracting(finding -> finding.subject().unit())
                .containsExactly("049", "047");
        assertThat(questions.needed()).extracting(Finding::rule).containsOnly("percent-of-target");
    }

    private static List<Finding> findings(String lines) {
        return all(lines).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .filter(finding -> !finding.rule().equals("completeness"))
                .toList();
    }

    private static List<Finding> all(String lines) {
        return new Reconciler(Sheets.sampleDefinition())
                .reconcile(Sheets.of(lines))
                .findings();
    }
}
