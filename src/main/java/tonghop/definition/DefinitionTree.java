package tonghop.definition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
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
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

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

    DefinitionError error(String pointer, String message, Map<String, String> arguments) {
        return DefinitionError.of(place(pointer), message, arguments);
    }

    static String child(String pointer, String key) {
        return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
    }

    /** Adds what one file says; lists are continued, single things may be told once only. */
    void graft(SourceFile file) {
        YamlComposition.compose(file).ifPresent(node -> {
            Graft graft = new Graft(file.path());
            if (node instanceof MappingNode mapping) {
                graft.fill(root, mapping, shape, "");
            } else {
                errors.add(DefinitionError.of(graft.place(node), "not-a-mapping", Map.of()));
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

    /** The work of adding one file. */
    private final class Graft {
        private final String file;

        Graft(String file) {
            this.file = file;
        }

        Place place(Node node) {
            return new Place(file, node.getStartMark().getLine() + 1);
        }

        void fill(ObjectNode target, MappingNode mapping, Shape wish, String pointer) {
            Set<String> keys = new HashSet<>();
            for (NodeTuple entry : mapping.getValue()) {
                if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                    errors.add(DefinitionError.of(place(entry.getKeyNode()), "key-not-text", Map.of()));
                } else if (!keys.add(key.getValue())) {
                    reportRepeated(key, child(pointer, key.getValue()));
                } else {
                    put(target, key, entry.getValueNode(), wish.property(key.getValue()), pointer);
                }
            }
        }

        private void put(ObjectNode target, ScalarNode key, Node value, Shape wish, String parent) {
            String name = key.getValue();
            String pointer = child(parent, name);
            @Nullable JsonNode given = target.get(name);
            if (given == null) {
                places.put(pointer, place(key));
                if (!isEmpty(value)) {
                    target.set(name, node(value, wish, pointer));
                }
            } else if (given instanceof ArrayNode list && value instanceof SequenceNode sequence) {
                append(list, sequence, wish, pointer);
            } else if (given instanceof ObjectNode object && value instanceof MappingNode more && wish.spreads()) {
                fill(object, more, wish, pointer);
            } else {
                reportRepeated(key, pointer);
            }
        }

        private void reportRepeated(ScalarNode key, String pointer) {
            Place first = DefinitionTree.this.place(pointer);
            Map<String, String> arguments =
                    Map.of("key", key.getValue(), "file", first.fileName(), "line", String.valueOf(first.line()));
            errors.add(DefinitionError.of(place(key), "repeated-key", arguments));
        }

        private JsonNode node(Node node, Shape wish, String pointer) {
            if (node instanceof CollectionNode<?> && !seen.add(node)) {
                errors.add(DefinitionError.of(place(node), "alias", Map.of()));
                return JsonNodeFactory.instance.nullNode();
            }
            if (node instanceof MappingNode mapping) {
                ObjectNode object = JsonNodeFactory.instance.objectNode();
                fill(object, mapping, wish, pointer);
                return object;
            }
            if (node instanceof SequenceNode sequence) {
                ArrayNode array = JsonNodeFactory.instance.arrayNode();
                append(array, sequence, wish, pointer);
                return array;
            }
            return scalar((ScalarNode) node, wish);
        }

        private void append(ArrayNode array, SequenceNode sequence, Shape wish, String pointer) {
            for (Node element : sequence.getValue()) {
                String at = child(pointer, String.valueOf(array.size()));
                places.put(at, place(element));
                array.add(node(element, wish.items(), at));
            }
        }

        private JsonNode scalar(ScalarNode node, Shape wish) {
            String text = node.getValue();
            return wish.shortForm()
                    .<JsonNode>map(key -> JsonNodeFactory.instance.objectNode().put(key, text))
                    .orElseGet(() -> wish.scalar(text));
        }

        private boolean isEmpty(Node node) {
            return node instanceof ScalarNode scalar
                    && scalar.isPlain()
                    && scalar.getTag().equals(Tag.NULL);
        }
    }
}
