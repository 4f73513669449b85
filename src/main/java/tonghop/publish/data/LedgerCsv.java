package tonghop.publish.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tonghop.model.cell.LedgerEntry;
import tonghop.wording.Wording;

/** {@code ledger.csv}: one line for each non-blank cell of each submission. */
public record LedgerCsv(Wording wording) {
    private static final List<String> HEADER = List.of("file", "sheet", "cell", "printed", "outcome", "reason");

    public void write(Path file, List<LedgerEntry> ledger) throws IOException {
        // a country's cells have a few hundred reasons
        Map<String, String> reasons = new HashMap<>();
        CsvFile.write(
                file,
                HEADER,
                ledger.stream()
                        .map(entry -> line(
                                entry,
                                reasons.computeIfAbsent(
                                        entry.reason() + " " + entry.detail(), key -> wording.ledgerReason(entry)))));
    }

    private static List<String> line(LedgerEntry entry, String reason) {
        return List.of(
                entry.cell().file(),
                entry.cell().sheet(),
                entry.cell().at().toString(),
                entry.printed(),
                entry.outcome().name().toLowerCase(Locale.ROOT),
                reason);
    }
}
