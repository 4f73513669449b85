package tonghop.model.list;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import tonghop.model.cell.CellRef;

/**
 * One name of a list, with what it was commended with. A name with several awards has a row for each.
 *
 * @param list code of the list that the definition asks for
 * @param unit code of the reporting unit that it counts for; empty when nothing tells
 * @param award code of the award; empty when nothing tells, or it is not understood
 * @param recipient code of the kind of recipient; empty when nothing tells
 * @param told what its columns and the headings above it say, as typed
 * @param cell the cell of the name, or the row's first cell where there is none
 */
public record ListRow(
        String list, String unit, String award, String recipient, SortedMap<ListColumn, String> told, CellRef cell) {
    public ListRow {
        told = Collections.unmodifiableSortedMap(new TreeMap<>(told));
    }

    /** What is said in a column; empty when nothing is. */
    public String told(ListColumn column) {
        return told.getOrDefault(column, "");
    }
}
