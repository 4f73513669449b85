package tonghop.model;

import java.util.List;
import tonghop.model.cell.CellRef;

/**
 * What a choice would do, told before somebody chooses it.
 *
 * @param choice the choice
 * @param edits the figures in whose place it would put others; nothing stands after where a person has yet to say the number
 * @param broken what holds now and would not any more
 */
public record Prospect(Choice choice, List<Ruling.Edit> edits, List<Broken> broken) {
    public Prospect {
        edits = List.copyOf(edits);
        broken = List.copyOf(broken);
    }

    /** A rule with the cell that it would ask about. */
    public record Broken(String rule, CellRef cell) {}
}
