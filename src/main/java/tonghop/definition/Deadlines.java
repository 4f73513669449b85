package tonghop.definition;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By when units are to do what.
 *
 * @param replyBy the day by which they are asked to answer questions; null when none is set
 * @param due the last day on which their figures come in time; null when none is set
 * @param ofUnits the same of units that have a day of their own, by their codes
 */
public record Deadlines(
        @Nullable LocalDate replyBy, @Nullable LocalDate due, Map<String, LocalDate> ofUnits) {
    public Deadlines {
        ofUnits = Map.copyOf(ofUnits);
    }

    /** The last day on which a unit's figures come in time; empty when none is set. */
    public Optional<LocalDate> due(String unit) {
        return Optional.ofNullable(ofUnits.getOrDefault(unit, due));
    }
}
