package tonghop.definition.yaml;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tonghop.definition.Indicator;
import tools.jackson.databind.JsonNode;

/**
 * One mapping of a definition that the schema has approved and completed with its defaults.
 *
 * @param node the mapping
 * @param pointer where it stands in the tree
 */
record Entry(JsonNode node, String pointer) {
    String at(String key) {
        return DefinitionTree.child(pointer, key);
    }

    /** Empty where nothing is said. */
    String text(String key) {
        return node.path(key).stringValue("");
    }

    @Nullable
    String textOrNull(String key) {
        return node.has(key) ? text(key) : null;
    }

    List<String> texts(String key) {
        return node.path(key).valueStream().map(JsonNode::stringValue).toList();
    }

    /** Its keys in the order of their letters. */
    List<String> keys() {
        return node.properties().stream().map(Map.Entry::getKey).sorted().toList();
    }

    /** The key that it stands under. */
    String key() {
        String last = pointer.substring(pointer.lastIndexOf('/') + 1);
        return last.replace("~1", "/").replace("~0", "~");
    }

    /** The code that others refer to it by: a place without a code is referred to by its name. */
    String code() {
        return text(node.has("code") ? "code" : "name");
    }

    List<Entry> properties() {
        return node.propertyNames().stream().map(this::entry).toList();
    }

    /** Its keys and their texts, for a mapping of texts. */
    Map<String, String> textMap() {
        Map<String, String> texts = new TreeMap<>();
        node.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().stringValue()));
        return texts;
    }

    boolean has(String key) {
        return node.has(key);
    }

    boolean flag(String key) {
        return node.path(key).booleanValue();
    }

    int number(String key) {
        return node.path(key).intValue();
    }

    @Nullable
    BigDecimal decimalOrNull(String key) {
        return node.has(key) ? node.path(key).decimalValue() : null;
    }

    @Nullable
    LocalDate dayOrNull(String key) {
        return node.has(key) ? LocalDate.parse(text(key)) : null;
    }

    <E extends Enum<E>> E constant(Class<E> type, String key) {
        return Indicator.constant(type, text(key));
    }

    <E extends Enum<E>> @Nullable E constantOrNull(Class<E> type, String key) {
        return node.has(key) ? constant(type, key) : null;
    }

    <E extends Enum<E>> List<E> constants(Class<E> type, String key) {
        return texts(key).stream().map(text -> Indicator.constant(type, text)).toList();
    }

    Entry entry(String key) {
        return new Entry(node.path(key), at(key));
    }

    List<Entry> entries(String key) {
        return entry(key).elements();
    }

    /** Its elements, for a list of mappings. */
    List<Entry> elements() {
        return IntStream.range(0, node.size())
                .mapToObj(index -> new Entry(node.get(index), at(String.valueOf(index))))
                .toList();
    }
}
