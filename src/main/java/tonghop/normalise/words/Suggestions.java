package tonghop.normalise.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.definition.JobDefinition;
import tonghop.definition.Vocabulary;
import tonghop.model.EditDistance;
import tonghop.normalise.text.Remembered;

/** The names of the definition that are most like a text that matches none of them. */
public final class Suggestions {
    private static final int MOST = 3;
    /** Per cent of letter pairs in common from which on two names are worth showing side by side. */
    private static final int LIKE = 45;

    private static final int SURE = 100;
    /** A name that holds the whole text in full is more like it than any other. */
    private static final int HELD = 90;

    /** So many letters of a text that a longer name holds tell enough. */
    private static final int TELLING = 4;

    /** "(triệu đồng)": what stands in brackets behind a name is no part of it. */
    private static final Pattern REMARK = Pattern.compile("(?<=\\p{L})\\s*\\([^()]*\\)\\s*$");

    private static final Pattern INITIALS = Pattern.compile("\\p{Lu}{2,}");

    /** A label stands beside many figures and in many rows. */
    private static final int REMEMBERED = 1_000;

    private final Vocabulary vocabulary;
    private final List<Name> names;
    private final Remembered<List<Name>> answers = new Remembered<>(REMEMBERED, this::search);

    public Suggestions(JobDefinition definition) {
        vocabulary = definition.vocabulary();
        Stream<Name> indicators = definition.indicators().stream()
                .flatMap(indicator -> Dictionary.aliases(indicator).stream()
                        .map(Dictionary::phrases)
                        .filter(phrases -> phrases.size() == 1)
                        .flatMap(phrases -> phrases.get(0).stream())
                        .map(name -> Name.of(name, indicator.unitOfMeasure())));
        Stream<Name> members = definition.dimensions().stream()
                .flatMap(dimension -> dimension.members().stream())
                .map(member -> Name.of(member.name(), null));
        names = Stream.concat(indicators, members).toList();
    }

    /**
     * What is known of the place of a text.
     *
     * @param unitOfMeasure code of the unit of measure that its row states; empty where it states none
     * @param isNamed whether the column names the indicator, so that the row names none
     */
    public record Place(String unitOfMeasure, boolean isNamed) {
        public static final Place ANY = new Place("", false);
    }

    /** @param unitOfMeasure of its indicator; null of a member */
    private record Name(
            String text, Set<String> pairs, @Nullable String unitOfMeasure) {
        static Name of(String text, @Nullable String unitOfMeasure) {
            String bare = Folding.bare(text);
            Set<String> pairs = new HashSet<>();
            for (int i = 0; i + 1 < bare.length(); i++) {
                pairs.add(bare.substring(i, i + 2));
            }
            return new Name(text, pairs, unitOfMeasure);
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
        return Pattern.compile("\\b"
                + Stream.of(text.split("[^\\p{L}\\p{N}]+"))
                        .filter(word -> !word.isEmpty())
                        .map(word -> INITIALS.matcher(word).matches()
                                ? "(?:" + Folding.bare(word) + "|"
                                        + Folding.bare(word).replaceAll("\\B", "[a-z0-9]* ") + "[a-z0-9]*)"
                                : Folding.unmarked(word))
                        .collect(Collectors.joining(" "))
                + "\\b");
    }

    private record Ranked(Name name, int likeness) {}

    /** At most three names that the text could be taken for at its place, the most alike first; none when nothing is alike. */
    public List<String> like(String text, Place place) {
        return answers.of(text).stream()
                .filter(name -> fits(name, place))
                .map(Name::text)
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** Whether the row would still be right were its label the name: what is measured in tấn is no name for triệu đồng. */
    private boolean fits(Name name, Place place) {
        String own = name.unitOfMeasure();
        String stated = place.unitOfMeasure();
        return own == null
                || (!place.isNamed()
                        && (stated.isEmpty()
                                || vocabulary.factor(stated, own).isPresent()
                                || (vocabulary.isNoun(stated) && vocabulary.isNoun(own))));
    }

    private List<Name> search(String label) {
        String text = REMARK.matcher(label).replaceFirst("");
        Name wanted = Name.of(text, null);
        Pattern inFull = inFull(text);
        List<Ranked> ranked = new ArrayList<>();
        boolean isTelling = INITIALS.matcher(text).find()
                && Folding.bare(text).length() >= TELLING
                && names.stream().noneMatch(name -> inFull.matcher(Folding.unmarked(name.text()))
                        .matches());
        names.forEach(name -> {
            Matcher full = inFull.matcher(Folding.unmarked(name.text()));
            int likeness = full.matches() ? SURE : isTelling && full.find() ? HELD : name.likeness(wanted);
            ranked.add(new Ranked(name, likeness));
        });
        return ranked.stream()
                .filter(found -> found.likeness >= LIKE
                        && !Folding.bare(found.name.text()).equals(Folding.bare(text)))
                .sorted(Comparator.comparingInt(Ranked::likeness).reversed().thenComparing(found -> found.name.text()))
                .map(Ranked::name)
                .toList();
    }

    /** The number of letters that differ between two texts without marks. */
    public static int distance(String one, String other) {
        return EditDistance.between(Folding.bare(one), Folding.bare(other));
    }
}
