package tonghop.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tonghop.definition.yaml.DefinitionReference;
import tonghop.definition.yaml.Shape;
import tonghop.model.Bound;
import tonghop.model.Observation;
import tonghop.model.Role;
import tonghop.model.Severity;
import tools.jackson.databind.JsonNode;

class DefinitionSchemaTest {
    private static final Set<String> ASSERTIONS = Set.of(
            "required",
            "additionalProperties",
            "enum",
            "pattern",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "uniqueItems",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "const",
            "format",
            "oneOf",
            "anyOf",
            "not",
            "contains",
            "propertyNames",
            "minProperties",
            "maxProperties");

    private static final JsonNode SCHEMA = Shape.definition().root();

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle("tonghop.messages.definition_" + language, Locale.ROOT);
    }

    /** A schema and all schemas within it. */
    private static Stream<JsonNode> all(JsonNode node) {
        return Stream.concat(Stream.of(node), node.valueStream().flatMap(DefinitionSchemaTest::all));
    }

    private static Stream<JsonNode> mappings() {
        return all(SCHEMA).filter(node -> node.path("properties").isObject() && node.has("type"));
    }

    @Test
    void every_key_has_a_description_that_is_a_sentence() {
        mappings()
                .flatMap(mapping -> mapping.path("properties").properties().stream())
                .forEach(key -> assertThat(key.getValue().path("description").asString(""))
                        .as(
                                "write a description for the key %s in schema.json: it is the key's documentation",
                                key.getKey())
                        .matches("[A-ZĐ].+[.…]"));
    }

    @Test
    void no_mapping_takes_keys_that_it_does_not_know() {
        assertThat(mappings()).isNotEmpty().allSatisfy(mapping -> assertThat(
                        mapping.path("additionalProperties").asBoolean(true))
                .as(
                        "write additionalProperties: false beside %s",
                        mapping.path("properties").propertyNames())
                .isFalse());
    }

    @Test
    void the_schema_refers_to_nothing_outside_itself() {
        assertThat(all(SCHEMA).filter(node -> node.has("$ref")).map(node -> node.path("$ref")
                        .asString()))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                SCHEMA.at(reference.substring(1)).isObject())
                        .as(reference)
                        .isTrue());
    }

    @Test
    void every_demand_of_the_schema_has_its_sentence() {
        Set<String> demands = all(SCHEMA)
                .filter(JsonNode::isObject)
                .flatMap(node -> node.propertyNames().stream())
                .filter(ASSERTIONS::contains)
                .collect(Collectors.toCollection(TreeSet::new));
        all(SCHEMA)
                .filter(node -> node.isObject() && !node.path("type").isMissingNode())
                .map(node -> node.path("type"))
                .filter(type -> type.isString() || type.isArray())
                .map(type -> type.isArray()
                        ? type.valueStream().map(JsonNode::asString).collect(Collectors.joining("-"))
                        : type.asString())
                .forEach(type -> demands.add("type." + type));

        assertThat(demands).hasSizeGreaterThan(10).allSatisfy(demand -> assertThat(
                        bundle("vi").containsKey("definition." + demand))
                .as("write definition.%s into definition_vi.properties and definition_en.properties", demand)
                .isTrue());
    }

    @Test
    void both_languages_say_the_same_with_the_same_placeholders() {
        ResourceBundle vietnamese = bundle("vi");
        ResourceBundle english = bundle("en");

        assertThat(vietnamese.keySet()).isEqualTo(english.keySet());
        assertThat(vietnamese.keySet()).allSatisfy(key -> assertThat(placeholders(vietnamese.getString(key)))
                .as(key)
                .isEqualTo(placeholders(english.getString(key))));
    }

    private static Set<String> placeholders(String text) {
        return Pattern.compile("\\{\\w+}")
                .matcher(text)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toSet());
    }

    @Test
    void the_words_that_the_schema_allows_are_the_constants_of_the_code() {
        Map<String, Class<? extends Enum<?>>> constants = Map.of(
                "/$defs/role/enum", Role.class,
                "/$defs/rule/properties/severity/enum", Severity.class,
                "/$defs/dimension/properties/kind/enum", Dimension.Kind.class,
                "/$defs/indicator/properties/kind/enum", Indicator.Kind.class,
                "/$defs/indicator/properties/direction/enum", Indicator.Direction.class,
                "/$defs/indicator/properties/aggregation/enum", Indicator.Aggregation.class,
                "/$defs/indicator/properties/accrual/enum", Indicator.Accrual.class,
                "/$defs/indicator/properties/target/enum", Indicator.TargetConvention.class,
                "/$defs/indicator/properties/pair/enum", Indicator.Pair.class);

        constants.forEach(
                (pointer, type) -> assertThat(SCHEMA.at(pointer).valueStream().map(JsonNode::asString))
                        .as(pointer)
                        .containsExactlyInAnyOrderElementsOf(
                                type == Dimension.Kind.class ? withoutPlan(words(type)) : words(type)));
    }

    /** A dimension of plans comes of {@code plans:} alone. */
    private static List<String> withoutPlan(List<String> kinds) {
        return kinds.stream().filter(kind -> !kind.equals("plan")).toList();
    }

    @Test
    void the_vocabulary_has_a_key_for_each_constant_that_words_can_tell() {
        String words = "/$defs/vocabulary/properties/%s/properties";

        assertThat(SCHEMA.at(words.formatted("roles")).propertyNames()).containsAll(words(Role.class));
        assertThat(SCHEMA.at(words.formatted("headers")).propertyNames()).containsAll(words(Vocabulary.Header.class));
        assertThat(SCHEMA.at(words.formatted("statuses")).propertyNames()).containsAll(words(Observation.Status.class));
        assertThat(SCHEMA.at(words.formatted("bounds")).propertyNames())
                .containsExactlyInAnyOrderElementsOf(words(Bound.class).stream()
                        .filter(word -> !word.equals("exact"))
                        .toList());
    }

    private static List<String> words(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    @Test
    void the_reference_tells_each_key_with_its_meaning() {
        String reference = new DefinitionReference().markdown();

        mappings()
                .flatMap(mapping -> mapping.path("properties").properties().stream())
                .forEach(key -> assertThat(reference.lines()).anySatisfy(line -> assertThat(line)
                        .startsWith("| `" + key.getKey() + "` |")
                        .endsWith("| " + key.getValue().path("description").asString() + " |")));
        assertThat(reference)
                .contains("| `direction` | `higher` `lower` `range` `keep` `none` | `none` | Which way is better. |\n")
                .contains("### `rules.total`, `rules.parts`\n\n| Key | Value | Default | Meaning |\n|---|---|---|---|\n"
                        + "| `indicator` | code of an indicator | required | Code of the indicator. |\n")
                .contains("| `aliases` | list of: text | `[]` | Other names under which it appears in workbooks. |\n");
    }
}
