package tonghop.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tonghop.model.cell.CellRef;

/**
 * A change that would make the figures of a finding fit; shown to a person, never applied. Mostly it is of one figure; where others
 * change with it, all of them are told.
 *
 * @param cell the cell that would change; null when the candidate is not about one cell (a member left out, a unit of measure)
 * @param from what stands there, in plain digits or words
 * @param to what would stand there, in plain digits or words
 * @param slip a key of the message bundle under {@code slip.}: the slip that explains it, such as "swapped-digits"
 * @param repairs how many failed edits the change would repair
 * @param along the other cells that would change with it
 */
public record Candidate(@Nullable CellRef cell, String from, String to, String slip, int repairs, List<Along> along) {
    public Candidate {
        // what the versions before have kept does not tell them
        along = List.copyOf(Objects.requireNonNullElse(along, List.of()));
    }

    /** Of one cell alone. */
    public Candidate(@Nullable CellRef cell, String from, String to, String slip, int repairs) {
        this(cell, from, to, slip, repairs, List.of());
    }

    public Candidate withRepairs(int number) {
        return new Candidate(cell, from, to, slip, number, along);
    }

    public Candidate withAlong(List<Along> others) {
        return new Candidate(cell, from, to, slip, repairs, others);
    }

    /** What would change with the candidate's own cell, in plain digits. */
    public record Along(CellRef cell, String from, String to) {}

    /**
     * What a candidate would put in the place of which figures.
     *
     * @param figures each figure with what would be read in its place
     * @param following those that only follow, as what a total was reckoned from changes
     */
    public record Change(Map<Observation, Reading> figures, Set<Observation> following) {}
}
