package tonghop.definition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long a unit is what it is, and what it was made of.
 *
 * @param from its first day; null when it always was
 * @param to its last day; null when it still is
 * @param act the act by which it was made; empty when none is told
 * @param predecessors what it was made of
 * @param former whether it reports no more and is known only for what it told in its time
 */
public record Tenure(
        @Nullable LocalDate from, @Nullable LocalDate to, String act, List<Predecessor> predecessors, boolean former) {
    /** Of a unit of which no dates are told. */
    public static final Tenure ALWAYS = new Tenure(null, null, "", List.of(), false);

    public Tenure {
        predecessors = List.copyOf(predecessors);
    }

    /**
     * A unit that was merged into another one or parted.
     *
     * @param unit its code
     * @param part what of it came, in words; empty when all did
     */
    public record Predecessor(String unit, String part) {
        public boolean isWhole() {
            return part.isEmpty();
        }
    }

    public boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** The first predecessor of which only a part came, so that no figure of it can be taken over. */
    public Optional<Predecessor> divided() {
        return predecessors.stream().filter(each -> !each.isWhole()).findFirst();
    }
}
