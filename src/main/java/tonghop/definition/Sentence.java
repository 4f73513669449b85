package tonghop.definition;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tonghop.model.Role;

/**
 * A sentence with places for figures. It names figures and units, never digits.
 *
 * <p>{@code {budget-revenue}} is a member's actual, {@code {budget-revenue percent}} its figure in another role,
 * {@code {houses-done work=new}} that of a member of a dimension; {@code {measure budget-revenue}} is the unit of measure in which
 * it is stated and {@code {unit}} the member's name; {@code {leaders scale.rank}} are the members that hold the first place. All these stand in a passage {@code [...]}, which is said once for each
 * member that tells its figures; {@code [one|other]} says the first alternative whose figures are told. {@code {total x}} is
 * the figure over the members and {@code {head x}} what the head states; a passage of these alone is said once. A sentence is left
 * out when one of its figures outside passages is not told, or when it has none and no passage can be said.
 *
 * @param parts what it is made of, in order
 */
public record Sentence(List<Part> parts) {
    public Sentence {
        parts = List.copyOf(parts);
    }

    /**
     * Reads a sentence.
     *
     * @throws SentenceException when brackets or a place for a figure cannot be understood
     */
    public static Sentence parse(String template) {
        return new Sentence(new SentenceGrammar(template).parts());
    }

    /** All figures that it names. */
    public Stream<Mention> mentions() {
        return parts.stream().flatMap(Part::mentions);
    }

    /** A part of a sentence. */
    public sealed interface Part {
        /** The figures that it names. */
        default Stream<Mention> mentions() {
            return Stream.empty();
        }
    }

    /** Words that are said as they stand. */
    public record Words(String text) implements Part {}

    /** The name of the member that is spoken of. */
    public record UnitName() implements Part {}

    /** The unit of measure of a figure. */
    public record Measure(Mention of) implements Part {
        @Override
        public Stream<Mention> mentions() {
            return Stream.of(of);
        }
    }

    /**
     * A place for a figure.
     *
     * @param whose whose figure
     * @param indicator code of the indicator
     * @param dimensions dimension code to member code; empty for the total
     * @param role the figure's role
     */
    public record Mention(Whose whose, String indicator, SortedMap<String, String> dimensions, Role role)
            implements Part {
        public Mention {
            dimensions = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(dimensions));
        }

        @Override
        public Stream<Mention> mentions() {
            return Stream.of(this);
        }
    }

    /** Whose figure: each member's in turn, that computed over the members, or that which the head states. */
    public enum Whose {
        MEMBER,
        TOTAL,
        HEAD
    }

    /** The members that hold the first place of a ranking, or may hold it while the ranking is open. */
    public record Leaders(Mention of) implements Part {
        @Override
        public Stream<Mention> mentions() {
            return Stream.of(of);
        }
    }

    /** A passage that is said where its figures are told: the first alternative that can be said. */
    public record Passage(List<List<Part>> alternatives) implements Part {
        public Passage {
            alternatives = alternatives.stream().map(List::copyOf).toList();
        }

        /** Whether it speaks of members. */
        public boolean isForEachMember() {
            boolean names = alternatives.stream().flatMap(List::stream).anyMatch(UnitName.class::isInstance);
            return names || mentions().anyMatch(mention -> mention.whose() == Whose.MEMBER);
        }

        @Override
        public Stream<Mention> mentions() {
            return alternatives.stream().flatMap(List::stream).flatMap(Part::mentions);
        }
    }
}
