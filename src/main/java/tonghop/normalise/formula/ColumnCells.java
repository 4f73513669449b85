package tonghop.normalise.formula;

import java.util.ArrayList;
import java.util.List;
import tonghop.model.cell.RawCell;

/** The cells of one column from the top, with running totals: the total of a long area costs no more than that of a short one. */
final class ColumnCells {
    private final List<RawCell> cells = new ArrayList<>();
    private final List<Totals> runningTotals = new ArrayList<>(List.of(Totals.NONE));

    void add(RawCell cell) {
        cells.add(cell);
    }

    List<RawCell> cells() {
        return cells;
    }

    /** The cells between two rows, both included. */
    List<RawCell> between(int firstRow, int lastRow) {
        return cells.subList(indexOf(firstRow), indexOf(lastRow + 1));
    }

    Totals totals(int firstRow, int lastRow) {
        int from = indexOf(firstRow);
        int to = indexOf(lastRow + 1);
        while (runningTotals.size() <= to) {
            int next = runningTotals.size() - 1;
            runningTotals.add(runningTotals.get(next).plus(Totals.of(cells.get(next))));
        }
        return runningTotals.get(to).minus(runningTotals.get(from));
    }

    /** How many cells stand above a row. */
    private int indexOf(int row) {
        int low = 0;
        int high = cells.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cells.get(middle).at().row() < row) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
