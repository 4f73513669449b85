package tonghop.publish.report;

import static tonghop.publish.report.Markup.attribute;
import static tonghop.publish.report.Markup.css;
import static tonghop.publish.report.Markup.element;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.definition.ReportingUnit;
import tonghop.model.Severity;
import tonghop.publish.data.CellCounts;
import tonghop.publish.data.Publication;
import tonghop.publish.data.Publication.SubmittedFile;
import tonghop.wording.Wording;

/** Whether the tables can be signed, in one line, and the counts behind it. */
final class VerdictSection {
    private final Wording wording;

    VerdictSection(Wording wording) {
        this.wording = wording;
    }

    Markup markup(Publication publication) {
        long open = publication.openQuestions();
        String verdict = open == 0 ? "report.verdict.ready" : "report.verdict.open";
        return element(
                "section",
                List.of(css(open == 0 ? "verdict ready" : "verdict open"), attribute("aria-labelledby", "verdict")),
                Markup.all(
                        element(
                                "h2",
                                attribute("id", "verdict"),
                                wording.text(verdict, Map.of("count", String.valueOf(open)))),
                        element("p", wording.text(open == 0 ? "report.next.ready" : "report.next.open")),
                        absent(publication),
                        element("dl", css("counts"), counts(publication))));
    }

    /** Who has sent nothing: no question is open for want of figures to ask about. */
    private Markup absent(Publication publication) {
        String names = members(publication, false).map(ReportingUnit::name).collect(Collectors.joining(", "));
        return names.isEmpty()
                ? Markup.NOTHING
                : element("p", element("strong", wording.text("report.verdict.absent", Map.of("units", names))));
    }

    private Stream<ReportingUnit> members(Publication publication, boolean sent) {
        Set<String> senders = publication.inputs().submissions().stream()
                .map(SubmittedFile::unit)
                .collect(Collectors.toSet());
        return publication.definition().members().stream().filter(member -> senders.contains(member.code()) == sent);
    }

    private Markup counts(Publication publication) {
        CellCounts cells = CellCounts.of(publication.ledger());
        int members = publication.definition().members().size();
        return Markup.all(
                count("report.count.senders", figure(members(publication, true).count()) + "/" + figure(members)),
                count(
                        "report.count.files",
                        figure(publication.inputs().submissions().size())),
                count(
                        "report.count.refused",
                        figure(publication.inputs().refusals().size())),
                count("report.count.loaded", figure(cells.loaded())),
                count("report.count.unresolved", figure(cells.unresolved())),
                severities(publication));
    }

    private Markup severities(Publication publication) {
        return Markup.all(Stream.of(Severity.values())
                .filter(severity -> severity != Severity.FATAL || publication.count(severity) > 0)
                .map(severity -> count("severity." + severity, figure(publication.count(severity)))));
    }

    private Markup count(String key, String value) {
        return element("div", element("dt", wording.text(key)), element("dd", value));
    }

    private String figure(long count) {
        return wording.numbers().exact(BigDecimal.valueOf(count));
    }
}
