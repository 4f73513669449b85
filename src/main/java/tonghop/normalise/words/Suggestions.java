package tonghop.normalise.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.definition.JobDefinition;
import tonghop.model.EditDistance;

/** The names of the definition that are most like a text that matches none of them. */
public final class Suggestions {
    private static final int MOST = 3;
    /** Per cent of letter pairs in common from which on two names are worth showing side by side. */
    private static final int LIKE = 45;

    private static final int SURE = 100;
    private static final Pattern INITIALS = Pattern.compile("\\p{Lu}{2,}");

    /** A label stands beside many figures and in many rows. */
    private static final int REMEMBERED = 1_000;

    private final List<Name> names;
    private final Remembered<List<String>> answers = new Remembered<>(REMEMBERED, this::search);

    public Suggestions(JobDefinition definition) {
        Stream<String> indicators = definition.indicators().stream()
                .flatMap(indicator -> Dictionary.aliases(indicator).stream())
                .filter(alias -> Dictionary.phrases(alias).size() == 1);
        Stream<String> members = definition.dimensions().stream()
                .flatMap(dimension -> dimension.members().stream())
                .map(member -> member.name());
        names = Stream.concat(indicators, members).distinct().map(Name::of).toList();
    }

    private record Name(String text, Set<String> pairs) {
        static Name of(String text) {
            String bare = Folding.bare(text);
            Set<String> pairs = new HashSet<>();
            for (int i = 0; i + 1 < bare.length(); i++) {
                pairs.add(bare.substring(i, i + 2));
            }
            return new Name(text, pairs);
        }

        int likeness(Name other) {
            Set<String> common = new HashSet<>(pairs);
            common.retainAll(other.pairs);
            int all = pairs.size() + other.pairs.size();
            return all == 0 ? 0 : 200 * common.size() / all;
        }
    }

    /** What a text stands for where its capitals are the initials of words: "GTSX", "GTSX tiểu thủ CN". */
    private static Pattern inFull(String text) {
        return Pattern.compile(Stream.of(text.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> INITIALS.matcher(word).matches()
                        ? "(?:" + Folding.bare(word) + "|" + Folding.bare(word).replaceAll("\\B", "[a-z0-9]* ")
                                + "[a-z0-9]*)"
                        : Folding.unmarked(word))
                .collect(Collectors.joining(" ")));
    }

    private record Ranked(String text, int likeness) {}

    /** At most three names, the most alike first; none when nothing is alike. */
    public List<String> like(String text) {
        return answers.of(text);
    }

    private List<String> search(String text) {
        Name wanted = Name.of(text);
        Pattern inFull = inFull(text);
        List<Ranked> ranked = new ArrayList<>();
        names.forEach(name -> ranked.add(new Ranked(
                name.text(), inFull.matcher(Folding.unmarked(name.text())).matches() ? SURE : name.likeness(wanted))));
        return ranked.stream()
                .filter(name ->
                        name.likeness >= LIKE && !Folding.bare(name.text()).equals(Folding.bare(text)))
                .sorted(Comparator.comparingInt(Ranked::likeness).reversed().thenComparing(Ranked::text))
                .limit(MOST)
                .map(Ranked::text)
                .toList();
    }

    /** The number of letters that differ between two texts without marks. */
    public static int distance(String one, String other) {
        return EditDistance.between(Folding.bare(one), Folding.bare(other));
    }
}
