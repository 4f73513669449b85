package tonghop.normalise;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tonghop.model.Finding;
import tonghop.model.Normalised;
import tonghop.model.cell.CellRef;
import tonghop.model.cell.LedgerEntry;
import tonghop.model.cell.LedgerEntry.Outcome;

/**
 * A cell that looks like a figure is loaded, or asked about by a finding that names it, its row or its column, or ignored for what it
 * is: a row number, a code, a header, an understood label.
 */
public final class NothingLost {
    private static final Pattern FIGURE = Pattern.compile("(?!\\d+/\\d+/\\d{4})[<>≥≤~]?\\s*-?\\d[\\d.,/ ]*\\s*[%‰]?");

    /** What a figure-like text may look like that is passed over for a reason. */
    private static final Map<String, Pattern> KNOWN = Map.ofEntries(
            entry("ordinal", Pattern.compile("\\d{1,3}(?:[.-]\\d{1,2})*\\.?|\\d{1,5}")),
            entry("column-number", Pattern.compile("\\d{1,2}")),
            entry(
                    "header",
                    Pattern.compile(
                            "(?:19|20)\\d\\d(?:\\s*-\\s*(?:19|20)\\d\\d)?|\\d{1,2}[./-]\\d{1,2}(?:[./-]\\d+)?|\\d{1,2}")),
            // what a line of an earlier run is about
            entry("earlier-run", Pattern.compile(".*")),
            entry("code", Pattern.compile(".*")),
            entry("hidden-sheet", Pattern.compile(".*")),
            entry("superseded", Pattern.compile(".*")),
            entry("identical-copy", Pattern.compile(".*")),
            entry("answered", Pattern.compile(".*")),
            entry("form", Pattern.compile(".*")));

    private NothingLost() {}

    public static void holds(Normalised read) {
        Set<String> rows = read.ledger().stream()
                .filter(entry -> entry.outcome() != Outcome.IGNORED)
                .map(entry -> row(entry.cell()))
                .collect(Collectors.toSet());
        assertThat(read.ledger())
                .filteredOn(entry -> entry.outcome() == Outcome.IGNORED && !isKnown(entry))
                .filteredOn(entry -> FIGURE.matcher(entry.printed().strip()).matches())
                // what labels the figures of a row or measures them is understood with them, or they are a question
                .filteredOn(entry -> !isBeside(entry) || !rows.contains(row(entry.cell())))
                .isEmpty();
        assertThat(read.ledger())
                .filteredOn(entry -> entry.outcome() == Outcome.UNRESOLVED)
                .filteredOn(entry -> read.findings().stream().noneMatch(finding -> tellsOf(finding, entry)))
                .as("unresolved without a question")
                .isEmpty();
    }

    private static boolean isKnown(LedgerEntry entry) {
        Pattern known = KNOWN.get(entry.reason());
        return known != null && known.matcher(entry.printed().strip()).matches();
    }

    /** A question about a name is about the figures of its row, its column or its group; one about a file names no sheet. */
    private static boolean tellsOf(Finding finding, LedgerEntry entry) {
        boolean ofName =
                finding.rule().equals(entry.reason()) && finding.stated().equals(entry.detail());
        boolean ofMore = finding.rule().equals("many-more") && finding.stated().equals(entry.reason());
        return ofName || ofMore || finding.cells().stream().anyMatch(cell -> tellsOf(cell, entry.cell()));
    }

    private static boolean tellsOf(CellRef asked, CellRef cell) {
        boolean beside = asked.at().row() == cell.at().row()
                || asked.at().column() == cell.at().column();
        boolean ofSheet = asked.sheet().isEmpty() || (asked.sheet().equals(cell.sheet()) && beside);
        return asked.file().equals(cell.file()) && ofSheet;
    }

    private static boolean isBeside(LedgerEntry entry) {
        return Set.of("label", "unit-of-measure").contains(entry.reason());
    }

    private static String row(CellRef cell) {
        return cell.file() + " " + cell.sheet() + " " + cell.at().row();
    }
}
