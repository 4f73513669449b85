package tonghop.reconcile.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tonghop.reconcile.EditRules;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a job may declare and what the rules look for are the same. */
class DeclarableRulesTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern ASKED = Pattern.compile("declarations\\((?:(\\w+)\\.)?CODE\\)");

    @Test
    void the_schema_takes_the_names_of_the_rules_that_look_for_declarations_and_no_others() throws IOException {
        assertThat(names()).containsExactlyInAnyOrderElementsOf(asked());
    }

    private static List<String> names() throws IOException {
        try (InputStream schema = EditRule.class.getResourceAsStream("/tonghop/definition/schema.json")) {
            JsonNode rule = new JsonMapper().readTree(schema).at("/$defs/rule/properties/rule/enum");
            return rule.valueStream().map(JsonNode::asString).toList();
        }
    }

    /** The codes of the rules whose declarations some rule looks for. */
    private static Set<String> asked() throws IOException {
        TreeMap<String, String> codes = EditRules.inOrder().stream()
                .collect(Collectors.toMap(
                        rule -> rule.getClass().getSimpleName(), EditRule::code, (one, other) -> one, TreeMap::new));
        Set<String> asked = new TreeSet<>();
        for (EditRule each : EditRules.inOrder()) {
            String name = each.getClass().getSimpleName();
            if (each instanceof DeclaredRule) {
                asked.add(each.code());
            }
            calls(each.getClass())
                    .map(call -> call.group(1) == null ? name : call.group(1))
                    .forEach(rule -> asked.add(codes.get(rule)));
        }
        return asked;
    }

    private static Stream<MatchResult> calls(Class<?> rule) {
        try {
            return ASKED.matcher(Files.readString(SOURCES.resolve(rule.getName().replace('.', '/') + ".java")))
                    .results();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
