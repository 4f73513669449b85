package tonghop.publish.report;

import static tonghop.publish.report.Markup.attribute;
import static tonghop.publish.report.Markup.css;
import static tonghop.publish.report.Markup.element;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tonghop.model.LedgerEntry;
import tonghop.model.LedgerEntry.Outcome;
import tonghop.publish.data.CellCounts;
import tonghop.publish.data.Publication;
import tonghop.wording.Wording;

/** What became of the cells: the counts, why cells were left out, and every cell that nobody could place. */
final class LedgerSection {
    private final Wording wording;

    LedgerSection(Wording wording) {
        this.wording = wording;
    }

    Markup markup(Publication publication) {
        CellCounts cells = CellCounts.of(publication.ledger());
        return element(
                "section",
                List.of(attribute("id", "ledger")),
                Markup.all(
                        element("h2", wording.text("report.ledger")),
                        element(
                                "p",
                                wording.text(
                                        "report.ledger.counts",
                                        Map.of(
                                                "all", String.valueOf(cells.all()),
                                                "loaded", String.valueOf(cells.loaded()),
                                                "ignored", String.valueOf(cells.ignored()),
                                                "unresolved", String.valueOf(cells.unresolved())))),
                        unresolved(publication.ledger()),
                        ignored(publication.ledger())));
    }

    private Markup unresolved(List<LedgerEntry> ledger) {
        Markup items = Markup.all(ledger.stream()
                .filter(entry -> entry.outcome() == Outcome.UNRESOLVED)
                .map(entry -> element(
                        "li",
                        element("code", entry.cell().toString()),
                        Markup.text(" “" + entry.printed() + "”: " + wording.ledgerReason(entry)))));
        return items.isEmpty()
                ? items
                : Markup.all(element("h3", wording.text("report.ledger.unresolved")), element("ul", items));
    }

    private Markup ignored(List<LedgerEntry> ledger) {
        Map<String, Long> reasons = ledger.stream()
                .filter(entry -> entry.outcome() == Outcome.IGNORED)
                .collect(Collectors.groupingBy(wording::ledgerReason, TreeMap::new, Collectors.counting()));
        Markup rows = Markup.all(reasons.entrySet().stream()
                .map(reason -> element(
                        "tr",
                        element("td", reason.getKey()),
                        element("td", css("number"), wording.numbers().exact(BigDecimal.valueOf(reason.getValue()))))));
        return rows.isEmpty()
                ? rows
                : Markup.all(
                        element("h3", wording.text("report.ledger.ignored")), element("table", element("tbody", rows)));
    }
}
