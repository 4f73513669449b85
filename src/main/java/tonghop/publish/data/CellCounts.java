package tonghop.publish.data;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
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

    public static CellCounts of(List<LedgerEntry> ledger) {
        return new CellCounts(
                count(ledger, Outcome.LOADED), count(ledger, Outcome.IGNORED), count(ledger, Outcome.UNRESOLVED));
    }

    /** The counts of each file that has an entry. */
    public static SortedMap<String, CellCounts> byFile(List<LedgerEntry> ledger) {
        SortedMap<String, CellCounts> counts = new TreeMap<>();
        ledger.forEach(entry -> counts.merge(entry.cell().file(), of(List.of(entry)), CellCounts::plus));
        return counts;
    }

    public long all() {
        return loaded + ignored + unresolved;
    }

    private CellCounts plus(CellCounts other) {
        return new CellCounts(loaded + other.loaded, ignored + other.ignored, unresolved + other.unresolved);
    }

    private static long count(List<LedgerEntry> ledger, Outcome outcome) {
        return ledger.stream().filter(entry -> entry.outcome() == outcome).count();
    }
}
