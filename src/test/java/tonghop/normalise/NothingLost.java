package tonghop.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tonghop.model.Normalised;
import tonghop.model.cell.CellRef;
import tonghop.model.cell.LedgerEntry;
import tonghop.model.cell.LedgerEntry.Outcome;

/** A cell that looks like a figure is loaded, asked about, or ignored for what it is: a row number, a header, an understood label. */
final class NothingLost {
    private static final Pattern FIGURE = Pattern.compile("(?!\\d+/\\d+/\\d{4})[<>≥≤~]?\\s*-?\\d[\\d.,/ ]*\\s*[%‰]?");
    private static final Set<String> KNOWN = Set.of(
            "ordinal",
            "code",
            "header",
            "column-number",
            "hidden-sheet",
            "superseded",
            "identical-copy",
            "answered",
            "form");

    private NothingLost() {}

    static void holds(Normalised read) {
        Set<String> rows = read.ledger().stream()
                .filter(entry -> entry.outcome() != Outcome.IGNORED)
                .map(entry -> row(entry.cell()))
                .collect(Collectors.toSet());
        assertThat(read.ledger())
                .filteredOn(entry -> entry.outcome() == Outcome.IGNORED && !KNOWN.contains(entry.reason()))
                .filteredOn(entry -> FIGURE.matcher(entry.printed().strip()).matches())
                // what labels the figures of a row or measures them is understood with them, or they are a question
                .filteredOn(entry -> !isBeside(entry) || !rows.contains(row(entry.cell())))
                .isEmpty();
    }

    private static boolean isBeside(LedgerEntry entry) {
        return Set.of("label", "unit-of-measure").contains(entry.reason());
    }

    private static String row(CellRef cell) {
        return cell.file() + " " + cell.sheet() + " " + cell.at().row();
    }
}
