package tonghop.normalise.grid;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;

/**
 * Whose figures a sheet tells where its rows and columns name nobody.
 *
 * @param unit code of the reporting unit; empty when nothing names one, or when it is disputed and nobody has decided
 * @param disputed where the sender is told, with the name that is told there, when they disagree
 * @param named of these, the names of the definition's units by their codes, in order
 */
public record Sender(String unit, Map<String, String> disputed, SortedMap<String, String> named) {
    public Sender {
        disputed = Map.copyOf(disputed);
        named = Collections.unmodifiableSortedMap(named);
    }

    public static Sender of(String unit) {
        return new Sender(unit, Map.of(), Collections.emptySortedMap());
    }

    /** Disputed, and nobody has decided. */
    public boolean isDisputed() {
        return !disputed.isEmpty() && unit.isEmpty();
    }

    /** Disputed, and a person has decided. */
    public boolean isDecided() {
        return !disputed.isEmpty() && !unit.isEmpty();
    }

    /** As a person has decided, where it is disputed. */
    public Sender decidedFor(String chosen) {
        return isDisputed() ? new Sender(chosen, disputed, named) : this;
    }
}
