package tonghop.definition.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What the schema wishes at one place of a definition.
 *
 * @param root the whole schema
 * @param declared the schema as it stands at the place, with its default
 * @param schema the same with its reference followed
 * @param name the name under {@code $defs} that it refers to; empty when it refers to none
 */
public record Shape(JsonNode root, JsonNode declared, JsonNode schema, String name) {
    private static final String DEFINITIONS = "#/$defs/";
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?([eE][-+]?\\d{1,3})?");
    private static final int MOST_DIGITS = 18;
    private static final Map<String, Boolean> TRUTH = Map.of("true", true, "yes", true, "false", false, "no", false);

    /** The shape of a whole definition. */
    public static Shape definition() {
        try (InputStream schema = Shape.class.getResourceAsStream("/tonghop/definition/schema.json")) {
            JsonNode root = new JsonMapper().readTree(schema);
            return of(root, root);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the schema of definitions cannot be read", unreadable);
        }
    }

    private static Shape of(JsonNode root, JsonNode declared) {
        String reference = declared.path("$ref").asString("");
        if (!reference.startsWith(DEFINITIONS)) {
            return new Shape(root, declared, declared, "");
        }
        String name = reference.substring(DEFINITIONS.length());
        return new Shape(root, declared, root.path("$defs").path(name), name);
    }

    List<String> keys() {
        return List.copyOf(schema.path("properties").propertyNames());
    }

    /** The shape of a key's value; a key that the schema does not know has a shape without wishes. */
    Shape property(String key) {
        JsonNode known = schema.path("properties").path(key);
        JsonNode any = schema.path("additionalProperties");
        JsonNode wish = known.isObject() ? known : any.isObject() ? any : JsonNodeFactory.instance.objectNode();
        return of(root, wish);
    }

    Shape items() {
        return of(root, schema.path("items"));
    }

    Optional<JsonNode> defaultValue() {
        return Optional.ofNullable(declared.get("default"));
    }

    boolean accepts(String type) {
        JsonNode types = schema.path("type");
        return types.isArray()
                ? types.valueStream().anyMatch(each -> each.asString().equals(type))
                : types.asString("").equals(type);
    }

    /** The one key that a bare text stands for where the schema takes either the text or the whole mapping. */
    Optional<String> shortForm() {
        return accepts("string") && accepts("object")
                ? Optional.of(schema.path("required").path(0).asString())
                : Optional.empty();
    }

    /** Whether a mapping may be spread over files: it has no required keys, so that any share of it is whole. */
    boolean spreads() {
        return !schema.has("required");
    }

    /** A scalar as the schema wishes it: 047 stays text where text is wished; what does not fit stays text. */
    JsonNode scalar(String text) {
        @Nullable Boolean truth = accepts("boolean") ? TRUTH.get(text.toLowerCase(Locale.ROOT)) : null;
        if (truth != null) {
            return JsonNodeFactory.instance.booleanNode(truth);
        }
        boolean number = accepts("number") || accepts("integer");
        return number && NUMBER.matcher(text).matches() && isPlain(new BigDecimal(text))
                ? JsonNodeFactory.instance.numberNode(new BigDecimal(text))
                : JsonNodeFactory.instance.stringNode(text);
    }

    /** Whether it is of a size that figures have, and that every part of the program can reckon with. */
    private static boolean isPlain(BigDecimal number) {
        return number.precision() - number.scale() <= MOST_DIGITS && number.scale() <= MOST_DIGITS;
    }
}
