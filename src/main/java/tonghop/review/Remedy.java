package tonghop.review;

import java.util.List;
import java.util.Set;
import tonghop.model.Ruling.Edit;
import tonghop.review.Edits.Place;

/**
 * What a decision does to the figures.
 *
 * @param edits the figures that it changes; empty when it leaves all as stated
 * @param following where it changes what only follows from the figures that it is about
 * @param obstacle why it cannot be carried out, a key of the message bundle under {@code ruling.}; empty when it can
 */
record Remedy(List<Edit> edits, Set<Place> following, String obstacle) {
    static final Remedy NONE = new Remedy(List.of());

    Remedy(List<Edit> edits) {
        this(edits, Set.of(), "");
    }

    static Remedy impossible(String obstacle) {
        return new Remedy(List.of(), Set.of(), obstacle);
    }

    boolean isPossible() {
        return obstacle.isEmpty();
    }
}
