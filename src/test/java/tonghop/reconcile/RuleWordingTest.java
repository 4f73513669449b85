package tonghop.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.model.Candidate;
import tonghop.model.Finding;
import tonghop.reconcile.rule.EditRule;
import tonghop.wording.Wording;

class RuleWordingTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)(,(?:number|date))?}");

    static Stream<String> rules() {
        return EditRules.inOrder().stream().map(EditRule::code);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_says_what_it_demands_in_both_languages(String rule) throws IOException {
        assertThat(bundle("vi").getProperty("rule." + rule, ""))
                .as("rule.%s in reconcile_vi.properties: a short name that says what the rule demands", rule)
                .isNotBlank();
        assertThat(bundle("en").getProperty("rule." + rule, ""))
                .as("rule.%s in reconcile_en.properties", rule)
                .isNotBlank();
    }

    @Test
    void both_languages_hold_the_same_keys_with_the_same_placeholders() throws IOException {
        Properties vietnamese = bundle("vi");
        Properties english = bundle("en");
        assertThat(english.stringPropertyNames()).isEqualTo(vietnamese.stringPropertyNames());
        for (String key : vietnamese.stringPropertyNames()) {
            assertThat(placeholders(english.getProperty(key)))
                    .as(key)
                    .isEqualTo(placeholders(vietnamese.getProperty(key)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void every_sentence_of_the_fixtures_is_complete(String language) {
        Wording wording = new Wording(language);
        for (Finding finding : findings()) {
            assertThat(wording.text("finding." + finding.message(), finding.arguments()))
                    .doesNotContain("{", "}", "‹", "  ", "null");
            assertThat(finding.candidates())
                    .extracting(Candidate::slip)
                    .allSatisfy(slip -> assertThat(wording.text("slip." + slip)).doesNotContain("‹"));
        }
    }

    /**
     * Where one of two tellings is the number of names that were read in a list, or was published by an earlier run:
     * {@code CommendationsTest} and {@code EarlierRunTest} have them told.
     */
    private static final Set<String> OF_READING = Set.of("finding.same-fact-listed", "finding.same-fact-restated");

    @Test
    void every_sentence_is_told_by_a_fixture() throws IOException {
        Set<String> told = findings().stream()
                .map(finding -> "finding." + finding.message())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> worded = bundle("vi").stringPropertyNames().stream()
                .filter(key -> key.startsWith("finding.") && !OF_READING.contains(key))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(told).as("messages that the fixtures bring about").isEqualTo(worded);
    }

    private static List<Finding> findings() {
        return rules().flatMap(rule -> RuleFixture.of(rule).stream())
                .flatMap(fixture -> fixture.reconciliation().findings().stream())
                .toList();
    }

    private static Set<String> placeholders(String sentence) {
        return PLACEHOLDER.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Properties bundle(String language) throws IOException {
        Properties bundle = new Properties();
        try (InputStream stream =
                RuleWordingTest.class.getResourceAsStream("/tonghop/messages/reconcile_" + language + ".properties")) {
            bundle.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return bundle;
    }
}
