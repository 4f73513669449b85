package tonghop.publish.report;

import static tonghop.publish.report.Markup.attribute;
import static tonghop.publish.report.Markup.css;
import static tonghop.publish.report.Markup.element;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tonghop.definition.ReportingUnit;
import tonghop.model.Refusal;
import tonghop.publish.data.CellCounts;
import tonghop.publish.data.Publication;
import tonghop.publish.data.Publication.SubmittedFile;
import tonghop.wording.Wording;

/** Who has sent what, who has not, and which files could not be read. */
final class SubmissionsSection {
    private final Wording wording;

    SubmissionsSection(Wording wording) {
        this.wording = wording;
    }

    Markup markup(Publication publication) {
        return element(
                "section",
                List.of(attribute("id", "submissions")),
                Markup.all(
                        element("h2", wording.text("report.submissions")),
                        senders(publication),
                        decisions(publication),
                        refusals(publication)));
    }

    private Markup senders(Publication publication) {
        Map<String, CellCounts> counts = CellCounts.byFile(publication.ledger());
        Stream<Markup> known = publication.definition().units().stream().map(unit -> sender(unit, publication, counts));
        Stream<Markup> unknown =
                files("", publication).map(file -> row(wording.text("report.sender.unknown"), file, counts));
        Markup head = element(
                "tr",
                Markup.all(Stream.of("sender", "file", "loaded", "ignored", "unresolved")
                        .map(column ->
                                element("th", attribute("scope", "col"), wording.text("report.column." + column)))));
        return element(
                "div",
                css("wide"),
                element("table", element("thead", head), element("tbody", Markup.all(Stream.concat(known, unknown)))));
    }

    private Markup sender(ReportingUnit unit, Publication publication, Map<String, CellCounts> counts) {
        List<SubmittedFile> files = files(unit.code(), publication).toList();
        if (files.isEmpty()) {
            return element(
                    "tr",
                    css("absent"),
                    element("th", attribute("scope", "row"), unit.fullName()),
                    element("td", attribute("colspan", "4"), wording.text("report.sender.absent")));
        }
        return Markup.all(files.stream().map(file -> row(unit.fullName(), file, counts)));
    }

    private static Stream<SubmittedFile> files(String unit, Publication publication) {
        return publication.inputs().submissions().stream()
                .filter(file -> file.unit().equals(unit));
    }

    private Markup row(String sender, SubmittedFile file, Map<String, CellCounts> counts) {
        CellCounts cells = counts.getOrDefault(file.file(), new CellCounts(0, 0, 0));
        return element(
                "tr",
                element("th", attribute("scope", "row"), sender),
                element("td", attribute("title", "SHA-256 " + file.sha256()), file.file()),
                number(cells.loaded()),
                number(cells.ignored()),
                number(cells.unresolved()));
    }

    private Markup number(long count) {
        return element("td", css("number"), wording.numbers().exact(BigDecimal.valueOf(count)));
    }

    private Markup decisions(Publication publication) {
        List<SubmittedFile> forms = publication.inputs().forms();
        Markup items = Markup.all(
                forms.stream().map(form -> element("li", attribute("title", "SHA-256 " + form.sha256()), form.file())));
        return forms.isEmpty()
                ? Markup.NOTHING
                : Markup.all(element("h3", wording.text("report.decision-files")), element("ul", items));
    }

    private Markup refusals(Publication publication) {
        List<Refusal> refusals = publication.inputs().refusals();
        if (refusals.isEmpty()) {
            return Markup.NOTHING;
        }
        Markup items = Markup.all(refusals.stream()
                .map(refusal ->
                        element("li", element("strong", refusal.file()), Markup.text(": " + wording.reason(refusal)))));
        return Markup.all(element("h3", wording.text("report.refused")), element("ul", css("refused"), items));
    }
}
