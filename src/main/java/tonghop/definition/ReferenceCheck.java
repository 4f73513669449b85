package tonghop.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks that every code that a definition refers to is one that it declares. */
final class ReferenceCheck {
    /** The schema's names for references, and the list whose codes they take. */
    private static final Map<String, String> LISTS = Map.of(
            "indicator-reference", "/indicators",
            "unit-reference", "/units",
            "dimension-reference", "/dimensions",
            "unit-of-measure-reference", "/vocabulary/units-of-measure");

    private final DefinitionTree tree;
    private final Map<String, Map<String, Entry>> codes = new HashMap<>();
    private final List<DefinitionError> errors = new ArrayList<>();

    private ReferenceCheck(DefinitionTree tree) {
        this.tree = tree;
        LISTS.forEach((reference, list) ->
                codes.put(reference, byCode(new Entry(tree.root().at(list), list))));
    }

    static List<DefinitionError> errors(DefinitionTree tree, Shape shape) {
        ReferenceCheck check = new ReferenceCheck(tree);
        check.walk(tree.root(), shape, "");
        return check.errors;
    }

    private static Map<String, Entry> byCode(Entry list) {
        Map<String, Entry> entries = new TreeMap<>();
        list.elements().forEach(entry -> entries.putIfAbsent(entry.text("code"), entry));
        return entries;
    }

    private void walk(JsonNode node, Shape shape, String pointer) {
        @Nullable Map<String, Entry> known = codes.get(shape.name());
        if (known != null && !known.containsKey(node.asString())) {
            report(pointer, shape.name(), node.asString(), spellings(known.values()));
        }
        if (node.has("indicator") && node.path("dimensions") instanceof ObjectNode) {
            members(new Entry(node, pointer));
        }
        node.properties()
                .forEach(entry -> walk(
                        entry.getValue(),
                        shape.property(entry.getKey()),
                        DefinitionTree.child(pointer, entry.getKey())));
        if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                walk(node.get(index), shape.items(), DefinitionTree.child(pointer, String.valueOf(index)));
            }
        }
    }

    /** The members of a term or row must be of dimensions that its indicator has. */
    private void members(Entry term) {
        declared("indicator-reference", term.text("indicator"))
                .ifPresent(indicator -> members(indicator, term.entry("dimensions")));
    }

    private void members(Entry indicator, Entry members) {
        members.textMap().forEach((code, member) -> {
            if (!indicator.texts("dimensions").contains(code)) {
                report(members.at(code), "dimension-of-indicator", code, own(indicator.texts("dimensions")));
            } else {
                declared("dimension-reference", code)
                        .ifPresent(dimension -> member(members.at(code), dimension, member));
            }
        });
    }

    private Optional<Entry> declared(String reference, String code) {
        return Optional.ofNullable(codes.getOrDefault(reference, Map.of()).get(code));
    }

    private void member(String pointer, Entry dimension, String member) {
        List<Entry> known = dimension.text("kind").equals("place") ? places() : dimension.entries("members");
        boolean interval = dimension.text("kind").equals("interval");
        if (!interval
                && known.stream()
                        .noneMatch(entry -> JobAssembly.placeCode(entry).equals(member))) {
            report(pointer, "member-of-dimension", member, spellings(known));
        }
    }

    private List<Entry> places() {
        return new Entry(tree.root(), "")
                .entries("units").stream()
                        .flatMap(unit -> unit.entries("places").stream())
                        .flatMap(group -> group.entries("names").stream())
                        .toList();
    }

    private void report(String pointer, String reference, String found, Map<String, String> known) {
        Map<String, String> arguments = new HashMap<>(Map.of("found", found));
        new Suggestion(known).closest(found).ifPresent(code -> arguments.put("suggestion", code));
        errors.add(tree.error(pointer, "unknown." + reference, arguments));
    }

    private static Map<String, String> own(List<String> codes) {
        Map<String, String> spellings = new TreeMap<>();
        codes.forEach(code -> spellings.put(code, code));
        return spellings;
    }

    /** Codes, names and aliases, and the code that each stands for. */
    private static Map<String, String> spellings(Iterable<Entry> entries) {
        Map<String, String> spellings = new TreeMap<>();
        for (Entry entry : entries) {
            String code = JobAssembly.placeCode(entry);
            Stream.concat(
                            Stream.of(code),
                            Stream.of("name").map(entry::textOrNull).filter(java.util.Objects::nonNull))
                    .forEach(text -> spellings.putIfAbsent(String.valueOf(text), code));
            entry.texts("aliases").forEach(alias -> spellings.putIfAbsent(alias, code));
        }
        return spellings;
    }
}
