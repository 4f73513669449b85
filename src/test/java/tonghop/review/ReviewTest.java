package tonghop.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tonghop.definition.JobDefinition;
import tonghop.definition.yaml.DefinitionReader;
import tonghop.ingest.InputFolder;
import tonghop.ingest.WorkbookReader;
import tonghop.model.Candidate;
import tonghop.model.Choice;
import tonghop.model.Decision;
import tonghop.model.DecisionForm;
import tonghop.model.Finding;
import tonghop.model.Observation;
import tonghop.model.Ruling;
import tonghop.model.Ruling.Edit;
import tonghop.model.Ruling.State;
import tonghop.model.Submission;
import tonghop.model.cell.Ledger;
import tonghop.model.cell.LedgerEntry;
import tonghop.normalise.Normaliser;
import tonghop.wording.Wording;

/** What becomes of decisions on the findings of the sample cluster, in full sentences. */
class ReviewTest {
    private static final Wording WORDING = new Wording("vi");
    private static final JobDefinition DEFINITION = new DefinitionReader().read(Path.of("jobs/cum-mien-dong-2022"));

    private static Asked asked;

    private static final Verification RULES = new RulesOf(DEFINITION);

    @BeforeAll
    static void the_sample_workbooks_are_read() throws IOException {
        Path folder = Path.of("input", DEFINITION.code());
        InputFolder input = new InputFolder();
        Normaliser normaliser = new Normaliser(DEFINITION);
        List<Observation> observations = new ArrayList<>();
        List<LedgerEntry> ledger = new ArrayList<>();
        for (Path file : input.files(folder)) {
            Submission sent = (Submission) new WorkbookReader().read(file, input.name(folder, file));
            observations.addAll(normaliser.normalise(sent).observations());
            ledger.addAll(normaliser.normalise(sent).ledger());
        }
        asked = new Asked(observations, Ledger.of(ledger)::printed, List.of(), RULES.findings(observations));
    }

    private static Finding finding(String rule) {
        return asked.found().stream()
                .filter(finding -> List.of(
                                finding.rule(),
                                finding.rule() + " " + finding.subject().indicator())
                        .contains(rule))
                .min(Finding.BY_WEIGHT)
                .orElseThrow();
    }

    private static Decision decision(Finding finding, String choice, String value, String person) {
        return new Decision(
                finding.id(),
                asked.figures(finding),
                Choice.parse(choice).orElseThrow(),
                value,
                "",
                person,
                "của " + person + ".xlsx › 5");
    }

    private static Outcome decided(Decision... decisions) {
        List<DecisionForm> forms = Stream.of(decisions)
                .map(each -> new DecisionForm(each.file(), "", 1, DEFINITION.code(), List.of(each), List.of()))
                .toList();
        return new Review(DEFINITION, RULES).of(asked, forms);
    }

