package tonghop.publish.report;

import static tonghop.publish.report.Markup.attribute;
import static tonghop.publish.report.Markup.css;
import static tonghop.publish.report.Markup.element;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tonghop.definition.JobDefinition;
import tonghop.definition.ReportingUnit;
import tonghop.model.CellRef;
import tonghop.model.Finding;
import tonghop.model.Severity;
import tonghop.publish.data.Publication;
import tonghop.wording.Wording;

/** The findings, the gravest first, each with its figures, its cells and the changes that would repair it. */
final class FindingsSection {
    private final Wording wording;

    FindingsSection(Wording wording) {
        this.wording = wording;
    }

    Markup markup(Publication publication) {
        Markup groups = Markup.all(Stream.of(Severity.values()).map(severity -> group(severity, publication)));
        Markup none = element("p", wording.text("report.findings.none"));
        return element(
                "section",
                List.of(attribute("id", "findings")),
                Markup.all(element("h2", wording.text("report.findings")), groups.isEmpty() ? none : groups));
    }

    private Markup group(Severity severity, Publication publication) {
        List<Finding> findings = publication.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .toList();
        if (findings.isEmpty()) {
            return Markup.NOTHING;
        }
        Markup items = Markup.all(findings.stream().map(finding -> finding(finding, publication.definition())));
        List<Markup.Attribute> state = new ArrayList<>(List.of(css("severity " + severity)));
        if (severity != Severity.INFO) {
            state.add(attribute("open", ""));
        }
        Markup heading = element("h3", wording.text("severity." + severity) + " (" + findings.size() + ")");
        return element(
                "details",
                state,
                Markup.all(
                        element("summary", heading),
                        element("p", css("meaning"), wording.text("severity." + severity + ".meaning")),
                        items));
    }

    private Markup finding(Finding finding, JobDefinition definition) {
        return element(
                "article",
                List.of(css("finding"), attribute("id", finding.id())),
                Markup.all(
                        element("h4", heading(finding, definition)),
                        element("p", wording.sentence(finding)),
                        element("dl", Markup.all(facts(finding))),
                        cells(finding),
                        candidates(finding)));
    }

    private String heading(Finding finding, JobDefinition definition) {
        Finding.Subject subject = finding.subject();
        String rule = wording.text("rule." + finding.rule());
        if (subject == null) {
            return rule;
        }
        String unit = definition.unit(subject.unit()).map(ReportingUnit::name).orElse(subject.unit());
        String indicator = definition
                .indicator(subject.indicator())
                .map(known -> known.name())
                .orElse(subject.indicator());
        return Stream.of(unit, indicator, rule)
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + " – " + other)
                .orElse(rule);
    }

    private List<Markup> facts(Finding finding) {
        Map<String, String> facts = new java.util.LinkedHashMap<>();
        facts.put("report.finding.stated", wording.figure(finding.stated()));
        facts.put("report.finding.expected", wording.figure(finding.expected()));
        facts.put("report.finding.difference", wording.figure(finding.difference()));
        facts.put("report.finding.id", finding.id());
        return facts.entrySet().stream()
                .filter(fact -> !fact.getValue().isEmpty())
                .map(fact -> element("div", element("dt", wording.text(fact.getKey())), element("dd", fact.getValue())))
                .toList();
    }

    private Markup cells(Finding finding) {
        if (finding.cells().isEmpty()) {
            return Markup.NOTHING;
        }
        Markup items = Markup.all(
                finding.cells().stream().map(CellRef::toString).map(cell -> element("li", element("code", cell))));
        return Markup.all(
                element("p", css("label"), wording.text("report.finding.cells")), element("ul", css("cells"), items));
    }

    private Markup candidates(Finding finding) {
        if (finding.candidates().isEmpty()) {
            return Markup.NOTHING;
        }
        Markup items =
                Markup.all(finding.candidates().stream().map(wording::candidate).map(phrase -> element("li", phrase)));
        return Markup.all(element("p", css("label"), wording.text("report.finding.candidates")), element("ol", items));
    }
}
