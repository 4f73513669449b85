package tonghop.reconcile;

import java.util.Map;
import tonghop.model.CellRef;
import tonghop.model.Reading;
import tonghop.reconcile.rule.Figure;

/**
 * A way in which a figure may have come to stand wrong, and what would have stood there.
 *
 * @param figure the figure that slipped
 * @param change what would have stood there, for this figure and for one that it was exchanged with
 * @param code key of the slip under {@code slip.}
 * @param cost how far-fetched it is; of several that explain the same the cheapest count
 */
record Slip(Figure figure, Map<Figure, Reading> change, String code, int cost) {
    Slip {
        change = Map.copyOf(change);
    }

    static Slip of(Figure figure, Reading to, String code, int cost) {
        return new Slip(figure, Map.of(figure, to), code, cost);
    }

    /** What would have stood in the figure's cell, in plain digits. */
    String to() {
        Reading reading = change.get(figure);
        return reading == null ? "" : reading.value().toPlainString();
    }

    /** Cell, role and value: the same change by whatever slip. */
    record Change(CellRef cell, String role, String to) {}

    Change key() {
        return new Change(figure.cell(), figure.role().toString(), to());
    }
}
