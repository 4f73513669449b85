package tonghop.definition.yaml;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tonghop.definition.DefinitionError;

/** Checks what a schema cannot say of a scale: each code is told once, points that follow from figures have a maximum. */
record ScaleCheck(DefinitionTree tree) {
    /** What reckons with the maximum of its criterion. */
    private static final Set<String> OF_MAXIMUM = Set.of("share", "deduction", "mean", "yes-no");

    static List<DefinitionError> errors(DefinitionTree tree) {
        ScaleCheck check = new ScaleCheck(tree);
        return new Entry(tree.root(), "")
                .entries("scoring").stream().flatMap(check::scale).toList();
    }

    static Stream<Entry> groups(Entry scale) {
        return Stream.concat(scale.entries("sections").stream(), ScaleAssembly.extras(scale));
    }

    static Stream<Entry> criteria(Entry scale) {
        return groups(scale).flatMap(group -> group.entries("criteria").stream());
    }

    private Stream<DefinitionError> scale(Entry scale) {
        Set<String> known = Stream.concat(scale.entries("sections").stream(), criteria(scale))
                .map(Entry::code)
                .collect(Collectors.toSet());
        Stream<DefinitionError> ties = IntStream.range(
                        0, scale.texts("tie-break").size())
                .filter(at -> !known.contains(scale.texts("tie-break").get(at)))
                .mapToObj(at -> tree.error(
                        scale.entry("tie-break").at(String.valueOf(at)),
                        "unknown.criterion",
                        Map.of("found", scale.texts("tie-break").get(at))));
        return Stream.concat(ties, criteria(scale).flatMap(this::maximum));
    }

    private Stream<DefinitionError> maximum(Entry criterion) {
        boolean isMissing = criterion.has("points")
                && OF_MAXIMUM.contains(criterion.entry("points").text("by"))
                && !criterion.has("maximum");
        return isMissing
                ? Stream.of(
                        tree.error(criterion.pointer(), "points-without-maximum", Map.of("found", criterion.code())))
                : Stream.empty();
    }
}
