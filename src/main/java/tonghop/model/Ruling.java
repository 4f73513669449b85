package tonghop.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tonghop.model.cell.CellRef;

/**
 * What became of a decision.
 *
 * @param decision the decision
 * @param finding the finding as it stood when the decision was looked at; its figures are those that were stated
 * @param state whether it holds
 * @param why a key of the message bundle under {@code ruling.}: why it does not hold, or what else it disturbs; empty when there is
 *     nothing to say
 * @param edits the figures that it changed; empty when it left all figures as stated
 * @param consequences what else came of the changes
 */
public record Ruling(
        Decision decision, Finding finding, State state, String why, List<Edit> edits, Consequences consequences) {
    public Ruling {
        edits = List.copyOf(edits);
    }

    public Ruling(Decision decision, Finding finding, State state, String why, List<Edit> edits) {
        this(decision, finding, state, why, edits, Consequences.NONE);
    }

    /**
     * What came of a decision beside its own finding.
     *
     * @param raised ids of the findings that came up with it
     * @param repaired ids of the findings that went away with it
     */
    public record Consequences(List<String> raised, List<String> repaired) {
        public static final Consequences NONE = new Consequences(List.of(), List.of());

        public Consequences {
            raised = List.copyOf(raised);
            repaired = List.copyOf(repaired);
        }
    }

    /** Whether a decision holds. */
    public enum State {
        /** It holds: the finding is settled. */
        APPLIED,
        /** It is noted, and the finding stays open: the unit is asked. */
        ASKED,
        /** Its figures have changed since; the finding is open again. */
        OUTDATED,
        /** Others decided otherwise; the finding stays open. */
        CONFLICTING,
        /** It cannot be carried out; the finding stays open. */
        REFUSED
    }

    /**
     * A figure that a decision changed.
     *
     * @param cell the cell that states it
     * @param key what it is about
     * @param before the figure as stated, plain digits; empty when the cell could not be read
     * @param after the figure as used, plain digits; empty when it is not used
     * @param made of a figure that nobody read what else there is to know; null of all others
     */
    public record Edit(
            CellRef cell,
            ObservationKey key,
            String before,
            String after,
            @Nullable Made made) {
        public Edit(CellRef cell, ObservationKey key, String before, String after) {
            this(cell, key, before, after, null);
        }
    }

    /**
     * What a decision makes of a cell that could not be read.
     *
     * @param unitOfMeasure code of the unit of measure in which the figure is given
     * @param printed the text of the cell, which stays what it was
     */
    public record Made(String unitOfMeasure, String printed) {}
}
