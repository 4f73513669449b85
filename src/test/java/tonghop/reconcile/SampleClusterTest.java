package tonghop.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tonghop.model.Candidate;
import tonghop.model.Finding;
import tonghop.model.Severity;
import tonghop.model.cell.CellRef;

/** What must be found in the workbooks that come with the project, read as a run reads them, and nothing besides. */
class SampleClusterTest {
    private static Reconciliation cluster;
    private static Reconciliation term;

    @BeforeAll
    static void reconcile() throws IOException {
        cluster = Submissions.reconciliation("cum-mien-dong-2022");
        term = Submissions.reconciliation("ha-quang-2020");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(textBlock = """
            E01, same-fact, ERROR, 049, houses-done
            E02, never-falls, ERROR, 047, vaccination
            E03, comparable-parts, WARNING, mien-dong, vaccination
            E04, total-over-members, ERROR, mien-dong, ntm-standard-communes
            E05, unit-of-measure, ERROR, mien-dong, agricultural-value
            E06, percent-of-target, ERROR, 053, agricultural-value
            E07, percent-of-target, ERROR, 047, industrial-value
            E08, percent-of-target, INFO, 053, budget-revenue
            E09, share-of-parts, WARNING, mien-dong, schools-recognised
            E10, decimal-mark, INFO, 048, livestock-moved
            E11, register-count, ERROR, mien-dong, commune-web-pages
            E13, remainder-value, WARNING, 048, gifts
            E14, incomplete-parts, INFO, 048, houses-done
            E15, two-counts, INFO, 048, houses-in-progress
            E16, brackets, WARNING, mien-dong, ntm-communes
            E17, jump, INFO, 047, budget-revenue
            E18, period, WARNING, 040, houses-done
            E19, unit-of-measure-missing, WARNING, 040, vaccination
            """)
    void a_planted_disagreement_of_the_cluster_is_found(
            String row, String rule, Severity severity, String unit, String indicator) {
        assertThat(cluster.findings()).as(row).anySatisfy(finding -> assertThat(about(finding))
                .isEqualTo(about(rule, severity, unit, indicator)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(textBlock = """
            H01, percent-of-target, ERROR, agricultural-value
            H02, percent-of-target, ERROR, grain-output
            H03, lost-digits, ERROR, trained
            H04, percent-of-target, ERROR, trained-with-job
            H05, percent-of-target, WARNING, health-communes
            H06, percent-of-target, ERROR, malnutrition
            H08, decimal-mark, INFO, tobacco-output
            """)
    void a_planted_disagreement_of_the_term_is_found(String row, String rule, Severity severity, String indicator) {
        assertThat(term.findings()).as(row).anySatisfy(finding -> assertThat(about(finding))
                .isEqualTo(about(rule, severity, "045", indicator)));
    }

    @Test
    void nothing_else_of_the_cluster_is_an_error_or_a_warning() {
        Set<String> told = serious(
                cluster, finding -> finding.rule() + " " + finding.subject().indicator());
        assertThat(told)
                .containsExactlyInAnyOrder(
                        "same-fact houses-done",
                        "same-fact awards",
                        "never-falls vaccination",
                        "comparable-parts vaccination",
                        "total-over-members ntm-standard-communes",
                        "unit-of-measure agricultural-value",
                        "percent-of-target agricultural-value",
                        "percent-of-target industrial-value",
                        "share-of-parts schools-recognised",
                        "register-count commune-web-pages",
                        "remainder-value gifts",
                        "brackets ntm-communes",
                        "period houses-done",
                        "unit-of-measure-missing vaccination",
                        "completeness ");
    }

    /** E21: the budget revenue of two members is missing. */
    @Test
    void each_member_is_asked_once_for_all_rows_that_it_leaves_out() {
        List<Finding> asked = cluster.findings().stream()
                .filter(finding -> finding.rule().equals("completeness"))
                .toList();
        assertThat(asked).extracting(Finding::severity).containsOnly(Severity.WARNING);
        assertThat(asked)
                .extracting(finding -> finding.subject().unit())
                .containsExactlyInAnyOrder("040", "047", "048", "049", "053");
        assertThat(asked)
                .filteredOn(finding -> finding.arguments().get("rows").contains("Tổng thu ngân sách"))
                .extracting(finding -> finding.subject().unit())
                .containsExactlyInAnyOrder("040", "049");
    }

    @Test
    void nothing_else_of_the_term_is_an_error_or_a_warning() {
        Set<String> told = serious(term, finding -> finding.subject().indicator());
        assertThat(told)
                .containsExactlyInAnyOrder(
                        "agricultural-value",
                        "grain-output",
                        "trained",
                        "trained-with-job",
                        "health-communes",
                        "malnutrition");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            E01 | same-fact | houses-done | C5 488 → 486
            E06 | percent-of-target | agricultural-value | C8 57.58 → 57.85, D8 62.63 → 62.36
            E07 | percent-of-target | industrial-value | E7 169.633 → 169.533, F7 375.3 → 375.5
            E08 | percent-of-target | budget-revenue | D7 18.268 → 18.269, E7 108.55 → 108.54
            E09 | share-of-parts | schools-recognised | E8 90 → 91
            E11 | register-count | commune-web-pages | D10 65 → 78 (+ huyện Hạ Lang 13)
            E05 | unit-of-measure | agricultural-value | D8 tỷ đồng → triệu đồng/ha
            """)
    void the_candidates_of_the_cluster_are_shown(String row, String rule, String indicator, String candidates) {
        assertThat(candidates(cluster, rule, indicator)).as(row).isEqualTo(candidates);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            H01 | percent-of-target | agricultural-value | F8 109 → 108
            H02 | percent-of-target | grain-output | D11 17.68 → 17608, D11 17.68 → 17680
            H03 | lost-digits | trained | E24 1.95 → 1950
            H04 | percent-of-target | trained-with-job | F25 201 → 203, E25 610 → 602..604
            H05 | percent-of-target | health-communes | F29 94.11 → 94.12
            H06 | percent-of-target | malnutrition | D38 1.5..2 → 7
            """)
    void the_candidates_of_the_term_are_shown(String row, String rule, String indicator, String candidates) {
        assertThat(candidates(term, rule, indicator)).as(row).isEqualTo(candidates);
    }

    @Test
    void one_cause_is_one_finding() {
        assertThat(cluster.findings().stream().filter(finding -> finding.rule().equals("parts-total")))
                .as("the total of 488 that its parts do not make is told with the two tellings")
                .isEmpty();
        assertThat(cluster.tallies().get("parts-total").failed()).isEqualTo(1);
    }

    @Test
    void the_right_total_of_another_denominator_passes() {
        assertThat(cluster.tallies().get("classes-of-units").failed()).isZero();
        assertThat(cluster.tallies().get("part-of-whole").failed()).isZero();
        assertThat(cluster.tallies().get("unit-value").failed()).isZero();
    }

    @Test
    void every_finding_names_cells_but_where_figures_are_missing() {
        assertThat(cluster.findings())
                .allSatisfy(finding -> assertThat(finding.cells().isEmpty())
                        .isEqualTo(finding.rule().equals("completeness")));
    }

    @Test
    void ids_are_unique_and_stay() {
        assertThat(cluster.findings()).extracting(Finding::id).doesNotHaveDuplicates();
        assertThat(cluster.findings()).extracting(Finding::id).allMatch(id -> id.matches("[0-9a-f]{8}"));
    }

    private static Set<String> serious(Reconciliation reconciliation, Function<Finding, String> about) {
        return reconciliation.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR || finding.severity() == Severity.WARNING)
                .map(about)
                .collect(Collectors.toSet());
    }

    private static List<String> about(Finding finding) {
        return about(
                finding.rule(),
                finding.severity(),
                finding.subject().unit(),
                finding.subject().indicator());
    }

    private static List<String> about(String rule, Severity severity, String unit, String indicator) {
        return List.of(rule, severity.toString(), unit, indicator);
    }

    private static String candidates(Reconciliation reconciliation, String rule, String indicator) {
        return reconciliation.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .filter(finding -> finding.subject().indicator().equals(indicator))
                .flatMap(finding -> finding.candidates().stream())
                .map(SampleClusterTest::text)
                .collect(Collectors.joining(", "));
    }

    private static String text(Candidate candidate) {
        CellRef cell = candidate.cell();
        return (cell == null ? "" : cell.at() + " ") + candidate.from() + " → " + candidate.to();
    }
}
