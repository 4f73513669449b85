package tonghop.definition.yaml;

import com.networknt.schema.Error;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One place of a definition that the schema does not take.
 *
 * @param keyword the schema's keyword that was broken
 * @param wish the keyword's value
 * @param parent the schema that the keyword stands in
 * @param pointer the place, or the mapping around it when a key is missing or unknown
 * @param property the key that is missing or unknown
 * @param found what stands there
 */
record SchemaViolation(
        String keyword, JsonNode wish, JsonNode parent, String pointer, Optional<String> property, JsonNode found) {
    private static final Pattern CHOICE = Pattern.compile("(.*/anyOf)/\\d+");

    static SchemaViolation of(Error error, JsonNode schema) {
        String location = String.valueOf(error.getSchemaLocation());
        String parent = location.substring(location.indexOf('#') + 1, location.lastIndexOf('/'));
        Matcher choice = CHOICE.matcher(parent);
        if (choice.matches()) {
            return choice(error, schema.at(choice.group(1)));
        }
        return new SchemaViolation(
                error.getKeyword(),
                error.getSchemaNode(),
                schema.at(parent),
                String.valueOf(error.getInstanceLocation()),
                Optional.ofNullable(error.getProperty()),
                error.getInstanceNode());
    }

    /** Of keys one of which is enough, all are missing: they are told together. */
    private static SchemaViolation choice(Error error, JsonNode alternatives) {
        String keys = alternatives
                .valueStream()
                .flatMap(each -> texts(each.path("required")).stream())
                .collect(Collectors.joining(", "));
        return new SchemaViolation(
                "anyOf",
                JsonNodeFactory.instance.stringNode(keys),
                alternatives,
                String.valueOf(error.getInstanceLocation()),
                Optional.empty(),
                error.getInstanceNode());
    }

    boolean isMissing() {
        return keyword.equals("required");
    }

    String place() {
        return property.map(key -> DefinitionTree.child(pointer, key)).orElse(pointer);
    }

    /** The place of the key that a misspelt one was meant to be. */
    Optional<String> meant() {
        return property.isPresent() ? suggestion().map(key -> DefinitionTree.child(pointer, key)) : Optional.empty();
    }

    String message() {
        boolean atRoot = property.isPresent() && pointer.isEmpty();
        return keyword.equals("type") ? "type." + required() : atRoot ? keyword + ".root" : keyword;
    }

    Map<String, String> arguments() {
        Map<String, String> arguments = new HashMap<>();
        arguments.put("key", property.orElse(name()));
        arguments.put("parent", name());
        arguments.put("required", required());
        arguments.put("found", shown());
        suggestion().ifPresent(word -> arguments.put("suggestion", word));
        return arguments;
    }

    private String shown() {
        if (keyword.equals("minItems")) {
            return String.valueOf(found.size());
        }
        return found.isObject() ? "{…}" : found.isArray() ? "[…]" : found.asString("");
    }

    /** What the schema asks for, as words: the allowed values or keys, examples of a pattern, a limit, a type. */
    private String required() {
        return switch (keyword) {
            case "pattern" -> words(parent.path("examples"), ", ");
            case "additionalProperties" -> String.join(", ", keys());
            case "type" -> words(wish, "-");
            default -> words(wish, ", ");
        };
    }

    private Optional<String> suggestion() {
        return switch (keyword) {
            case "additionalProperties" -> Suggestion.among(keys()).closest(property.orElse(""));
            case "enum" -> Suggestion.among(texts(wish)).closest(found.asString(""));
            default -> Optional.empty();
        };
    }

    private Collection<String> keys() {
        return parent.path("properties").propertyNames();
    }

    /** The nearest key around the place: an element of a list is called by the list's name. */
    private String name() {
        String name = pointer.replaceAll("(/\\d+)+$", "");
        return name.substring(name.lastIndexOf('/') + 1).replace("~1", "/").replace("~0", "~");
    }

    private static String words(JsonNode node, String separator) {
        return node.isArray() ? String.join(separator, texts(node)) : node.asString("");
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).collect(Collectors.toList());
    }
}
