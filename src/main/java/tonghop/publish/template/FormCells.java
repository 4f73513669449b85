package tonghop.publish.template;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.util.CellReference;
import tonghop.reckon.Cells;
import tonghop.reckon.Item;

/** The cells of a form by what they are for. */
final class FormCells implements Cells<FormCell> {
    private final Map<Item, FormCell> cells = new LinkedHashMap<>();

    /** Where two tables ask for the same, the first of them is filled and the other shows it. */
    Optional<FormCell> add(FormCell cell) {
        return Optional.ofNullable(cells.putIfAbsent(cell.item(), cell));
    }

    /** The cell that holds such a figure; empty when the form has none or it is closed. */
    Optional<FormCell> of(Item item) {
        return Optional.ofNullable(cells.get(item)).filter(cell -> cell.box() != Box.CLOSED);
    }

    Collection<FormCell> all() {
        return List.copyOf(cells.values());
    }

    @Override
    public String at(FormCell cell) {
        return cell.reference();
    }

    @Override
    public boolean continues(FormCell first, FormCell next) {
        return next.isBelow(first);
    }

    @Override
    public String range(FormCell first, FormCell last) {
        return first.reference() + ":"
                + new CellReference(last.at().getRow(), last.at().getCol()).formatAsString();
    }
}
