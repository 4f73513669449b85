package tonghop.model.cell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tonghop.model.cell.Ledger.SheetName;
import tonghop.model.cell.LedgerEntry.Outcome;

/**
 * What became of the non-blank cells of one sheet, in columns: some twenty bytes a cell. The same labels and reasons stand in
 * thousands of workbooks, so each text is held once in the whole program.
 */
final class LedgerSheet {
    private final SheetName name;
    private final int[] rows;
    private final int[] columns;
    private final Outcome[] outcomes;
    private final String[] printed;
    private final String[] reasons;
    private final String[] details;
    /** The cells by their places; made when one is asked for. */
    private @Nullable Map<CellAddress, Integer> places;

    LedgerSheet(SheetName name, List<LedgerEntry> entries) {
        this.name = name;
        int size = entries.size();
        this.rows = new int[size];
        this.columns = new int[size];
        this.outcomes = new Outcome[size];
        this.printed = new String[size];
        this.reasons = new String[size];
        this.details = new String[size];
        for (int at = 0; at < size; at++) {
            LedgerEntry entry = entries.get(at);
            rows[at] = entry.cell().at().row();
            columns[at] = entry.cell().at().column();
            outcomes[at] = entry.outcome();
            printed[at] = entry.printed().intern();
            reasons[at] = entry.reason().intern();
            details[at] = entry.detail().intern();
        }
    }

    /** What is told of one sheet in one or more pieces, cell by cell. */
    static LedgerSheet sorted(List<LedgerSheet> pieces) {
        LedgerSheet first = pieces.get(0);
        return pieces.size() == 1 && first.isSorted()
                ? first
                : new LedgerSheet(
                        first.name,
                        pieces.stream()
                                .flatMap(piece -> piece.entries().stream())
                                .sorted(Comparator.comparing(LedgerEntry::cell))
                                .toList());
    }

    private boolean isSorted() {
        for (int at = 1; at < size(); at++) {
            if (rows[at - 1] > rows[at] || (rows[at - 1] == rows[at] && columns[at - 1] > columns[at])) {
                return false;
            }
        }
        return true;
    }

    private List<LedgerEntry> entries() {
        List<LedgerEntry> entries = new ArrayList<>(size());
        for (int at = 0; at < size(); at++) {
            entries.add(get(at));
        }
        return entries;
    }

    SheetName name() {
        return name;
    }

    int size() {
        return rows.length;
    }

    void count(Map<Outcome, Long> counts) {
        for (Outcome outcome : outcomes) {
            counts.merge(outcome, 1L, Long::sum);
        }
    }

    LedgerEntry get(int at) {
        return new LedgerEntry(
                new CellRef(name.file(), name.sheet(), new CellAddress(rows[at], columns[at])),
                printed[at],
                outcomes[at],
                reasons[at],
                details[at]);
    }

    /** What a cell prints; empty when nothing is told of it. */
    synchronized Optional<String> printed(CellAddress cell) {
        if (places == null) {
            places = new HashMap<>();
            for (int at = 0; at < size(); at++) {
                places.putIfAbsent(new CellAddress(rows[at], columns[at]), at);
            }
        }
        return Optional.ofNullable(places.get(cell)).map(at -> printed[at]);
    }
}
