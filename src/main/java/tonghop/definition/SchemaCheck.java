package tonghop.definition;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Checks a definition against the schema and tells what does not fit in an officer's words. */
final class SchemaCheck {
    private final Shape shape;
    private final Schema schema;

    SchemaCheck(Shape shape) {
        this.shape = shape;
        SchemaRegistryConfig pointers =
                SchemaRegistryConfig.builder().pathType(PathType.JSON_POINTER).build();
        schema = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(pointers))
                .getSchema(shape.root());
    }

    List<DefinitionError> errors(DefinitionTree tree) {
        return schema.validate(tree.root()).stream()
                .map(error -> translate(error, tree))
                .toList();
    }

    private DefinitionError translate(Error error, DefinitionTree tree) {
        String pointer = String.valueOf(error.getInstanceLocation());
        String key = error.getProperty() == null ? lastName(pointer) : error.getProperty();
        String at = error.getProperty() == null ? pointer : DefinitionTree.child(pointer, key);
        Map<String, String> arguments = new HashMap<>(
                Map.of("key", key, "parent", lastName(pointer), "found", found(error), "required", required(error)));
        suggest(error, key, arguments);
        return tree.error(at, message(error, pointer), arguments);
    }

    private String message(Error error, String pointer) {
        String keyword = error.getKeyword();
        boolean atRoot = pointer.isEmpty() && (keyword.equals("required") || keyword.equals("additionalProperties"));
        return keyword.equals("type") ? "type." + required(error) : atRoot ? keyword + ".root" : keyword;
    }

    /** The schema's value for the keyword, as words: the allowed values, examples of the pattern, the limit, the type. */
    private String required(Error error) {
        JsonNode wish = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "pattern" -> words(parent(error).path("examples"), ", ");
            case "additionalProperties" ->
                String.join(", ", parent(error).path("properties").propertyNames());
            case "type" -> words(wish, "-");
            default -> words(wish, ", ");
        };
    }

    /** The schema that the keyword stands in. */
    private JsonNode parent(Error error) {
        String location = String.valueOf(error.getSchemaLocation());
        return shape.root().at(location.substring(location.indexOf('#') + 1, location.lastIndexOf('/')));
    }

    private static String words(JsonNode node, String separator) {
        return node.isArray()
                ? node.valueStream().map(JsonNode::asString).collect(Collectors.joining(separator))
                : node.asString("");
    }

    private static String found(Error error) {
        JsonNode node = error.getInstanceNode();
        return node.isObject() ? "{…}" : node.isArray() ? "[…]" : node.asString("");
    }

    private void suggest(Error error, String key, Map<String, String> arguments) {
        if (error.getKeyword().equals("additionalProperties")) {
            Suggestion.among(parent(error).path("properties").propertyNames())
                    .closest(key)
                    .ifPresent(known -> arguments.put("suggestion", known));
        }
    }

    private static String lastName(String pointer) {
        String name = pointer.replaceAll("(/\\d+)+$", "");
        return name.substring(name.lastIndexOf('/') + 1).replace("~1", "/").replace("~0", "~");
    }
}
