package tonghop.model.cell;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.stream.Collector;
import java.util.stream.Stream;
import tonghop.model.cell.LedgerEntry.Outcome;

/**
 * What became of the non-blank cells of many sheets, in the order in which it was told. A country's workbooks have millions of cells:
 * what those of a sheet share is kept once, and an entry is made when it is asked for.
 */
public final class Ledger extends AbstractList<LedgerEntry> implements RandomAccess {
    private final List<LedgerSheet> sheets;
    /** The number of entries before each of the sheets, and of all at the end. */
    private final int[] starts;

    private final Map<SheetName, List<LedgerSheet>> byName = new HashMap<>();

    private Ledger(List<LedgerSheet> sheets) {
        this.sheets = List.copyOf(sheets);
        this.starts = new int[sheets.size() + 1];
        for (int at = 0; at < sheets.size(); at++) {
            LedgerSheet sheet = sheets.get(at);
            starts[at + 1] = starts[at] + sheet.size();
            byName.computeIfAbsent(sheet.name(), name -> new ArrayList<>(1)).add(sheet);
        }
    }

    public static Ledger of(Collection<LedgerEntry> entries) {
        return entries instanceof Ledger ledger ? ledger : entries.stream().collect(collector());
    }

    /** Gathers entries without holding them. */
    public static Collector<LedgerEntry, ?, Ledger> collector() {
        return Collector.of(Gathering::new, Gathering::add, Gathering::and, Gathering::ledger);
    }

    /** All of these, one after the other. */
    public static Ledger together(Stream<? extends Collection<LedgerEntry>> ledgers) {
        return new Ledger(ledgers.flatMap(each -> of(each).sheets.stream()).toList());
    }

    /** The same by file, sheet and cell. */
    public Ledger sorted() {
        return new Ledger(byName.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(sheet -> LedgerSheet.sorted(sheet.getValue()))
                .toList());
    }

    /** What is told of one file. */
    public Ledger file(String file) {
        return new Ledger(sheets.stream()
                .filter(sheet -> sheet.name().file().equals(file))
                .toList());
    }

    /** Of each file, how many of its cells became what; no entry is made for it. */
    public Map<String, Map<Outcome, Long>> counts() {
        Map<String, Map<Outcome, Long>> counts = new HashMap<>();
        sheets.forEach(sheet ->
                sheet.count(counts.computeIfAbsent(sheet.name().file(), file -> new EnumMap<>(Outcome.class))));
        return counts;
    }

    /** What a cell prints; empty when it is blank. */
    public String printed(CellRef cell) {
        return byName.getOrDefault(new SheetName(cell.file(), cell.sheet()), List.of()).stream()
                .flatMap(sheet -> sheet.printed(cell.at()).stream())
                .findFirst()
                .orElse("");
    }

    @Override
    public LedgerEntry get(int index) {
        int found = Arrays.binarySearch(starts, index);
        int at = found < 0 ? -found - 2 : found;
        return sheets.get(at).get(index - starts[at]);
    }

    @Override
    public int size() {
        return starts[sheets.size()];
    }

    /** Which sheet of which file. */
    record SheetName(String file, String sheet) implements Comparable<SheetName> {
        private static final Comparator<SheetName> ORDER =
                Comparator.comparing(SheetName::file).thenComparing(SheetName::sheet);

        static SheetName of(LedgerEntry entry) {
            return new SheetName(entry.cell().file(), entry.cell().sheet());
        }

        @Override
        public int compareTo(SheetName other) {
            return ORDER.compare(this, other);
        }
    }

    /** Entries, of which those of the sheet at hand are still held one by one. */
    private static final class Gathering {
        private final List<LedgerSheet> whole = new ArrayList<>();
        private final List<LedgerEntry> current = new ArrayList<>();

        void add(LedgerEntry entry) {
            if (!current.isEmpty() && !SheetName.of(current.get(0)).equals(SheetName.of(entry))) {
                end();
            }
            current.add(entry);
        }

        private void end() {
            whole.add(new LedgerSheet(SheetName.of(current.get(0)), current));
            current.clear();
        }

        Gathering and(Gathering others) {
            others.ledger().forEach(this::add);
            return this;
        }

        Ledger ledger() {
            if (!current.isEmpty()) {
                end();
            }
            return new Ledger(whole);
        }
    }
}
