package tonghop.definition.yaml;

import static tonghop.definition.yaml.DefinitionTree.child;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
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
import tonghop.definition.DefinitionError;
import tonghop.definition.Place;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Adds what one file says to a definition's tree, each scalar read as the schema wishes it. */
final class Graft {
    private final String file;
    private final DefinitionTree tree;
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    Graft(String file, DefinitionTree tree) {
        this.file = file;
        this.tree = tree;
    }

    void fill(ObjectNode target, MappingNode mapping, Shape wish, String pointer) {
        Set<String> keys = new HashSet<>();
        for (NodeTuple entry : mapping.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                report(entry.getKeyNode(), "key-not-text", Map.of());
            } else if (!keys.add(key.getValue())) {
                reportRepeated(key, child(pointer, key.getValue()));
            } else {
                put(target, entry, wish.property(key.getValue()), child(pointer, key.getValue()));
            }
        }
    }

    private void put(ObjectNode target, NodeTuple entry, Shape wish, String pointer) {
        ScalarNode key = (ScalarNode) entry.getKeyNode();
        Node value = entry.getValueNode();
        @Nullable JsonNode given = target.get(key.getValue());
        if (given == null) {
            tree.put(pointer, place(key));
            if (!isEmpty(value)) {
                target.set(key.getValue(), node(value, wish, pointer));
            }
        } else if (given instanceof ArrayNode list && value instanceof SequenceNode sequence) {
            append(list, sequence, wish, pointer);
        } else if (given instanceof ObjectNode object && value instanceof MappingNode more && wish.spreads()) {
            fill(object, more, wish, pointer);
        } else {
            reportRepeated(key, pointer);
        }
    }

    private JsonNode node(Node node, Shape wish, String pointer) {
        if (node instanceof CollectionNode<?> && !seen.add(node)) {
            report(node, "alias", Map.of());
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
        return scalar(((ScalarNode) node).getValue(), wish);
    }

    private void append(ArrayNode array, SequenceNode sequence, Shape wish, String pointer) {
        for (Node element : sequence.getValue()) {
            String at = child(pointer, String.valueOf(array.size()));
            tree.put(at, place(element));
            array.add(node(element, wish.items(), at));
        }
    }

    private static JsonNode scalar(String text, Shape wish) {
        return wish.shortForm()
                .<JsonNode>map(key -> JsonNodeFactory.instance.objectNode().put(key, text))
                .orElseGet(() -> wish.scalar(text));
    }

    private static boolean isEmpty(Node node) {
        return node instanceof ScalarNode scalar
                && scalar.isPlain()
                && scalar.getTag().equals(Tag.NULL);
    }

    void report(Node node, String message, Map<String, String> arguments) {
        tree.add(DefinitionError.of(place(node), message, arguments));
    }

    private void reportRepeated(ScalarNode key, String pointer) {
        Place first = tree.place(pointer);
        String line = String.valueOf(first.line());
        report(key, "repeated-key", Map.of("key", key.getValue(), "file", first.fileName(), "line", line));
    }

    private Place place(Node node) {
        return new Place(file, node.getStartMark().getLine() + 1);
    }
}
