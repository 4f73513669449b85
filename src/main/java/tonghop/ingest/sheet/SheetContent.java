package tonghop.ingest.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tonghop.model.CellRange;
import tonghop.model.RawCell;
import tonghop.model.RawSheet;

/** A sheet while it is being read. */
public final class SheetContent {
    private final String name;
    private final boolean hidden;
    private final List<RawCell> cells = new ArrayList<>();
    private final List<CellRange> merges = new ArrayList<>();
    private final BitSet hiddenRows = new BitSet();
    private final BitSet hiddenColumns = new BitSet();

    public SheetContent(String name, boolean hidden) {
        this.name = name;
        this.hidden = hidden;
    }

    public String name() {
        return name;
    }

    public void add(RawCell cell) {
        cells.add(cell);
    }

    public void merge(CellRange area) {
        merges.add(area);
    }

    public void hideRow(int row) {
        hiddenRows.set(row);
    }

    public void hideColumns(int first, int last) {
        hiddenColumns.set(first, last + 1);
    }

    /**
     * The sheet as it stands. Hidden rows and columns are told as far as its cells reach: many workbooks hide all that is beyond.
     *
     * @throws RefusedException when two cells claim one place: which of them the sender saw cannot be known
     */
    public RawSheet toSheet() throws RefusedException {
        cells.sort(Comparator.comparing(RawCell::at));
        for (int i = 1; i < cells.size(); i++) {
            if (cells.get(i).at().equals(cells.get(i - 1).at())) {
                throw new RefusedException(
                        RefusalReason.DUPLICATE_CELL, name + "!" + cells.get(i).at());
            }
        }
        int rows = cells.isEmpty() ? 0 : cells.get(cells.size() - 1).at().row() + 1;
        int columns =
                cells.stream().mapToInt(cell -> cell.at().column() + 1).max().orElse(0);
        return new RawSheet(name, hidden, cells, merges, upTo(rows, hiddenRows), upTo(columns, hiddenColumns));
    }

    private static Set<Integer> upTo(int end, BitSet places) {
        return places.get(0, end).stream().boxed().collect(Collectors.toSet());
    }
}
