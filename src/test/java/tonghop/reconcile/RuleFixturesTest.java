package tonghop.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tonghop.model.Candidate;
import tonghop.model.Finding;
import tonghop.model.cell.CellRef;
import tonghop.reconcile.rule.EditRule;
import tonghop.wording.Wording;

class RuleFixturesTest {
    private static final Wording WORDING = new Wording("vi");

    static Stream<RuleFixture> fixtures() {
        return EditRules.inOrder().stream().map(EditRule::code).flatMap(rule -> RuleFixture.of(rule).stream());
    }

    static Stream<String> rules() {
        return EditRules.inOrder().stream().map(EditRule::code);
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void a_rule_tells_exactly_what_its_fixture_says(RuleFixture fixture) {
        List<String> told = fixture.reconciliation().findings().stream()
                .filter(finding -> finding.rule().equals(fixture.rule()))
                .flatMap(RuleFixturesTest::told)
                .toList();
        assertThat(told).containsExactlyElementsOf(fixture.told());
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void a_fixture_is_valid_invalid_or_undecided_as_it_says(RuleFixture fixture) {
        Tally tally = fixture.reconciliation().tallies().getOrDefault(fixture.rule(), Tally.NONE);
        switch (fixture.kind()) {
            case "valid" -> assertThat(tally.failed()).isZero();
            case "invalid" -> assertThat(tally.failed()).isPositive();
            case "undecided" -> assertThat(tally.failed() + tally.passed()).isZero();
            default -> throw new AssertionError("a fixture is valid, invalid or undecided: " + fixture);
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_has_fixtures_of_all_three_kinds(String rule) {
        assertThat(RuleFixture.of(rule).stream().map(RuleFixture::kind))
                .as("kinds of fixtures of the rule " + rule)
                .contains("valid", "invalid", "undecided");
    }

    private static Stream<String> told(Finding finding) {
        String sentence = WORDING.text("finding." + finding.message(), finding.arguments());
        return Stream.concat(
                Stream.of("! " + finding.severity() + " " + sentence),
                finding.candidates().stream().map(RuleFixturesTest::told));
    }

    private static String told(Candidate candidate) {
        CellRef cell = candidate.cell();
        return "~ " + (cell == null ? "" : cell.at() + " ") + candidate.from() + " → " + candidate.to() + " ("
                + candidate.slip() + ", repairs " + candidate.repairs() + ")";
    }
}
