package tonghop.model;

import java.util.List;
import java.util.Set;

/**
 * One sheet as it was sent.
 *
 * @param name the name on its tab, spaces and all
 * @param hidden whether the sheet is hidden or very hidden
 * @param cells its non-blank cells by row, then column
 * @param merges its merged areas
 * @param hiddenRows zero-based hidden rows
 * @param hiddenColumns zero-based hidden columns
 */
public record RawSheet(
        String name,
        boolean hidden,
        List<RawCell> cells,
        List<CellRange> merges,
        Set<Integer> hiddenRows,
        Set<Integer> hiddenColumns) {
    public RawSheet {
        cells = List.copyOf(cells);
        merges = List.copyOf(merges);
        hiddenRows = Set.copyOf(hiddenRows);
        hiddenColumns = Set.copyOf(hiddenColumns);
    }

    public static RawSheet of(String name, List<RawCell> cells) {
        return new RawSheet(name, false, cells, List.of(), Set.of(), Set.of());
    }

    /** The same sheet under another name. */
    public RawSheet called(String other) {
        return new RawSheet(other, hidden, cells, merges, hiddenRows, hiddenColumns);
    }

    /** The same sheet with other cells. */
    public RawSheet withCells(List<RawCell> others) {
        return new RawSheet(name, hidden, others, merges, hiddenRows, hiddenColumns);
    }
}
