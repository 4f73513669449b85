package tonghop.definition.yaml;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tonghop.definition.DefinitionError;
import tonghop.definition.Scale;
import tonghop.definition.Sentence;
import tonghop.definition.SentenceException;

/** Checks that the sentences of the report can be read, and that each figure that they name stands in an appendix. */
record NarrativeCheck(DefinitionTree tree, Declarations declarations, Set<Row> rows) {
    /** A figure's row: an indicator and the members that the row shows. */
    private record Row(String indicator, Map<String, String> dimensions) {}

    static List<DefinitionError> errors(DefinitionTree tree) {
        Entry root = new Entry(tree.root(), "");
        Set<Row> rows = root.entries("appendices").stream()
                .flatMap(appendix -> appendix.entries("sections").stream())
                .flatMap(section -> section.entries("rows").stream())
                .map(row ->
                        new Row(row.text("indicator"), row.entry("dimensions").textMap()))
                .collect(Collectors.toCollection(HashSet::new));
        root.entries("scoring").forEach(scale -> parts(scale)
                .forEach(part -> rows.add(new Row(Scale.code(scale.text("code"), part), Map.of()))));
        NarrativeCheck check = new NarrativeCheck(tree, Declarations.of(tree), rows);
        return root.entries("narrative").stream().flatMap(check::chapter).toList();
    }

    /** What a scoring table prints. */
    private static Stream<String> parts(Entry scale) {
        Stream<String> extras = ScaleAssembly.extras(scale).map(Entry::key);
        Stream<String> told = Stream.concat(scale.entries("sections").stream(), ScaleCheck.criteria(scale))
                .map(Entry::code);
        return Stream.of(Stream.of("total", "rank", "grade"), extras, told).flatMap(each -> each);
    }

    private Stream<DefinitionError> chapter(Entry chapter) {
        Entry sentences = chapter.entry("sentences");
        List<String> templates = chapter.texts("sentences");
        return IntStream.range(0, templates.size())
                .boxed()
                .flatMap(at -> sentence(templates.get(at), sentences.at(String.valueOf(at))));
    }

    private Stream<DefinitionError> sentence(String template, String pointer) {
        try {
            return Sentence.parse(template).mentions().distinct().flatMap(mention -> mention(mention, pointer));
        } catch (SentenceException misread) {
            return Stream.of(tree.error(pointer, "sentence." + misread.reason(), Map.of("found", misread.found())));
        }
    }

    private Stream<DefinitionError> mention(Sentence.Mention mention, String pointer) {
        Map<String, String> arguments = new HashMap<>(Map.of("found", mention.indicator()));
        if (declarations.find(Declarations.INDICATOR, mention.indicator()).isEmpty()) {
            declarations
                    .suggestion(Declarations.INDICATOR)
                    .closest(mention.indicator())
                    .ifPresent(code -> arguments.put("suggestion", code));
            return Stream.of(tree.error(pointer, "unknown." + Declarations.INDICATOR, arguments));
        }
        mention.dimensions()
                .forEach((dimension, member) ->
                        arguments.merge("found", dimension + "=" + member, (a, b) -> a + " " + b));
        return rows.contains(new Row(mention.indicator(), mention.dimensions()))
                ? Stream.empty()
                : Stream.of(tree.error(pointer, "sentence.no-row", arguments));
    }
}
