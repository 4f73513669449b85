package tonghop.normalise.words;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tonghop.definition.Vocabulary;

/**
 * A text with the concepts that were found in it; hits do not overlap and stand in the order of the text.
 *
 * @param text the text, cleaned
 * @param tokens its tokens
 * @param hits the runs of tokens that stand for something
 */
public record Scan(String text, List<Token> tokens, List<Hit> hits) {
    public static final Scan EMPTY = new Scan("", List.of(), List.of());

    public Scan {
        tokens = List.copyOf(tokens);
        hits = List.copyOf(hits);
    }

    Scan withHits(UnaryOperator<Hit> change) {
        return new Scan(text, tokens, hits.stream().map(change).toList());
    }

    /** The same text, in which what is put as a unit of measure, "(hợp đồng)", is not also the unit Hợp Đồng. */
    Scan withMeasures() {
        return withHits(hit -> hit.first(Concept.UnitOfMeasureWord.class).isPresent()
                        && (depth(hit) > 0 || isAnnounced(hits.indexOf(hit)))
                        && !isProperName(words(hit))
                ? hit.only(concept -> !(concept instanceof Concept.UnitName || concept instanceof Concept.PlaceName))
                : hit);
    }

    private static boolean isProperName(String words) {
        return Stream.of(words.split(" ")).allMatch(word -> Character.isUpperCase(word.charAt(0)));
    }

    /** The same text with nothing understood of it but its times. */
    public Scan ofTimeOnly() {
        return new Scan(text, tokens, hits.stream().filter(Hit::isTime).toList());
    }

    /** The same text with nothing understood of it but the unit of measure that it announces: "ĐVT: triệu đồng". */
    public Scan ofMeasureOnly() {
        return new Scan(
                text,
                tokens,
                IntStream.range(1, hits.size())
                        .filter(this::isAnnounced)
                        .boxed()
                        .flatMap(at -> hits.subList(at - 1, at + 1).stream())
                        .toList());
    }

    /** Whether a hit is a unit of measure behind the word that announces one. */
    public boolean isAnnounced(int hit) {
        return hit > 0
                && hits.get(hit).first(Concept.UnitOfMeasureWord.class).isPresent()
                && hits.get(hit - 1)
                        .first(Concept.HeaderWord.class)
                        .filter(header -> header.header() == Vocabulary.Header.UNIT_OF_MEASURE)
                        .isPresent();
    }

    /** Asked dozens of times of the texts around every cell, mostly for nothing: a loop is several times as fast as a stream here. */
    public <C extends Concept> Stream<C> all(Class<C> type) {
        return has(type) ? hits.stream().flatMap(hit -> hit.all(type)) : Stream.empty();
    }

    public <C extends Concept> Optional<C> first(Class<C> type) {
        for (Hit hit : hits) {
            Optional<C> first = hit.first(type);
            if (first.isPresent()) {
                return first;
            }
        }
        return Optional.empty();
    }

    public boolean has(Class<? extends Concept> type) {
        for (Hit hit : hits) {
            for (Concept concept : hit.concepts()) {
                if (type.isInstance(concept)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether one of the texts has it. */
    public static boolean has(List<Scan> texts, Class<? extends Concept> type) {
        for (Scan text : texts) {
            if (text.has(type)) {
                return true;
            }
        }
        return false;
    }

    /** What the first concept of a kind tells that tells it; texts nearest first. */
    public static <C extends Concept, T> Optional<T> first(
            List<Scan> texts, Class<C> type, Function<C, Optional<T>> part) {
        for (Scan text : texts) {
            for (Hit hit : text.hits) {
                for (Concept concept : hit.concepts()) {
                    if (type.isInstance(concept)) {
                        Optional<T> told = part.apply(type.cast(concept));
                        if (told.isPresent()) {
                            return told;
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    public boolean isBlank() {
        return tokens.isEmpty();
    }

    /** Whether every token belongs to a hit. */
    public boolean isCovered() {
        int covered = 0;
        for (Hit hit : hits) {
            covered += hit.length();
        }
        return !isBlank() && covered == tokens.size();
    }

    /** Whether it is understood as a whole and says what the figures beside or below it are. */
    public boolean tellsFigures() {
        return isCovered()
                && (has(Concept.RoleWord.class)
                        || has(Concept.AliasPhrase.class)
                        || has(Concept.MemberOf.class)
                        || has(Concept.TotalWord.class)
                        || has(Concept.UnitName.class)
                        || has(Concept.Time.class)
                        || has(Concept.PartOfYear.class)
                        || has(Concept.WithinYear.class));
    }

    /** Whether it says nothing but in what role and of when figures are, and what they are set against: "UTH 2025/KH (%)". */
    public boolean namesNothing() {
        return !hits.isEmpty()
                && hits.stream().allMatch(this::namesNothing)
                && Coverage.unknown(this).isEmpty();
    }

    /** In brackets a unit of measure is no name. */
    private boolean namesNothing(Hit hit) {
        return hit.namesNothing()
                || (depth(hit) > 0 && hit.first(Concept.UnitOfMeasureWord.class).isPresent());
    }

    /** The tokens of a hit as they were typed. */
    public String words(Hit hit) {
        return text.substring(
                tokens.get(hit.from()).start(), tokens.get(hit.to() - 1).end());
    }

    /** Whether it says nothing but that it sums up: "Tổng cộng", "Cộng cả năm". */
    public boolean isTotal() {
        return has(Concept.TotalWord.class)
                && isCovered()
                && hits.stream()
                        .allMatch(hit -> hit.first(Concept.TotalWord.class).isPresent());
    }

    public int depth(Hit hit) {
        return tokens.get(hit.from()).depth();
    }
}
