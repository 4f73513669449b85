package tonghop.publish.appendix;

import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellReference;
import tonghop.consolidate.ConsolidatedTable.Row;
import tonghop.consolidate.Figure.Basis;
import tonghop.model.Role;
import tonghop.publish.appendix.PrintedTable.Slot;
import tonghop.reckon.Cells;
import tonghop.reckon.Expression;

/** The live formulas of figures that follow from shown ones. */
record FigureFormula(SlotPlaces places) implements Cells<CellReference> {
    /** What a function takes at most. */
    private static final int MOST_ARGUMENTS = 255;

    /** The formula of the figure; empty when it is stated, or rests on what the sheet does not show. */
    Optional<String> of(Slot slot) {
        Basis basis = slot.figure().basis();
        List<String> units =
                basis.kind() == Basis.Kind.RATIO ? List.of(slot.group().unit()) : basis.units();
        return switch (basis.kind()) {
            case STATEMENT, PARTS, POINTS -> Optional.empty();
            case RATIO, RATIO_OF_SUMS ->
                shown(slot.row(), units, Role.ACTUAL).flatMap(actuals -> shown(slot.row(), units, Role.TARGET)
                        .map(targets -> Expression.percent(actuals, targets).formula(this)));
            case SUM ->
                shown(slot.row(), units, slot.role())
                        .map(terms -> Expression.sum(terms).formula(this));
            case MEAN ->
                shown(slot.row(), units, slot.role())
                        .map(terms -> Expression.mean(terms).formula(this));
        };
    }

    /** Where all the units' figures stand; empty when some are not shown, or a function does not take so many. */
    private Optional<List<CellReference>> shown(Row row, List<String> units, Role role) {
        return places.all(row, units, role)
                .filter(cells -> !cells.isEmpty() && arguments(cells).size() <= MOST_ARGUMENTS);
    }

    @Override
    public String at(CellReference cell) {
        return cell.formatAsString();
    }

    /** Cells below each other become one range. */
    @Override
    public boolean continues(CellReference cell, CellReference next) {
        return places.areSilentBetween(cell, next);
    }

    @Override
    public String range(CellReference first, CellReference last) {
        return first.formatAsString() + ":" + last.formatAsString();
    }
}
