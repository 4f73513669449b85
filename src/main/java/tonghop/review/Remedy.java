package tonghop.review;

import java.util.List;
import tonghop.model.Ruling.Edit;

/**
 * What a decision does to the figures.
 *
 * @param edits the figures that it changes; empty when it leaves all as stated
 * @param obstacle why it cannot be carried out, a key of the message bundle under {@code ruling.}; empty when it can
 */
record Remedy(List<Edit> edits, String obstacle) {
    static final Remedy NONE = new Remedy(List.of(), "");

    static Remedy impossible(String obstacle) {
        return new Remedy(List.of(), obstacle);
    }

    boolean isPossible() {
        return obstacle.isEmpty();
    }
}
