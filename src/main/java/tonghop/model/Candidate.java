package tonghop.model;

import org.jspecify.annotations.Nullable;
import tonghop.model.cell.CellRef;

/**
 * A single change that would make the figures of a finding fit; shown to a person, never applied.
 *
 * @param cell the cell that would change; null when the candidate is not about one cell (a member left out, a unit of measure)
 * @param from what stands there, in plain digits or words
 * @param to what would stand there, in plain digits or words
 * @param slip a key of the message bundle under {@code slip.}: the slip that explains it, such as "swapped-digits"
 * @param repairs how many failed edits the change would repair
 */
public record Candidate(@Nullable CellRef cell, String from, String to, String slip, int repairs) {
    public Candidate withRepairs(int number) {
        return new Candidate(cell, from, to, slip, number);
    }
}
