package tonghop.model.cell;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One sheet as it was sent.
 *
 * @param name the name on its tab, spaces and all
 * @param hidden whether the sheet is hidden or very hidden
 * @param cells its non-blank cells by row, then column
 * @param merges its merged areas
 * @param hiddenRows zero-based hidden rows, and how each is hidden
 * @param hiddenColumns zero-based hidden columns, and how each is hidden
 * @param remarks what is written beside its cells
 */
public record RawSheet(
        String name,
        boolean hidden,
        List<RawCell> cells,
        List<CellRange> merges,
        SortedMap<Integer, Hiding> hiddenRows,
        SortedMap<Integer, Hiding> hiddenColumns,
        List<Remark> remarks) {

    /** How a row or a column was hidden: by a filter, by a collapsed outline, or by hand, which a width of nothing is too. */
    public enum Hiding {
        FILTER,
        OUTLINE,
        HAND
    }

    public RawSheet {
        cells = List.copyOf(cells);
        merges = List.copyOf(merges);
        remarks = List.copyOf(remarks);
        hiddenRows = Collections.unmodifiableSortedMap(new TreeMap<>(hiddenRows));
        hiddenColumns = Collections.unmodifiableSortedMap(new TreeMap<>(hiddenColumns));
    }

    /** A sheet without remarks. */
    public RawSheet(
            String name,
            boolean hidden,
            List<RawCell> cells,
            List<CellRange> merges,
            SortedMap<Integer, Hiding> hiddenRows,
            SortedMap<Integer, Hiding> hiddenColumns) {
        this(name, hidden, cells, merges, hiddenRows, hiddenColumns, List.of());
    }

    public static RawSheet of(String name, List<RawCell> cells) {
        return new RawSheet(name, false, cells, List.of(), Collections.emptySortedMap(), Collections.emptySortedMap());
    }

    /** The same sheet under another name. */
    public RawSheet called(String other) {
        return new RawSheet(other, hidden, cells, merges, hiddenRows, hiddenColumns, remarks);
    }

    /** The same sheet with other cells. */
    public RawSheet withCells(List<RawCell> others) {
        return new RawSheet(name, hidden, others, merges, hiddenRows, hiddenColumns, remarks);
    }
}
