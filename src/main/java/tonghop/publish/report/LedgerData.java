package tonghop.publish.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tonghop.model.cell.LedgerEntry;
import tonghop.model.cell.LedgerEntry.Outcome;
import tonghop.publish.data.CellCounts;
import tonghop.publish.data.Publication;

/**
 * What became of the cells, as the page holds it.
 *
 * @param loaded cells that became figures
 * @param ignored cells that are no figures of their own
 * @param unresolved cells that nobody could place
 * @param open those cells, each with the reason
 * @param reasons why cells were ignored, with how many
 */
record LedgerData(long loaded, long ignored, long unresolved, List<OpenCell> open, List<CountedReason> reasons) {

    /** The number of a cell, and why it could not be placed. */
    record OpenCell(int cell, Bilingual reason) {}

    /** A reason, and of how many cells it is true. */
    record CountedReason(Bilingual reason, long count) {}

    static LedgerData of(Publication publication, Tongues tongues, SourceCells cells) {
        CellCounts counts = CellCounts.of(publication.ledger());
        return new LedgerData(
                counts.loaded(),
                counts.ignored(),
                counts.unresolved(),
                publication.ledger().stream()
                        .filter(entry -> entry.outcome() == Outcome.UNRESOLVED)
                        .map(entry -> new OpenCell(cells.number(entry.cell()), reason(entry, tongues)))
                        .toList(),
                reasons(publication.ledger(), tongues));
    }

    private static List<CountedReason> reasons(List<LedgerEntry> ledger, Tongues tongues) {
        // a country's cells have a few hundred reasons
        Map<String, Bilingual> said = new HashMap<>();
        Map<Bilingual, Long> counts = ledger.stream()
                .filter(entry -> entry.outcome() == Outcome.IGNORED)
                .collect(Collectors.groupingBy(
                        entry -> said.computeIfAbsent(
                                entry.reason() + " " + entry.detail(), key -> reason(entry, tongues)),
                        Collectors.counting()));
        return counts.entrySet().stream()
                .map(reason -> new CountedReason(reason.getKey(), reason.getValue()))
                .sorted(Comparator.comparing(CountedReason::count).reversed().thenComparing(reason -> reason.reason()
                        .vietnamese()))
                .toList();
    }

    private static Bilingual reason(LedgerEntry entry, Tongues tongues) {
        return tongues.say(wording -> wording.ledgerReason(entry));
    }
}
