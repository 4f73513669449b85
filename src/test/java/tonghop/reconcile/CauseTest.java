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
    void a_figure_of_the_month_before_sent_again_is_what_a_wrong_percent_is_about() {
        assertThat(findings(sentAgain("809", "500"))).singleElement().satisfies(finding -> {
            assertThat(finding.cells().get(0).at()).hasToString("D5");
            assertThat(finding.candidates()).extracting(Candidate::slip).containsExactly("last-period");
            assertThat(finding.candidates()).extracting(Candidate::to).containsExactly("619");
        });
    }

    @Test
    void what_a_rounded_percent_leaves_open_is_told_as_a_range() {
        assertThat(findings(sentAgain("80900", "50003"))).singleElement().satisfies(finding -> {
            assertThat(finding.candidates()).extracting(Candidate::slip).containsExactly("last-period");
            assertThat(finding.candidates()).extracting(Candidate::to).containsExactly("61849..61928");
        });
    }

    private static String sentAgain(String target, String figure) {
        return """
                file thang-11.xlsx; Biểu
                at 2022 2022-11-30
                D5; 049; livestock-moved; actual; FIGURE; hộ
                file thang-12.xlsx; Biểu
                at 2022 2022-12-31
                C5; 049; livestock-moved; target; TARGET; hộ
                D5; 049; livestock-moved; actual; FIGURE; hộ
                E5; 049; livestock-moved; percent; 76,5; %
                """.replace("TARGET", target).replace("FIGURE", figure);
    }

    @Test
    void where_no_slip_explains_a_percent_each_of_its_figures_may_be_wrong() {
        List<Finding> findings = findings("""
                C5; 049; livestock-moved; target; 809; hộ
                D5; 049; livestock-moved; actual; 322; hộ
                E5; 049; livestock-moved; percent; 76,5; %
                """);
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.candidates())
                    .extracting(Candidate::slip)
                    .containsExactly("computed", "implied", "implied");
            assertThat(finding.candidates()).extracting(Candidate::to).containsExactly("39.8", "619", "421");
        });
    }

    @Test
    void a_percent_that_was_cut_off_has_one_explanation() {
        List<Finding> findings = findings("""
                C5; 049; livestock-moved; target; 809; hộ
                D5; 049; livestock-moved; actual; 619; hộ
                E5; 049; livestock-moved; percent; 76; %
                """);
        assertThat(findings).singleElement().satisfies(finding -> assertThat(finding.candidates())
                .extracting(Candidate::slip)
                .containsExactly("truncated"));
    }

    @Test
    void digits_are_swapped_among_the_decimals_that_a_workbook_usually_prints() {
        List<Finding> findings = findings("""
                C5; 049; livestock-moved; target; 1000; hộ
                D5; 049; livestock-moved; actual; 503; hộ
                E5; 049; livestock-moved; percent; 53; %
                C6; 047; livestock-moved; target; 550; hộ
                D6; 047; livestock-moved; actual; 481; hộ
                E6; 047; livestock-moved; percent; 87,5; %
                C7; 048; livestock-moved; target; 400; hộ
                D7; 048; livestock-moved; actual; 301; hộ
                E7; 048; livestock-moved; percent; 75,3; %
                C8; 053; livestock-moved; target; 300; hộ
                D8; 053; livestock-moved; actual; 289; hộ
                E8; 053; livestock-moved; percent; 96,3; %
                C9; 040; livestock-moved; target; 200; hộ
                D9; 040; livestock-moved; actual; 181; hộ
                E9; 040; livestock-moved; percent; 90,5; %
                """);
        assertThat(findings)
                .filteredOn(finding -> !finding.rule().equals("idle-rule"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.candidates())
                        .extracting(Candidate::to)
                        .containsExactly("530", "50.3"));
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
