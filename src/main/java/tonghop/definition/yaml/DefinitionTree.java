package tonghop.definition.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import tonghop.definition.DefinitionError;
import tonghop.definition.Place;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A definition's files put together into one tree; it keeps the place of every key and element. */
final class DefinitionTree {
    private final Shape shape;
    private final ObjectNode root = JsonNodeFactory.instance.objectNode();
    private final Map<String, Place> places = new HashMap<>();
    private final List<DefinitionError> errors = new ArrayList<>();

    DefinitionTree(Shape shape, Place folder) {
        this.shape = shape;
        places.put("", folder);
    }

    ObjectNode root() {
        return root;
    }

    /** What could not be put together: keys given twice, nodes used twice, files that are no mappings. */
    List<DefinitionError> errors() {
        return errors;
    }

    /** The place of a JSON pointer, or of the nearest thing around it. */
    Place place(String pointer) {
        @Nullable Place place = places.get(pointer);
        return place != null ? place : place(pointer.substring(0, pointer.lastIndexOf('/')));
    }

    void put(String pointer, Place place) {
        places.put(pointer, place);
    }

    void add(DefinitionError error) {
        errors.add(error);
    }

    DefinitionError error(String pointer, String message, Map<String, String> arguments) {
        return DefinitionError.of(place(pointer), message, arguments);
    }

    static String child(String pointer, String key) {
        return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
    }

    /** Adds what one file says; lists are continued, single things may be told once only. */
    void graft(SourceFile file) {
        YamlComposition.compose(file).ifPresent(node -> {
            Graft graft = new Graft(file.path(), this);
            if (node instanceof MappingNode mapping) {
                graft.fill(root, mapping, shape, "");
            } else {
                graft.report(node, "not-a-mapping", Map.of());
            }
        });
    }

    /** Writes the schema's defaults where a key is not given. */
    void complete() {
        complete(root, shape);
    }

    private static void complete(JsonNode node, Shape shape) {
        if (node instanceof ObjectNode object) {
            shape.keys().stream().filter(key -> !object.has(key)).forEach(key -> shape.property(key)
                    .defaultValue()
                    .ifPresent(value -> object.set(key, value.deepCopy())));
            object.properties().forEach(entry -> complete(entry.getValue(), shape.property(entry.getKey())));
        }
        if (node instanceof ArrayNode array) {
            array.forEach(element -> complete(element, shape.items()));
        }
    }
}
