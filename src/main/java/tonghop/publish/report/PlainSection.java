package tonghop.publish.report;

import static tonghop.publish.report.Markup.attribute;
import static tonghop.publish.report.Markup.element;

import java.util.List;
import java.util.stream.Stream;
import tonghop.model.Finding;
import tonghop.model.Severity;
import tonghop.publish.data.Publication;
import tonghop.wording.Wording;

/** What a browser shows that runs no script: the verdict and each finding in a sentence. */
record PlainSection(Wording wording) {
    Markup markup(Publication publication) {
        return Markup.all(
                element("h2", wording.verdict(publication.verdict())),
                element("p", wording.absent(publication.verdict(), publication.definition())),
                element("p", wording.text("report.noscript")),
                Markup.all(Stream.of(Severity.values()).map(severity -> group(severity, publication))));
    }

    private Markup group(Severity severity, Publication publication) {
        List<Finding> findings = publication.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .toList();
        return findings.isEmpty()
                ? Markup.NOTHING
                : Markup.all(
                        element("h3", wording.text("severity." + severity) + " (" + publication.count(severity) + ")"),
                        element("ul", Markup.all(findings.stream().map(finding -> line(finding, publication)))));
    }

    private Markup line(Finding finding, Publication publication) {
        String settled =
                publication.followup().settles(finding) ? " (" + wording.text("report.state.applied") + ")" : "";
        return element(
                "li",
                List.of(attribute("id", "plain-" + finding.id())),
                Markup.text(wording.sentence(finding) + settled));
    }
}
