package tonghop.definition.yaml;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.definition.DefinitionError;
import tonghop.definition.Place;

/** Checks that no code and no name stands for two things. */
record UniquenessCheck(DefinitionTree tree) {
    static List<DefinitionError> errors(DefinitionTree tree) {
        UniquenessCheck check = new UniquenessCheck(tree);
        Entry root = new Entry(tree.root(), "");
        Stream<List<Entry>> lists = Stream.of(
                        "units", "dimensions", "indicators", "rules", "appendices", "charts", "lists", "plans")
                .map(root::entries);
        Stream<List<Entry>> members = root.entries("dimensions").stream().map(each -> each.entries("members"));
        Stream<List<Entry>> places = root.entries("units").stream().map(UniquenessCheck::places);
        Stream<DefinitionError> codes =
                Stream.of(lists, members, places).flatMap(all -> all).flatMap(check::codes);
        Stream<DefinitionError> names = Stream.of(
                        check.names(present(root), UniquenessCheck::unitNames),
                        check.indicatorNames(root.entries("indicators")),
                        check.names(
                                root.entry("vocabulary").entries("units-of-measure"), UniquenessCheck::measureNames))
                .flatMap(all -> all);
        return Stream.concat(codes, names).toList();
    }

    /** Indicators under rows of different others may share a name: the yield of rice and that of maize. */
    private Stream<DefinitionError> indicatorNames(List<Entry> indicators) {
        Map<String, List<Entry>> byRow = indicators.stream()
                .collect(Collectors.groupingBy(
                        each -> String.valueOf(each.textOrNull("within")), LinkedHashMap::new, Collectors.toList()));
        return byRow.values().stream()
                .flatMap(under ->
                        names(under, each -> Stream.of(each.text("name").strip().replaceAll("\\s+", " "))));
    }

    private static List<Entry> places(Entry unit) {
        return unit.entries("places").stream()
                .flatMap(group -> group.entries("names").stream())
                .toList();
    }

    /** A former unit keeps the name that another one bears since: its time tells which is meant. */
    private static List<Entry> present(Entry root) {
        return root.entries("units").stream()
                .filter(unit -> !unit.flag("former"))
                .toList();
    }

    private static Stream<String> unitNames(Entry unit) {
        String name = unit.text("level") + " " + unit.text("name");
        return Stream.concat(Stream.of(name.strip()), unit.texts("aliases").stream());
    }

    private static Stream<String> measureNames(Entry unit) {
        return Stream.concat(Stream.of(unit.code()), unit.texts("aliases").stream());
    }

    private Stream<DefinitionError> codes(List<Entry> entries) {
        Map<String, Entry> first = new HashMap<>();
        return entries.stream()
                .filter(entry -> first.putIfAbsent(entry.code(), entry) != null)
                .map(entry -> taken(entry, "duplicate", entry.code(), first.getOrDefault(entry.code(), entry)));
    }

    private Stream<DefinitionError> names(List<Entry> entries, Function<Entry, Stream<String>> names) {
        Map<String, Entry> first = new HashMap<>();
        return entries.stream().flatMap(entry -> names.apply(entry).flatMap(name -> {
            Entry owner = first.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> entry);
            return owner.code().equals(entry.code())
                    ? Stream.empty()
                    : Stream.of(taken(entry, "ambiguous", name, owner));
        }));
    }

    private DefinitionError taken(Entry entry, String message, String found, Entry owner) {
        Place place = tree.place(owner.at("code"));
        Map<String, String> arguments = Map.of(
                "found", found, "owner", owner.code(), "file", place.fileName(), "line", String.valueOf(place.line()));
        return tree.error(entry.at("code"), message, arguments);
    }
}
