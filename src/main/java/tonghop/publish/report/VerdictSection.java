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
                        element("h2", attribute("id", "verdict"), words(verdict, open)),
                        element("p", words(open == 0 ? "report.next.ready" : "report.next.open", open)),
                        element("dl", css("counts"), counts(publication))));
    }

    private Markup counts(Publication publication) {
        CellCounts cells = CellCounts.of(publication.ledger());
        Set<String> senders = publication.inputs().submissions().stream()
                .map(SubmittedFile::unit)
                .collect(Collectors.toSet());
        long members = publication.definition().members().size();
        long sent = publication.definition().members().stream()
                .filter(member -> senders.contains(member.code()))
                .count();
        return Markup.all(
                count("report.count.senders", figure(sent) + "/" + figure(members)),
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

    private String words(String key, long open) {
        return wording.text(key, Map.of("count", String.valueOf(open)));
    }
}
