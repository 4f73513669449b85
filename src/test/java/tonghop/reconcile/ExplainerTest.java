package tonghop.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.model.Explanation;
import tonghop.model.Explanation.Consequence;
import tonghop.model.Explanation.Effect;
import tonghop.model.Explanation.Outcome;
import tonghop.model.Explanation.Turn;
import tonghop.model.Finding;
import tonghop.model.Observation;
import tonghop.reconcile.explain.Explainer;

/** The reasoning behind the findings of the sample jobs is that of the rules themselves. */
class ExplainerTest {
    /** A candidate that a rule proposes by itself, without asking the others. */
    private static final String OF_A_RULE = "omitted-member";

    @ParameterizedTest
    @ValueSource(strings = {"cum-mien-dong-2022", "ha-quang-2020"})
    void a_finding_is_explained_by_a_failed_edit_of_its_rule(String job) throws IOException {
        explanations(job)
                .filter(explanation -> !explanation.finding().cells().isEmpty())
                .forEach(explanation -> assertThat(explanation.answers())
                        .as(explanation.finding().id())
                        .anySatisfy(answer -> {
                            assertThat(answer.rule())
                                    .isEqualTo(explanation.finding().rule());
                            assertThat(answer.outcome()).isEqualTo(Outcome.FAILED);
                            assertThat(answer.why())
                                    .isEqualTo(explanation.finding().message());
                        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cum-mien-dong-2022", "ha-quang-2020"})
    void a_candidate_repairs_what_it_promised_and_breaks_nothing(String job) throws IOException {
        List<Effect> tried = explanations(job)
                .flatMap(explanation -> explanation.effects().stream())
                .filter(effect -> effect.consequences() != null)
                .filter(effect -> !effect.candidate().slip().equals(OF_A_RULE))
                .toList();
        assertThat(tried).isNotEmpty().allSatisfy(effect -> {
            assertThat(turns(effect)).as(effect.candidate().toString()).doesNotContain(Turn.BROKEN, Turn.LOST);
            assertThat(turns(effect).filter(turn -> turn == Turn.REPAIRED).count())
                    .as(effect.candidate().toString())
                    .isEqualTo(effect.candidate().repairs());
        });
    }

    @Test
    void what_a_candidate_would_break_is_told() throws IOException {
        Effect effect = explanations("cum-mien-dong-2022")
                .flatMap(explanation -> explanation.effects().stream())
                .filter(each -> each.candidate().slip().equals(OF_A_RULE))
                .findFirst()
                .orElseThrow();
        assertThat(effect.consequences())
                .as("65 of 65 is 100 %%, as stated beside it; 65 of 78 is not")
                .extracting(consequence -> consequence.edit().rule() + " " + consequence.turn())
                .containsExactly("register-count REPAIRED", "share-of-parts BROKEN");
    }

    @Test
    void what_was_tried_and_lost_is_told_with_why() {
        List<Observation> figures = Sheets.of("""
                C4; 048; houses-done; actual; 376; nhà
                C5; 048; houses-done[work=prefab]; actual; 14; nhà
                C6; 048; houses-done[work=new]; actual; 291; nhà
                C7; 048; houses-done[work=repair]; actual; 143; nhà
                C8; 048; houses-done[support=supported]; actual; 300; nhà
                C9; 048; houses-done[support=none]; actual; 76; nhà
                """);
        Finding finding = new Reconciler(Sheets.sampleDefinition())
                .reconcile(figures).findings().stream()
                        .filter(each -> each.rule().equals("parts-total"))
                        .findFirst()
                        .orElseThrow();
        assertThat(finding.candidates().get(0).to()).isEqualTo("219");
        assertThat(new Explainer(Sheets.sampleDefinition(), figures)
                        .explain(finding)
                        .lost())
                .extracting(
                        lost -> lost.candidate().from() + " " + lost.candidate().to() + " " + lost.why() + " "
                                + (lost.edit() == null ? "" : lost.edit().rule()))
                .contains("376 448 BREAKS parts-total");
    }

    private static Stream<Turn> turns(Effect effect) {
        List<Consequence> consequences = effect.consequences();
        return consequences == null ? Stream.empty() : consequences.stream().map(Consequence::turn);
    }

    private static Stream<Explanation> explanations(String job) throws IOException {
        List<Observation> observations = Submissions.observations(job);
        List<Finding> findings = new Reconciler(Submissions.definition(job))
                .reconcile(observations)
                .findings();
        Explainer explainer = new Explainer(Submissions.definition(job), observations);
        return findings.stream().map(explainer::explain);
    }
}
