package tonghop.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tonghop.definition.JobDefinition;
import tonghop.model.Candidate;
import tonghop.model.Choice;
import tonghop.model.Decision;
import tonghop.model.DecisionForm;
import tonghop.model.FigureFingerprint;
import tonghop.model.Finding;
import tonghop.model.Observation;
import tonghop.model.Ruling;
import tonghop.model.cell.CellRef;
import tonghop.review.Asked;
import tonghop.review.Outcome;
import tonghop.review.Review;
import tonghop.review.RulesOf;
import tonghop.review.Verification;

/** A slip that a live total carried is decided upon: what a person chooses is what changes, and the total follows and is told. */
class CarriedDecisionTest {
    private static final JobDefinition DEFINITION = Sheets.sampleDefinition();
    private static final List<Observation> FIGURES = Sheets.of("""
            C5; 049; livestock-moved; target; 809; hộ
            D5; 049; livestock-moved; actual; 691; hộ
            E5; 049; livestock-moved; percent; 76,5; %
            D6; 047; livestock-moved; actual; 481; hộ
            D7; 048; livestock-moved; actual; 288; hộ
            D8; 053; livestock-moved; actual; 154; hộ
            D9; 040; livestock-moved; actual; 203; hộ
            file tong-hop.xlsx; Biểu
            D10; mien-dong; livestock-moved; actual; 1817; hộ
            """);

    private static final Verification RULES = new RulesOf(DEFINITION);

    private static Outcome decided(List<Observation> figures, Map<Finding, String> choices) {
        Function<CellRef, String> printed = cell -> printed(cell, figures);
        List<Decision> decisions = choices.entrySet().stream()
                .map(choice -> new Decision(
                        choice.getKey().id(),
                        FigureFingerprint.of(choice.getKey(), printed),
                        Choice.parse(choice.getValue().split(" ", 2)[0]).orElseThrow(),
                        choice.getValue().replaceFirst("^\\S+ ?", ""),
                        "",
                        "An",
                        "canh-bao.xlsx › 5"))
                .toList();
        DecisionForm form = new DecisionForm("canh-bao.xlsx", "", 1, DEFINITION.code(), decisions, List.of());
        Asked asked = new Asked(figures, printed, List.of(), RULES.findings(figures));
        return new Review(DEFINITION, RULES).of(asked, List.of(form));
    }

    private static String printed(CellRef cell, List<Observation> figures) {
        return figures.stream()
                .filter(figure -> figure.cell().equals(cell))
                .map(Observation::printed)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> figures(List<Observation> observations) {
        return observations.stream()
                .collect(Collectors.toMap(
                        figure -> figure.cell().at().toString(), figure -> Objects.requireNonNull(figure.number())
                                .reading()
                                .value()
                                .toPlainString()));
    }

    @Test
    void what_was_reckoned_from_the_chosen_figure_follows_and_each_change_is_told() {
        Finding finding = RULES.findings(FIGURES).stream()
                .filter(each -> each.rule().equals("percent-of-target"))
                .findFirst()
                .orElseThrow();
        Outcome outcome = decided(FIGURES, Map.of(finding, "candidate-1"));
        Ruling ruling = outcome.rulings().get(0);
        assertThat(ruling.state()).isEqualTo(Ruling.State.APPLIED);
        assertThat(ruling.edits())
                .extracting(edit -> edit.cell() + " " + edit.before() + " → " + edit.after())
                .containsExactly("bieu.xlsx › Biểu › D5 691 → 619", "tong-hop.xlsx › Biểu › D10 1817 → 1745");
        Map<String, String> used = figures(FIGURES);
        used.putAll(Map.of("D5", "619", "D10", "1745"));
        assertThat(figures(outcome.observations())).isEqualTo(used);
    }

    @Test
    void what_follows_is_told_with_the_suggestion_before_anybody_chooses_it() {
        Candidate candidate = RULES.findings(FIGURES).get(0).candidates().get(0);
        assertThat(candidate.along())
                .extracting(along -> along.cell() + " " + along.from() + " → " + along.to())
                .containsExactly("tong-hop.xlsx › Biểu › D10 1817 → 1745");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            619            | APPLIED | D5 691 619
            E5 = 85,4      | APPLIED | E5 76.5 85.4
            Biểu › E5=85,4 | APPLIED | E5 76.5 85.4
            Z9 = 619       | REFUSED | unknown-place
            """)
    void a_number_that_is_entered_stands_in_the_doubted_cell_or_in_the_one_that_the_person_names(
            String entered, Ruling.State state, String told) {
        Finding finding = RULES.findings(FIGURES).get(0);
        assertThat(finding.cells().get(0).at()).hasToString("D5");
        Ruling ruling =
                decided(FIGURES, Map.of(finding, "enter " + entered)).rulings().get(0);
        assertThat(ruling.state()).isEqualTo(state);
        assertThat(ruling.edits().isEmpty() ? ruling.why() : edit(ruling.edits().get(0)))
                .isEqualTo(told);
    }

    private static String edit(Ruling.Edit edit) {
        return edit.cell().at() + " " + edit.before() + " " + edit.after();
    }

    /** The head's table has the rows of two units in each other's place; its total is right. */
    private static final List<Observation> EXCHANGED = Sheets.of("""
            file 047.xlsx; Biểu
            D6; 047; livestock-moved; actual; 1087; hộ
            file 048.xlsx; Biểu
            D6; 048; livestock-moved; actual; 990; hộ
            file tong-hop.xlsx; Biểu
            D10; mien-dong; livestock-moved; actual; 3155; hộ
            D11; 047; livestock-moved; actual; 990; hộ
            D12; 048; livestock-moved; actual; 1087; hộ
            D13; 049; livestock-moved; actual; 387; hộ
            D14; 053; livestock-moved; actual; 154; hộ
            D15; 040; livestock-moved; actual; 537; hộ
            """);

    @Test
    void two_answers_that_put_right_what_was_exchanged_agree_though_each_alone_would_move_the_total() {
        Map<Finding, String> choices = RULES.findings(EXCHANGED).stream()
                .filter(finding -> finding.rule().equals("same-fact"))
                .collect(Collectors.toMap(finding -> finding, CarriedDecisionTest::ofHead));
        assertThat(choices).hasSize(2);
        Outcome outcome = decided(EXCHANGED, choices);
        assertThat(outcome.rulings()).extracting(Ruling::state).containsOnly(Ruling.State.APPLIED);
        assertThat(outcome.rulings())
                .flatExtracting(Ruling::edits)
                .extracting(edit -> edit.cell() + " " + edit.before() + " → " + edit.after())
                .containsExactlyInAnyOrder(
                        "tong-hop.xlsx › Biểu › D11 990 → 1087", "tong-hop.xlsx › Biểu › D12 1087 → 990");
    }

    private static String ofHead(Finding finding) {
        return IntStream.range(0, finding.candidates().size())
                .filter(at -> Objects.requireNonNull(
                                finding.candidates().get(at).cell())
                        .file()
                        .equals("tong-hop.xlsx"))
                .mapToObj(at -> "candidate-" + (at + 1))
                .findFirst()
                .orElseThrow();
    }
}
