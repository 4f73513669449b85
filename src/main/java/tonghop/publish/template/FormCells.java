package tonghop.publish.template;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cells of a form by what they are for. */
final class FormCells {
    private final Map<Slot, FormCell> cells = new LinkedHashMap<>();

    /** Where two tables ask for the same, the first of them is filled and the other shows it. */
    Optional<FormCell> add(FormCell cell) {
        return Optional.ofNullable(cells.putIfAbsent(cell.slot(), cell));
    }

    /** The cell that holds such a figure; empty when the form has none or it is closed. */
    Optional<FormCell> at(Slot slot) {
        return Optional.ofNullable(cells.get(slot)).filter(cell -> cell.box() != Box.CLOSED);
    }

    Collection<FormCell> all() {
        return List.copyOf(cells.values());
    }
}
