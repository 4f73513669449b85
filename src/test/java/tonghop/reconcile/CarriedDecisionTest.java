package tonghop.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tonghop.definition.JobDefinition;
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

    private static Outcome decided(Finding finding, String choice) {
        Decision decision = new Decision(
                finding.id(),
                FigureFingerprint.of(finding, CarriedDecisionTest::printed),
                Choice.parse(choice).orElseThrow(),
                "",
                "",
                "An",
                "canh-bao.xlsx › 5");
        DecisionForm form = new DecisionForm("canh-bao.xlsx", "", 1, DEFINITION.code(), List.of(decision), List.of());
        Asked asked = new Asked(FIGURES, CarriedDecisionTest::printed, List.of(), RULES.findings(FIGURES));
        return new Review(DEFINITION, RULES).of(asked, List.of(form));
    }

    private static String printed(CellRef cell) {
        return FIGURES.stream()
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
        Outcome outcome = decided(finding, "candidate-1");
        Ruling ruling = outcome.rulings().get(0);
        assertThat(ruling.state()).isEqualTo(Ruling.State.APPLIED);
        assertThat(ruling.edits())
                .extracting(edit -> edit.cell() + " " + edit.before() + " → " + edit.after())
                .containsExactly("bieu.xlsx › Biểu › D5 691 → 619", "tong-hop.xlsx › Biểu › D10 1817 → 1745");
        Map<String, String> used = figures(FIGURES);
        used.putAll(Map.of("D5", "619", "D10", "1745"));
        assertThat(figures(outcome.observations())).isEqualTo(used);
    }
}
