package tonghop.model;

import java.util.List;
import java.util.Map;
import tonghop.model.cell.CellRef;

/**
 * What a choice would do, told before somebody chooses it.
 *
 * @param choice the choice
 * @param edits the figures in whose place it would put others; nothing stands after where a person has yet to say the number
 * @param broken what holds now and would not any more
 * @param measures in which unit of measure the figures of a cell stand, where those that tell the fact stand in several
 */
public record Prospect(Choice choice, List<Ruling.Edit> edits, List<Broken> broken, Map<CellRef, String> measures) {
    public Prospect {
        edits = List.copyOf(edits);
        broken = List.copyOf(broken);
        measures = Map.copyOf(measures);
    }

    public Prospect(Choice choice, List<Ruling.Edit> edits, List<Broken> broken) {
        this(choice, edits, broken, Map.of());
    }

    /** A rule with the cell that it would ask about. */
    public record Broken(String rule, CellRef cell) {}
}
