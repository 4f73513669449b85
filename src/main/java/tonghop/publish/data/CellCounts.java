package tonghop.publish.data;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tonghop.model.cell.LedgerEntry;

/**
 * How many cells became what; the three add up to the cells that are not blank.
 *
 * @param loaded cells that became observations
 * @param ignored cells that are no figures of their own
 * @param unresolved cells that a person must explain
 */
public record CellCounts(long loaded, long ignored, long unresolved) {
    private static final CellCounts NONE = new CellCounts(0, 0, 0);

    public static CellCounts of(List<LedgerEntry> ledger) {
        return ledger.stream().map(CellCounts::of).reduce(NONE, CellCounts::plus);
    }

    /** The counts of each file that has an entry. */
    public static SortedMap<String, CellCounts> byFile(List<LedgerEntry> ledger) {
        SortedMap<String, CellCounts> counts = new TreeMap<>();
        ledger.forEach(entry -> counts.merge(entry.cell().file(), of(entry), CellCounts::plus));
        return counts;
    }

    public long all() {
        return loaded + ignored + unresolved;
    }

    private CellCounts plus(CellCounts other) {
        return new CellCounts(loaded + other.loaded, ignored + other.ignored, unresolved + other.unresolved);
    }

    private static CellCounts of(LedgerEntry entry) {
        return switch (entry.outcome()) {
            case LOADED -> new CellCounts(1, 0, 0);
            case IGNORED -> new CellCounts(0, 1, 0);
            case UNRESOLVED -> new CellCounts(0, 0, 1);
        };
    }
}
