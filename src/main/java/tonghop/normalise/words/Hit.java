package tonghop.normalise.words;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tonghop.model.ObservationKey;

/**
 * A run of tokens that stands for something.
 *
 * @param from index of its first token
 * @param to index after its last token
 * @param concepts everything that the run can stand for
 */
public record Hit(int from, int to, List<Concept> concepts) {
    private static final Concept PERCENT = new Concept.UnitOfMeasureWord("%");

    public Hit {
        concepts = List.copyOf(concepts);
    }

    /** The same words standing for something else; the member that they name they name all the same. */
    Hit as(Concept concept) {
        Stream<Concept> members = concepts.stream().filter(Concept.MemberOf.class::isInstance);
        return new Hit(from, to, Stream.concat(Stream.of(concept), members).toList());
    }

    Hit only(Predicate<Concept> meant) {
        return new Hit(from, to, concepts.stream().filter(meant).toList());
    }

    public int length() {
        return to - from;
    }

    public <C extends Concept> Optional<C> first(Class<C> type) {
        for (Concept concept : concepts) {
            if (type.isInstance(concept)) {
                return Optional.of(type.cast(concept));
            }
        }
        return Optional.empty();
    }

    public <C extends Concept> Stream<C> all(Class<C> type) {
        return concepts.stream().filter(type::isInstance).map(type::cast);
    }

    boolean isNoise() {
        return concepts.stream().allMatch(Concept.NoiseWord.class::isInstance);
    }

    /** Whether it can be no name of an indicator, a unit or a member of a breakdown; whose plan it is may be told. */
    boolean namesNothing() {
        return isTime()
                || concepts.stream()
                        .allMatch(concept -> concept instanceof Concept.RoleWord
                                || concept instanceof Concept.ComparisonWord
                                || concept instanceof Concept.StatusWord
                                || concept instanceof Concept.NoiseWord
                                || isOfPlans(concept)
                                || concept.equals(PERCENT));
    }

    /** Whether it can be more than what has to stand beside a name: that of an indicator, a unit or a member, or of a column. */
    public boolean namesWhole() {
        return concepts.stream()
                .anyMatch(concept -> concept instanceof Concept.AliasPhrase phrase
                        ? phrase.phrase() == 0
                        : !(concept instanceof Concept.RoleWord || concept instanceof Concept.NoiseWord));
    }

    /** Whether it can be a name, or a part of one. */
    public boolean isName() {
        return namesOne()
                || concepts.stream()
                        .anyMatch(concept ->
                                concept instanceof Concept.AliasPhrase || concept instanceof Concept.DimensionName);
    }

    /** Whether it names a unit, a place or a member of a breakdown, which then is no unit of measure: the commune Hợp Đồng. */
    public boolean namesOne() {
        return concepts.stream()
                .anyMatch(concept -> concept instanceof Concept.MemberOf
                        || concept instanceof Concept.UnitName
                        || concept instanceof Concept.PlaceName);
    }

    private static boolean isOfPlans(Concept concept) {
        return concept instanceof Concept.MemberOf member && member.dimension().equals(ObservationKey.PLAN);
    }

    public boolean isTime() {
        return concepts.stream()
                .anyMatch(concept -> concept instanceof Concept.Time
                        || concept instanceof Concept.PartOfYear
                        || concept instanceof Concept.WithinYear);
    }
}
