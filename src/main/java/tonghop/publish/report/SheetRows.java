package tonghop.publish.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRef;
import tonghop.model.cell.LedgerEntry;
import tonghop.publish.report.SourceCells.SheetName;

/**
 * What stands around the named cells in their sheets: each cell's row with the rows next to it and the column headings above. Of a
 * wide sheet the first columns, which hold the labels, and those next to a named cell are kept.
 */
final class SheetRows {
    private static final String HEADING = "header";
    private static final int MOST_HEADINGS = 3;
    private static final int NARROW = 10;
    private static final int LABELS = 2;

    private final PrintedCells printed;
    private final Map<SheetName, NavigableMap<Integer, List<LedgerEntry>>> entries = new HashMap<>();
    private final Map<SheetName, NavigableSet<Integer>> headings = new HashMap<>();
    private final Map<SheetName, List<CellAddress>> named = new HashMap<>();

    SheetRows(List<LedgerEntry> ledger, Collection<CellRef> cells, PrintedCells printed) {
        this.printed = printed;
        cells.forEach(cell -> named.computeIfAbsent(SheetName.of(cell), sheet -> new ArrayList<>())
                .add(cell.at()));
        ledger.stream()
                .filter(entry -> named.containsKey(SheetName.of(entry.cell())))
                .forEach(this::add);
    }

    private void add(LedgerEntry entry) {
        SheetName sheet = SheetName.of(entry.cell());
        int row = entry.cell().at().row();
        entries.computeIfAbsent(sheet, added -> new TreeMap<>())
                .computeIfAbsent(row, added -> new ArrayList<>())
                .add(entry);
        if (entry.reason().equals(HEADING)) {
            headings.computeIfAbsent(sheet, added -> new TreeSet<>()).add(row);
        }
    }

    /** The rows of column headings that {@link #rows} holds, as Excel counts them. */
    List<Integer> headings(SheetName sheet) {
        NavigableSet<Integer> kept = wanted(sheet);
        return headings.getOrDefault(sheet, new TreeSet<>()).stream()
                .filter(kept::contains)
                .map(row -> row + 1)
                .toList();
    }

    /** Row, as Excel counts it, to letters and texts by turns. */
    SortedMap<Integer, List<Object>> rows(SheetName sheet) {
        NavigableMap<Integer, List<LedgerEntry>> all = entries.getOrDefault(sheet, new TreeMap<>());
        NavigableSet<Integer> rows = wanted(sheet);
        rows.retainAll(all.keySet());
        NavigableSet<Integer> columns = columns(sheet, rows, all);
        SortedMap<Integer, List<Object>> texts = new TreeMap<>();
        rows.forEach(row -> texts.put(row + 1, texts(all.getOrDefault(row, List.of()), columns)));
        return texts;
    }

    private List<Object> texts(List<LedgerEntry> row, NavigableSet<Integer> columns) {
        List<Object> texts = new ArrayList<>();
        for (LedgerEntry entry : row) {
            int column = entry.cell().at().column();
            if (columns.contains(column)) {
                texts.add(CellAddress.letters(column));
                texts.add(printed.text(entry.cell()));
            }
        }
        return texts;
    }

    private NavigableSet<Integer> wanted(SheetName sheet) {
        NavigableSet<Integer> rows = new TreeSet<>();
        for (CellAddress at : named.getOrDefault(sheet, List.of())) {
            rows.addAll(List.of(at.row() - 1, at.row(), at.row() + 1));
            rows.addAll(headingsAbove(at.row(), headings.getOrDefault(sheet, new TreeSet<>())));
        }
        return rows;
    }

    /** The rows of the nearest heading above: those that follow on each other. */
    private static List<Integer> headingsAbove(int row, NavigableSet<Integer> headings) {
        List<Integer> above = new ArrayList<>();
        Integer next = headings.lower(row);
        while (next != null
                && above.size() < MOST_HEADINGS
                && (above.isEmpty() || above.get(above.size() - 1) - next == 1)) {
            above.add(next);
            next = headings.lower(next);
        }
        return above;
    }

    private NavigableSet<Integer> columns(
            SheetName sheet, NavigableSet<Integer> rows, Map<Integer, List<LedgerEntry>> all) {
        NavigableSet<Integer> used = new TreeSet<>();
        rows.forEach(row -> all.getOrDefault(row, List.of())
                .forEach(entry -> used.add(entry.cell().at().column())));
        if (used.size() <= NARROW) {
            return used;
        }
        NavigableSet<Integer> kept = new TreeSet<>();
        used.stream().limit(LABELS).forEach(kept::add);
        named.getOrDefault(sheet, List.of()).forEach(at -> IntStream.rangeClosed(at.column() - 1, at.column() + 1)
                .forEach(kept::add));
        return kept;
    }
}
