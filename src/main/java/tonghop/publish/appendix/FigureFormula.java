package tonghop.publish.appendix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellReference;
import tonghop.consolidate.ConsolidatedTable.Row;
import tonghop.consolidate.Figure.Basis;
import tonghop.model.Role;
import tonghop.publish.appendix.PrintedTable.Slot;

/** The live formulas of figures that follow from shown ones. */
record FigureFormula(SlotPlaces places) {
    /** What a function takes at most. */
    private static final int MOST_ARGUMENTS = 255;

    /** The formula of the figure; empty when it is stated, or rests on what the sheet does not show. */
    Optional<String> of(Slot slot) {
        Basis basis = slot.figure().basis();
        List<String> units =
                basis.kind() == Basis.Kind.RATIO ? List.of(slot.group().unit()) : basis.units();
        return switch (basis.kind()) {
            case STATEMENT, PARTS -> Optional.empty();
            case RATIO, RATIO_OF_SUMS -> ratio(slot.row(), units);
            case SUM -> over("SUM", slot.row(), units, slot.role());
            case MEAN -> over("AVERAGE", slot.row(), units, slot.role());
        };
    }

    private Optional<String> ratio(Row row, List<String> units) {
        return over("SUM", row, units, Role.ACTUAL)
                .flatMap(actual -> over("SUM", row, units, Role.TARGET).map(target -> actual + "/" + target + "*100"));
    }

    private Optional<String> over(String function, Row row, List<String> units, Role role) {
        return places.all(row, units, role)
                .map(this::ranges)
                .filter(ranges -> !ranges.isEmpty() && ranges.size() <= MOST_ARGUMENTS)
                .map(ranges -> units.size() == 1
                        ? ranges.get(0)
                        : ranges.stream().collect(Collectors.joining(",", function + "(", ")")));
    }

    /** Cells below each other become one range. */
    private List<String> ranges(List<CellReference> cells) {
        List<String> ranges = new ArrayList<>();
        int first = 0;
        for (int at = 1; at <= cells.size(); at++) {
            if (at == cells.size() || !places.areSilentBetween(cells.get(at - 1), cells.get(at))) {
                ranges.add(range(cells.get(first), cells.get(at - 1)));
                first = at;
            }
        }
        return ranges;
    }

    private static String range(CellReference first, CellReference last) {
        return first.equals(last) ? first.formatAsString() : first.formatAsString() + ":" + last.formatAsString();
    }
}
