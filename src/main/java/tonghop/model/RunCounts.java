package tonghop.model;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tonghop.model.cell.LedgerEntry;

/**
 * What a run counted.
 *
 * @param submissions workbooks read
 * @param refusals files that could not be taken as submissions
 * @param cells non-blank cells by what became of them
 * @param findings findings by severity
 */
public record RunCounts(
        int submissions,
        int refusals,
        SortedMap<LedgerEntry.Outcome, Integer> cells,
        SortedMap<Severity, Integer> findings) {
    public static final RunCounts NONE =
            new RunCounts(0, 0, Collections.emptySortedMap(), Collections.emptySortedMap());

    /** Every outcome and every severity has an entry, 0 when nothing was counted. */
    public RunCounts {
        cells = complete(LedgerEntry.Outcome.class, cells);
        findings = complete(Severity.class, findings);
    }

    public static RunCounts of(
            int submissions, int refusals, Collection<LedgerEntry> ledger, Collection<Finding> findings) {
        Map<LedgerEntry.Outcome, Integer> cells = new EnumMap<>(LedgerEntry.Outcome.class);
        ledger.forEach(entry -> cells.merge(entry.outcome(), 1, Integer::sum));
        Map<Severity, Integer> bySeverity = new EnumMap<>(Severity.class);
        findings.forEach(finding -> bySeverity.merge(finding.severity(), 1, Integer::sum));
        return new RunCounts(submissions, refusals, new TreeMap<>(cells), new TreeMap<>(bySeverity));
    }

    private static <E extends Enum<E>> SortedMap<E, Integer> complete(Class<E> type, Map<E, Integer> counted) {
        SortedMap<E, Integer> all = new TreeMap<>();
        for (E each : type.getEnumConstants()) {
            all.put(each, counted.getOrDefault(each, 0));
        }
        return Collections.unmodifiableSortedMap(all);
    }
}
