package tonghop.publish.data;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tonghop.model.cell.Ledger;
import tonghop.model.cell.LedgerEntry;
import tonghop.model.cell.LedgerEntry.Outcome;

/**
 * How many cells became what; the three add up to the cells that are not blank.
 *
 * @param loaded cells that became observations
 * @param ignored cells that are no figures of their own
 * @param unresolved cells that a person must explain
 */
public record CellCounts(long loaded, long ignored, long unresolved) {
    private static final CellCounts NONE = new CellCounts(0, 0, 0);

    /** The counts of all files. */
    public static CellCounts of(List<LedgerEntry> ledger) {
        return byFile(ledger).values().stream().reduce(NONE, CellCounts::plus);
    }

    /** The counts of each file that has an entry. */
    public static SortedMap<String, CellCounts> byFile(List<LedgerEntry> ledger) {
        SortedMap<String, CellCounts> counts = new TreeMap<>();
        Ledger.of(ledger).counts().forEach((file, cells) -> counts.put(file, of(cells)));
        return counts;
    }

    public long all() {
        return loaded + ignored + unresolved;
    }

    private CellCounts plus(CellCounts other) {
        return new CellCounts(loaded + other.loaded, ignored + other.ignored, unresolved + other.unresolved);
    }

    private static CellCounts of(Map<Outcome, Long> cells) {
        return new CellCounts(
                cells.getOrDefault(Outcome.LOADED, 0L),
                cells.getOrDefault(Outcome.IGNORED, 0L),
                cells.getOrDefault(Outcome.UNRESOLVED, 0L));
    }
}
