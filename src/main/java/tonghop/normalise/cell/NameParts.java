package tonghop.normalise.cell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.definition.Indicator;
import tonghop.definition.JobDefinition;
import tonghop.normalise.words.Concept;
import tonghop.normalise.words.Dictionary;
import tonghop.normalise.words.Folding;
import tonghop.normalise.words.Hit;

/**
 * The parts of names that an indicator may be called by in pieces too: "Sản lượng lúa" beside "Sản lượng + Lúa". In "Sản lượng lúa,
 * ngô" the rice stands as the maize does, though it stands within a name.
 */
final class NameParts {
    /** The phrases that the parts of an alias are, of whatever indicator. */
    private final Map<Alias, List<Told>> parts = new HashMap<>();
    /** Thousands of names are made of a few hundred phrases. */
    private final Map<String, String> keys = new HashMap<>();

    NameParts(JobDefinition definition) {
        Map<String, List<Told>> phrases = phrases(definition);
        for (Indicator indicator : definition.indicators()) {
            List<String> aliases = Dictionary.aliases(indicator);
            Map<String, List<String>> pieces = aliases.stream()
                    .map(NameParts::pieces)
                    .filter(piece -> piece.size() > 1)
                    .collect(Collectors.toMap(
                            piece -> key(String.join(" ", piece)), piece -> piece, (one, same) -> one));
            for (int alias = 0; alias < aliases.size(); alias++) {
                List<Told> told = pieces.getOrDefault(key(aliases.get(alias)), List.of()).stream()
                        .flatMap(piece -> phrases.getOrDefault(key(piece), List.of()).stream())
                        .toList();
                parts.put(new Alias(indicator.code(), alias), told);
            }
        }
    }

    /** The phrases of an alias; none where one of them has several wordings, which make no name in one piece. */
    private static List<String> pieces(String alias) {
        List<List<String>> phrases = Dictionary.phrases(alias);
        return phrases.stream().allMatch(wordings -> wordings.size() == 1)
                ? phrases.stream().flatMap(List::stream).toList()
                : List.of();
    }

    private record Alias(String indicator, int alias) {}

    /** A phrase that stands in a text, in so many words. */
    record Told(Concept.AliasPhrase phrase, int length) {}

    private Map<String, List<Told>> phrases(JobDefinition definition) {
        Map<String, List<Told>> all = new HashMap<>();
        for (Indicator indicator : definition.indicators()) {
            List<String> aliases = Dictionary.aliases(indicator);
            for (int alias = 0; alias < aliases.size(); alias++) {
                List<String> phrases = pieces(aliases.get(alias));
                for (int phrase = 0; phrases.size() > 1 && phrase < phrases.size(); phrase++) {
                    int length = phrases.get(phrase).strip().split("\\s+").length;
                    all.computeIfAbsent(key(phrases.get(phrase)), any -> new ArrayList<>())
                            .add(new Told(new Concept.AliasPhrase(indicator.code(), alias, phrase), length));
                }
            }
        }
        return all;
    }

    /** Its words in no order: "Lúa + Sản lượng" is "Sản lượng lúa" too. */
    private String key(String text) {
        return keys.computeIfAbsent(text, NameParts::sorted);
    }

    private static String sorted(String text) {
        return Stream.of(text.strip().split("\\s+")).map(Folding::bare).sorted().collect(Collectors.joining(" "));
    }

    /** The phrases of a hit, and outside of a table also those of its parts. */
    List<Told> told(Hit hit, boolean outside) {
        List<Told> told = new ArrayList<>();
        for (Concept concept : hit.concepts()) {
            if (concept instanceof Concept.AliasPhrase phrase) {
                told.add(new Told(phrase, hit.length()));
            }
        }
        if (outside) {
            List.copyOf(told).forEach(own -> told.addAll(of(own.phrase)));
        }
        return told;
    }

    private List<Told> of(Concept.AliasPhrase phrase) {
        return parts.getOrDefault(new Alias(phrase.indicator(), phrase.alias()), List.of());
    }
}