    private static String said(Outcome outcome, String rule) {
        return outcome.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(WORDING::sentence)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void a_decision_on_other_figures_is_outdated_and_changes_nothing() {
        Finding finding = finding("same-fact");
        Decision seen = decision(finding, "other", "", "Lan");
        Outcome outcome = decided(
                new Decision(seen.finding(), "0000000000000000", seen.choice(), "", "", seen.person(), seen.origin()));

        assertThat(outcome.rulings()).singleElement().satisfies(ruling -> {
            assertThat(ruling.state()).isEqualTo(State.OUTDATED);
            assertThat(WORDING.why(ruling))
                    .isEqualTo("Số liệu đã thay đổi sau khi có quyết định, nên câu hỏi được đặt lại.");
        });
        assertThat(outcome.observations()).isEqualTo(asked.observations());
        assertThat(outcome.findings()).isEqualTo(asked.found());
    }

    @Test
    void people_who_decide_otherwise_are_told_of_each_other() {
        Finding finding = finding("same-fact");
        Outcome outcome = decided(decision(finding, "other", "", "Lan"), decision(finding, "keep", "", "Minh"));

        assertThat(outcome.rulings()).extracting(Ruling::state).containsExactly(State.CONFLICTING, State.CONFLICTING);
        assertThat(outcome.rulings())
                .extracting(WORDING::why)
                .containsOnly("Quyết định khác về cùng câu hỏi trái với quyết định này.");
        assertThat(said(outcome, "decision-conflict"))
                .contains(finding.id(), "của Lan.xlsx › 5, của Minh.xlsx › 5", "Lan, Minh")
                .doesNotContain("{", "‹");
        assertThat(outcome.observations()).isEqualTo(asked.observations());
    }

    @Test
    void the_same_answer_of_two_people_is_one_decision() {
        Finding finding = finding("same-fact");
        Outcome outcome =
                decided(decision(finding, "enter", "486", "Lan"), decision(finding, "enter", " 486 ", "Minh"));

        assertThat(outcome.rulings()).singleElement().satisfies(ruling -> assertThat(ruling.state())
                .isEqualTo(State.APPLIED));
    }

    @Test
    void a_suggestion_that_leaves_a_range_open_asks_for_the_number() {
        Finding known = finding("percent-of-target");
        Candidate first = known.candidates().get(0);
        Finding open = new Finding(
                known.id(),
                known.rule(),
                known.severity(),
                known.subject(),
                known.stated(),
                known.expected(),
                known.difference(),
                List.of(new Candidate(first.cell(), first.from(), "57.8..57.9", "implied", 1)),
                known.message(),
                known.arguments(),
                known.cells(),
                List.of());
        List<Finding> found = asked.found().stream()
                .map(each -> each.equals(known) ? open : each)
                .toList();
        Asked ranged = new Asked(asked.observations(), asked.printed(), List.of(), found);
        Decision choice = decision(known, "candidate-1", "", "Lan");
        DecisionForm form = new DecisionForm("lan.xlsx", "", 1, DEFINITION.code(), List.of(choice), List.of());

        assertThat(new Review(DEFINITION, RULES).of(ranged, List.of(form)).rulings())
                .singleElement()
                .satisfies(ruling -> {
                    assertThat(ruling.state()).isEqualTo(State.REFUSED);
                    assertThat(WORDING.why(ruling))
                            .isEqualTo("Gợi ý này chỉ cho biết số đúng nằm trong khoảng nào; cần ghi đúng một số.");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "same-fact, not-applicable, '', unfit-choice, Mục đã chọn không dùng được cho câu hỏi này.",
        "same-fact, candidate-9, '', no-candidate, Câu hỏi không có gợi ý mang số này.",
        "same-fact, enter, '', no-value, Chưa ghi giá trị chốt.",
        "same-fact, enter, abc, unreadable-value, '“abc” không phải một số, hoặc hiểu được nhiều cách; ghi một số như 1.950 hoặc 12,5 vào cột “Giá trị chốt” rồi chạy lại.'",
        "same-fact, enter, 17.68, unreadable-value, '“17.68” không phải một số, hoặc hiểu được nhiều cách; ghi một số như 1.950 hoặc 12,5 vào cột “Giá trị chốt” rồi chạy lại.'",
        "total-over-members, other, '', no-other-figure, Không có đúng một số khác đã báo cáo.",
        "unit-of-measure, enter, 12, not-a-figure, Không xác định được đổi số ở ô nào."
    })
    void what_cannot_be_carried_out_is_refused_with_its_reason(
            String rule, String choice, String value, String why, String sentence) {
        Outcome outcome = decided(decision(finding(rule), choice, value, "Lan"));

        assertThat(outcome.rulings()).singleElement().satisfies(ruling -> {
            assertThat(ruling.state()).isEqualTo(State.REFUSED);
            assertThat(ruling.why()).isEqualTo(why);
            assertThat(WORDING.why(ruling)).isEqualTo(sentence);
        });
        assertThat(outcome.findings()).containsAll(asked.found());
        assertThat(said(outcome, "decision-form"))
                .startsWith("Tệp của Lan.xlsx: dòng 5 ")
                .contains(finding(rule).id())
                .doesNotContain("{", "‹");
        assertThat(outcome.observations()).isEqualTo(asked.observations());
    }

    @Test
    void of_two_figures_that_tell_one_fact_none_is_kept_where_it_cannot_be_told_which() {
        Finding finding = finding("same-fact");
        Asked without = new Asked(
                asked.observations().stream()
                        .filter(figure -> !figure.cell().equals(finding.cells().get(0)))
                        .toList(),
                asked.printed(),
                asked.read(),
                List.of(finding));
        DecisionForm form = new DecisionForm(
                "lan.xlsx", "", 1, DEFINITION.code(), List.of(decision(finding, "keep", "", "Lan")), List.of());

        assertThat(new Review(DEFINITION, RULES).of(without, List.of(form)).rulings())
                .singleElement()
                .satisfies(ruling ->
                        assertThat(ruling.state() + " " + ruling.why()).isEqualTo("REFUSED not-a-figure"));
    }

    @Test
    void of_a_cell_that_tells_two_figures_alike_the_one_is_entered_that_the_finding_is_about() {
        Finding finding = finding("register-count");
        Outcome outcome = decided(decision(finding, "enter", "78", "Lan"));

        Ruling ruling = outcome.rulings().get(0);
        assertThat(ruling.state()).isEqualTo(State.APPLIED);
        assertThat(ruling.edits())
                .extracting(
                        edit -> edit.cell().at() + " " + edit.key().role() + " " + edit.before() + " " + edit.after())
                .containsExactly("D10 total 65 78");
        List<Finding> raised = outcome.findings().stream()
                .filter(each -> ruling.consequences().raised().contains(each.id()))
                .toList();
        assertThat(raised).extracting(Finding::rule).containsExactly("share-of-parts");
        assertThat(WORDING.why(ruling))
                .isEqualTo("Sau khi áp dụng, có thêm câu hỏi: " + raised.get(0).id() + ".");
        assertThat(WORDING.sentence(raised.get(0))).contains(finding.id() + " (Lan)");
    }

    @Test
    void a_settled_finding_stays_told_with_what_was_changed() {
        Finding finding = finding("same-fact houses-done");
        Outcome outcome = decided(decision(finding, "other", "", "Lan"));

        assertThat(outcome.rulings().get(0).edits())
                .extracting(Edit::before, Edit::after)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("488", "486"));
        assertThat(outcome.findings()).contains(finding);
    }

    @Test
    void an_answer_to_earlier_figures_gives_way_to_a_new_one() {
        Finding finding = finding("same-fact");
        Decision anew = decision(finding, "other", "", "Lan");
        Decision before =
                new Decision(finding.id(), "0000000000000000", anew.choice(), "", "", "Minh", "của Minh.xlsx › 5");
        Outcome outcome = decided(before, anew);

        assertThat(outcome.rulings())
                .extracting(ruling -> ruling.decision().person() + " " + ruling.state() + " " + WORDING.why(ruling))
                .containsExactlyInAnyOrder(
                        "Lan APPLIED ", "Minh OUTDATED Số liệu đã thay đổi và đã có quyết định mới.");
    }

    @Test
    void what_goes_away_with_a_decision_is_told_beside_it() {
        Finding finding = finding("never-falls");
        Outcome outcome = decided(decision(finding, "other", "", "Lan"));

        Ruling ruling = outcome.rulings().get(0);
        assertThat(ruling.consequences().repaired()).singleElement().satisfies(repaired -> {
            assertThat(asked.found()).extracting(Finding::id).contains(repaired);
            assertThat(outcome.findings()).extracting(Finding::id).doesNotContain(repaired);
            assertThat(WORDING.why(ruling)).isEqualTo("Các câu hỏi cũng được giải quyết theo: " + repaired + ".");
        });
    }

    @Test
    void answers_to_two_questions_that_change_one_figure_otherwise_take_effect_neither() {
        Finding one = finding("same-fact");
        Finding other = one.withId("0a1b2c3d");
        Asked both = new Asked(asked.observations(), asked.printed(), asked.read(), List.of(one, other));
        List<DecisionForm> forms = Stream.of(
                        decision(one, "enter", "486", "Lan"), decision(other, "enter", "487", "Minh"))
                .map(each -> new DecisionForm(each.file(), "", 1, DEFINITION.code(), List.of(each), List.of()))
                .toList();
        Outcome outcome = new Review(DEFINITION, RULES).of(both, forms);

        assertThat(outcome.rulings())
                .extracting(ruling -> ruling.decision().person() + " " + ruling.state() + " " + WORDING.why(ruling))
                .containsExactlyInAnyOrder(
                        "Lan CONFLICTING Quyết định về câu hỏi khác sửa cùng một số thành giá trị khác.",
                        "Minh CONFLICTING Quyết định về câu hỏi khác sửa cùng một số thành giá trị khác.");
        assertThat(said(outcome, "decision-conflict").lines())
                .hasSize(2)
                .contains(
                        "Câu trả lời cho câu hỏi 0a1b2c3d ở của Minh.xlsx › 5 (người quyết: Minh) và câu trả lời cho một câu"
                                + " hỏi khác sửa cùng một số thành hai giá trị khác nhau, nên không quyết định nào được áp dụng, số"
                                + " liệu giữ như báo cáo. Thống nhất một giá trị, sửa hoặc xóa dòng kia, và chạy lại.");
        assertThat(outcome.observations()).isEqualTo(asked.observations());
    }
}
