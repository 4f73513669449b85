package tonghop.normalise.list;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tonghop.model.list.ListColumn;

/**
 * The header of a list of names.
 *
 * @param rows its rows
 * @param ordinal the column of ordinal numbers; -1 when there is none
 * @param heads what stands over the other columns
 */
record ListHeader(List<Integer> rows, int ordinal, SortedMap<Integer, Head> heads) {
    ListHeader {
        heads = Collections.unmodifiableSortedMap(new TreeMap<>(heads));
    }

    int lastRow() {
        return rows.get(rows.size() - 1);
    }

    boolean has(ListColumn kind) {
        return heads.values().stream().anyMatch(head -> head.kinds().contains(kind));
    }

    /** The columns that hold names. */
    Stream<Integer> names() {
        return heads.entrySet().stream()
                .filter(head -> head.getValue().is(ListColumn.NAME))
                .map(Map.Entry::getKey);
    }

    /** Whether a column or several tell the awards. */
    boolean tellsAwards() {
        return has(ListColumn.AWARD)
                || heads.values().stream().anyMatch(head -> !head.award().isEmpty());
    }
}
