package tonghop.publish.appendix;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.util.CellReference;
import tonghop.consolidate.ConsolidatedTable.Row;
import tonghop.model.Role;
import tonghop.publish.appendix.PrintedTable.Line;
import tonghop.publish.appendix.PrintedTable.Slot;

/** Where the units' figures stand on the sheet, so that formulas can point to them. */
final class SlotPlaces {
    private final IdentityHashMap<Row, Map<String, CellReference>> places = new IdentityHashMap<>();
    private final Map<CellReference, Slot> slots = new HashMap<>();

    /** @param first the row of the sheet that holds the table's first line */
    void add(PrintedTable table, int first) {
        int row = first;
        for (Line line : table.lines()) {
            for (int column = 0; column < line.slots().size(); column++) {
                CellReference at = new CellReference(row, SheetPlan.LABELS + column);
                line.slots().get(column).filter(slot -> isUnits(slot)).ifPresent(slot -> put(slot, at));
            }
            row++;
        }
    }

    private static boolean isUnits(Slot slot) {
        return slot.group().kind() == ColumnPlan.Kind.MEMBER;
    }

    private void put(Slot slot, CellReference at) {
        String unit = slot.group().unit();
        put(slot.row(), unit, slot.role(), at);
        // what was reached is set against each of several plans
        slot.row().broken().values().stream()
                .filter(row -> row.figure(unit, slot.role()).equals(slot.figure()))
                .forEach(row -> put(row, unit, slot.role(), at));
        slots.put(at, slot);
    }

    private void put(Row of, String unit, Role role, CellReference at) {
        places.computeIfAbsent(of, row -> new HashMap<>()).put(key(unit, role), at);
    }

    private static String key(String unit, Role role) {
        return role + " " + unit;
    }

    /** Where the unit's figure of that row and role stands; empty when the sheet does not show it. */
    Optional<CellReference> of(Row row, String unit, Role role) {
        return Optional.ofNullable(places.getOrDefault(row, Map.of()).get(key(unit, role)));
    }

    /** Whether the cells below the first down to the last but one hold no number, so that a sum may run over them. */
    boolean areSilentBetween(CellReference first, CellReference last) {
        if (first.getCol() != last.getCol() || first.getRow() >= last.getRow()) {
            return false;
        }
        for (int row = first.getRow() + 1; row < last.getRow(); row++) {
            Slot slot = slots.get(new CellReference(row, first.getCol()));
            if (slot == null || FigureCell.number(slot.figure()).isPresent()) {
                return false;
            }
        }
        return true;
    }

    /** The places of all the units' figures; empty when the sheet does not show them all. */
    Optional<List<CellReference>> all(Row row, List<String> units, Role role) {
        List<CellReference> shown =
                units.stream().flatMap(unit -> of(row, unit, role).stream()).toList();
        return shown.size() == units.size() ? Optional.of(shown) : Optional.empty();
    }
}
