package tonghop.publish.report;

import static tonghop.publish.report.Markup.attribute;
import static tonghop.publish.report.Markup.css;
import static tonghop.publish.report.Markup.element;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tonghop.model.Finding;
import tonghop.model.Severity;
import tonghop.publish.data.Publication;
import tonghop.wording.Wording;

/** The findings, the gravest first. */
final class FindingsSection {
    private final Wording wording;

    FindingsSection(Wording wording) {
        this.wording = wording;
    }

    Markup markup(Publication publication) {
        FindingArticle article = new FindingArticle(wording, publication);
        Markup groups = Markup.all(
                Stream.of(Severity.values()).map(severity -> group(severity, publication.findings(), article)));
        Markup none = element("p", wording.text("report.findings.none"));
        return element(
                "section",
                List.of(attribute("id", "findings")),
                Markup.all(element("h2", wording.text("report.findings")), groups.isEmpty() ? none : groups));
    }

    private Markup group(Severity severity, List<Finding> all, FindingArticle article) {
        List<Finding> findings =
                all.stream().filter(finding -> finding.severity() == severity).toList();
        if (findings.isEmpty()) {
            return Markup.NOTHING;
        }
        Markup heading = element("h3", wording.text("severity." + severity) + " (" + findings.size() + ")");
        Markup meaning = element("p", css("meaning"), wording.text("severity." + severity + ".meaning"));
        return element(
                "details",
                state(severity),
                Markup.all(
                        element("summary", heading),
                        meaning,
                        Markup.all(findings.stream().map(article::markup))));
    }

    /** What asks for nothing stays folded. */
    private static List<Markup.Attribute> state(Severity severity) {
        List<Markup.Attribute> state = new ArrayList<>(List.of(css("severity " + severity)));
        if (severity != Severity.INFO) {
            state.add(attribute("open", ""));
        }
        return state;
    }
}
