package tonghop.definition.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Describes every key of a definition's YAML as Markdown, out of the schema that checks it. */
public final class DefinitionReference {
    /** One table for each mapping, an inner one after the one that holds it; headings are of the third level. */
    public String markdown() {
        Map<String, Mapping> mappings = new LinkedHashMap<>();
        collect("", Shape.definition(), mappings);
        return mappings.values().stream()
                .map(mapping -> "### " + mapping.heading() + "\n\n" + table(mapping.shape()))
                .collect(Collectors.joining("\n"));
    }

    private static void collect(String path, Shape shape, Map<String, Mapping> mappings) {
        if (shape.keys().isEmpty()) {
            return;
        }
        String key = shape.name().isEmpty() ? path : shape.name();
        boolean isNew = !mappings.containsKey(key);
        mappings.computeIfAbsent(key, name -> new Mapping(shape, new ArrayList<>()))
                .paths()
                .add(path);
        if (isNew) {
            shape.keys().forEach(inner -> collect(path(path, inner), element(shape.property(inner)), mappings));
        }
    }

    private static String path(String outer, String key) {
        return outer.isEmpty() ? key : outer + "." + key;
    }

    private static Shape element(Shape shape) {
        return shape.accepts("array") ? shape.items() : shape;
    }

    /**
     * A mapping of the schema.
     *
     * @param shape its keys
     * @param paths the places where it stands
     */
    private record Mapping(Shape shape, List<String> paths) {
        String heading() {
            return paths.stream()
                    .map(path -> path.isEmpty() ? "Top level" : "`" + path + "`")
                    .collect(Collectors.joining(", "));
        }
    }

    private static String table(Shape shape) {
        return shape.keys().stream()
                .map(key -> row(shape, key))
                .collect(Collectors.joining("", "| Key | Value | Default | Meaning |\n|---|---|---|---|\n", ""));
    }

    private static String row(Shape shape, String key) {
        Shape property = shape.property(key);
        String description = property.declared().path("description").asString("");
        return "| `%s` | %s | %s | %s |\n".formatted(key, value(property), preset(shape, key), description);
    }

    private static String preset(Shape shape, String key) {
        boolean required = shape.schema().path("required").valueStream().anyMatch(each -> each.asString()
                .equals(key));
        return required
                ? "required"
                : shape.property(key)
                        .defaultValue()
                        .map(DefinitionReference::shown)
                        .orElse("");
    }

    private static String shown(JsonNode value) {
        boolean empty = value.isString() && value.asString().isEmpty();
        return empty ? "" : "`" + (value.isString() ? value.asString() : value.toString()) + "`";
    }

    private static String value(Shape shape) {
        JsonNode allowed = shape.schema().path("enum");
        JsonNode examples = shape.schema().path("examples");
        if (!shape.name().isEmpty() && shape.schema().has("description")) {
            return shape.schema().path("description").asString();
        }
        if (allowed.isArray()) {
            return words(allowed, " ");
        }
        if (shape.accepts("array")) {
            return "list of: " + value(shape.items());
        }
        return examples.isArray() ? "like " + words(examples, ", ") : type(shape);
    }

    private static String type(Shape shape) {
        if (shape.accepts("string")) {
            return shape.accepts("object") ? "text or mapping" : "text";
        }
        return shape.accepts("object")
                ? "mapping"
                : shape.accepts("boolean") ? "`true` `false`" : shape.accepts("integer") ? "whole number" : "number";
    }

    private static String words(JsonNode list, String separator) {
        return list.valueStream().map(word -> "`" + word.asString() + "`").collect(Collectors.joining(separator));
    }
}
