package tonghop.normalise.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRange;
import tonghop.model.cell.RawCell;
import tonghop.model.cell.RawSheet;

/** The cells of a sheet by row and column; a merged area says in each of its cells what its first cell says. */
public final class Grid {
    private final RawSheet sheet;
    private final NavigableMap<Integer, NavigableMap<Integer, RawCell>> rows = new TreeMap<>();
    private final Map<Integer, List<CellRange>> mergesByRow = new TreeMap<>();

    public Grid(RawSheet sheet) {
        this.sheet = sheet;
        for (RawCell cell : sheet.cells()) {
            rows.computeIfAbsent(cell.at().row(), row -> new TreeMap<>())
                    .put(cell.at().column(), cell);
        }
        sheet.merges().stream()
                .filter(merge -> cellAt(merge.first()).isPresent())
                .forEach(this::indexMerge);
    }

    /** Only rows that hold cells can ask for a merge, so a merge over a million empty rows costs nothing. */
    private void indexMerge(CellRange merge) {
        for (int row :
                rows.subMap(merge.first().row(), true, merge.last().row(), true).keySet()) {
            mergesByRow.computeIfAbsent(row, key -> new ArrayList<>()).add(merge);
        }
    }

    public RawSheet sheet() {
        return sheet;
    }

    /** Rows that hold at least one non-blank cell, from the top. */
    public List<Integer> rows() {
        return List.copyOf(rows.keySet());
    }

    /** The cells of one column in the few rows below a row. */
    Stream<RawCell> below(int row, int column, int reach) {
        return rows.subMap(row, false, row + reach, true).values().stream()
                .flatMap(cells -> Stream.ofNullable(cells.get(column)));
    }

    /** The cells that stand in a row themselves, from the left. */
    public List<RawCell> row(int row) {
        return List.copyOf(rows.getOrDefault(row, java.util.Collections.emptyNavigableMap())
                .values());
    }

    private Optional<RawCell> cellAt(CellAddress at) {
        return Optional.ofNullable(rows.get(at.row())).map(row -> row.get(at.column()));
    }

    /** The cell that speaks at a place: the one that stands there or the first cell of the merged area over it. */
    public Optional<RawCell> at(int row, int column) {
        CellAddress at = new CellAddress(row, column);
        return cellAt(at).or(() -> mergeAt(at).flatMap(merge -> cellAt(merge.first())));
    }

    public Optional<CellRange> mergeAt(CellAddress at) {
        return mergesByRow.getOrDefault(at.row(), List.of()).stream()
                .filter(merge -> merge.contains(at))
                .findFirst();
    }

    /** Whether a cell reaches over more than one column. */
    public boolean isWide(RawCell cell) {
        return mergeAt(cell.at())
                .filter(merge -> merge.last().column() > merge.first().column())
                .isPresent();
    }

    /** Whether a merged area that began above reaches down over this place. */
    boolean isCoveredFromAbove(int row, int column) {
        return mergeAt(new CellAddress(row, column))
                .filter(merge -> merge.first().row() < row)
                .isPresent();
    }

    /** The next rows that hold cells, at most so many of them. */
    List<Integer> rowsBelow(int row, int count) {
        return rows.tailMap(row, false).keySet().stream().limit(count).toList();
    }

    /** The rows before that hold cells, the nearest first, at most so many of them. */
    List<Integer> rowsAbove(int row, int count) {
        return rows.headMap(row, false).descendingKeySet().stream().limit(count).toList();
    }

    boolean isHidden(int row) {
        return sheet.hiddenRows().containsKey(row);
    }

    /** The columns that the cells of a row speak for, merged areas in full but never wider than the sheet. */
    List<Integer> reach(int row) {
        List<Integer> columns = new ArrayList<>();
        for (RawCell cell : row(row)) {
            int last = mergeAt(cell.at())
                    .map(merge -> merge.last().column())
                    .orElse(cell.at().column());
            for (int column = cell.at().column(); column <= Math.min(last, lastColumn()); column++) {
                columns.add(column);
            }
        }
        return columns;
    }

    int lastColumn() {
        return rows.values().stream()
                .map(NavigableMap::lastKey)
                .max(Comparator.naturalOrder())
                .orElse(-1);
    }
}
