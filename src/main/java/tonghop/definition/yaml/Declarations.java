package tonghop.definition.yaml;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a definition declares under codes, so that other places can refer to it.
 *
 * @param byReference the entries by code, for each name that the schema has for a reference
 */
record Declarations(Map<String, Map<String, Entry>> byReference) {
    static final String INDICATOR = "indicator-reference";
    static final String DIMENSION = "dimension-reference";
    static final String PLAN = "plan-reference";
    static final String UNIT_OF_MEASURE = "unit-of-measure-reference";

    static Declarations of(DefinitionTree tree) {
        Entry root = new Entry(tree.root(), "");
        return new Declarations(Map.of(
                INDICATOR,
                byCode(root.entries("indicators")),
                DIMENSION,
                byCode(root.entries("dimensions")),
                PLAN,
                byCode(root.entries("plans")),
                "unit-reference",
                byCode(root.entries("units")),
                UNIT_OF_MEASURE,
                byCode(root.entry("vocabulary").entries("units-of-measure"))));
    }

    private static Map<String, Entry> byCode(List<Entry> entries) {
        Map<String, Entry> byCode = new TreeMap<>();
        entries.forEach(entry -> byCode.putIfAbsent(entry.code(), entry));
        return byCode;
    }

    boolean areReferredToBy(String reference) {
        return byReference.containsKey(reference);
    }

    Optional<Entry> find(String reference, String code) {
        return Optional.ofNullable(all(reference).get(code));
    }

    Suggestion suggestion(String reference) {
        return suggestion(List.copyOf(all(reference).values()));
    }

    private Map<String, Entry> all(String reference) {
        return Objects.requireNonNull(byReference.get(reference));
    }

    /** Suggests the code where a code, a name or an alias was nearly met. */
    static Suggestion suggestion(List<Entry> entries) {
        Map<String, String> meanings = new TreeMap<>();
        for (Entry entry : entries) {
            Stream<String> names = Stream.ofNullable(entry.textOrNull("name"));
            Stream.of(Stream.of(entry.code()), names, entry.texts("aliases").stream())
                    .flatMap(words -> words)
                    .forEach(word -> meanings.putIfAbsent(word, entry.code()));
        }
        return new Suggestion(meanings);
    }
}
