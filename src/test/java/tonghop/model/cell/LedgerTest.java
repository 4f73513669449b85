package tonghop.model.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tonghop.model.cell.LedgerEntry.Outcome;

class LedgerTest {
    private final Random random = new Random(20261129);

    @Test
    void a_ledger_is_the_list_of_its_entries_in_their_order() {
        for (int round = 0; round < 200; round++) {
            List<LedgerEntry> entries = entries(random.nextInt(40));
            assertThat(Ledger.of(entries)).isEqualTo(entries);
            assertThat(Ledger.together(Stream.of(entries, entries))).hasSize(2 * entries.size());
            assertThat(entries.stream().parallel().collect(Ledger.collector())).isEqualTo(entries);
        }
    }

    @Test
    void sorted_it_goes_by_file_sheet_and_cell_and_keeps_equal_cells_in_their_order() {
        for (int round = 0; round < 200; round++) {
            List<LedgerEntry> entries = entries(random.nextInt(40));
            assertThat(Ledger.of(entries).sorted())
                    .isEqualTo(entries.stream()
                            .sorted(Comparator.comparing(LedgerEntry::cell))
                            .toList());
        }
    }

    @Test
    void a_cell_prints_what_its_first_entry_says_and_nothing_when_it_has_none() {
        List<LedgerEntry> entries = entries(60);
        Ledger ledger = Ledger.of(entries);
        for (LedgerEntry entry : entries) {
            String first = entries.stream()
                    .filter(each -> each.cell().equals(entry.cell()))
                    .findFirst()
                    .orElseThrow()
                    .printed();
            assertThat(ledger.printed(entry.cell())).isEqualTo(first);
        }
        assertThat(ledger.printed(new CellRef("a.xlsx", "A", new CellAddress(99, 99))))
                .isEmpty();
    }

    @Test
    void of_one_file_it_tells_what_is_told_of_that_file() {
        List<LedgerEntry> entries = entries(60);
        assertThat(Ledger.of(entries).file("b.xlsx"))
                .isEqualTo(entries.stream()
                        .filter(entry -> entry.cell().file().equals("b.xlsx"))
                        .toList());
    }

    private List<LedgerEntry> entries(int count) {
        List<LedgerEntry> entries = new ArrayList<>();
        for (int each = 0; each < count; each++) {
            CellAddress at = new CellAddress(random.nextInt(5), random.nextInt(5));
            CellRef cell =
                    new CellRef(random.nextBoolean() ? "a.xlsx" : "b.xlsx", random.nextBoolean() ? "A" : "B", at);
            Outcome outcome = Outcome.values()[random.nextInt(Outcome.values().length)];
            entries.add(new LedgerEntry(cell, "print " + each, outcome, "loaded", "i" + random.nextInt(3)));
        }
        return entries;
    }
}
