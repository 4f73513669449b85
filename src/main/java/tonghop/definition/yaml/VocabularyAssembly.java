package tonghop.definition.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tonghop.definition.ScoreWords;
import tonghop.definition.UnitOfMeasure;
import tonghop.definition.Vocabulary;
import tonghop.model.Bound;
import tonghop.model.Observation;
import tonghop.model.Role;

/** Turns the checked vocabulary, built-in words first, into its record; every constant has its list, if an empty one. */
final class VocabularyAssembly {
    private VocabularyAssembly() {}

    static Vocabulary assemble(Entry vocabulary) {
        return new Vocabulary(
                words(Role.class, vocabulary.entry("roles")),
                words(Vocabulary.Header.class, vocabulary.entry("headers")),
                levels(vocabulary.entry("levels")),
                words(Observation.Status.class, vocabulary.entry("statuses")),
                words(Bound.class, vocabulary.entry("bounds")),
                words(Vocabulary.Comparison.class, vocabulary.entry("comparisons")),
                distinct(vocabulary.texts("totals")),
                distinct(vocabulary.texts("noise")),
                distinct(vocabulary.texts("none")),
                distinct(vocabulary.texts("qualitative")),
                unitsOfMeasure(vocabulary.entries("units-of-measure")),
                scores(vocabulary.entry("scores")));
    }

    private static ScoreWords scores(Entry words) {
        return new ScoreWords(
                words.texts("points"), words.texts("grand-total"), words.texts("section"), words.texts("maximum"));
    }

    private static <E extends Enum<E>> Map<E, List<String>> words(Class<E> type, Entry words) {
        Map<E, List<String>> map = new EnumMap<>(type);
        for (E constant : type.getEnumConstants()) {
            String key = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
            map.put(constant, distinct(words.texts(key)));
        }
        return Collections.unmodifiableMap(map);
    }

    private static Map<String, List<String>> levels(Entry levels) {
        Map<String, List<String>> map = new LinkedHashMap<>();
        levels.keys().forEach(level -> map.put(level, distinct(levels.texts(level))));
        return Collections.unmodifiableMap(map);
    }

    private static List<String> distinct(List<String> words) {
        return words.stream().distinct().toList();
    }

    private static List<UnitOfMeasure> unitsOfMeasure(List<Entry> entries) {
        Map<String, UnitOfMeasure> units = new LinkedHashMap<>();
        entries.forEach(entry -> units.merge(entry.text("code"), unitOfMeasure(entry), VocabularyAssembly::joined));
        return List.copyOf(units.values());
    }

    static UnitOfMeasure unitOfMeasure(Entry entry) {
        String family = entry.textOrNull("family");
        return new UnitOfMeasure(
                entry.text("code"),
                family == null ? entry.text("code") : family,
                Objects.requireNonNull(entry.decimalOrNull("factor")),
                entry.texts("aliases"));
    }

    private static UnitOfMeasure joined(UnitOfMeasure first, UnitOfMeasure again) {
        Set<String> aliases = new LinkedHashSet<>(first.aliases());
        aliases.addAll(again.aliases());
        boolean restated = !again.isOwnFamily();
        return new UnitOfMeasure(
                first.code(),
                restated ? again.family() : first.family(),
                restated ? again.factor() : first.factor(),
                new ArrayList<>(aliases));
    }
}
