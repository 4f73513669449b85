package tonghop.publish.report;

import static tonghop.publish.report.Markup.attribute;
import static tonghop.publish.report.Markup.css;
import static tonghop.publish.report.Markup.element;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.definition.Indicator;
import tonghop.definition.JobDefinition;
import tonghop.definition.ReportingUnit;
import tonghop.model.Candidate;
import tonghop.model.CellRef;
import tonghop.model.Finding;
import tonghop.model.Observation;
import tonghop.model.PrintedNumber;
import tonghop.publish.data.Publication;
import tonghop.wording.Wording;

/** One finding: its sentence, both figures, what each of its cells says, and the changes that would repair it. */
final class FindingArticle {
    private final Wording wording;
    private final JobDefinition definition;
    private final Map<CellRef, String> printed = new HashMap<>();

    FindingArticle(Wording wording, Publication publication) {
        this.wording = wording;
        this.definition = publication.definition();
        publication.ledger().forEach(entry -> printed.put(entry.cell(), entry.printed()));
        publication.observations().forEach(observation -> printed.put(observation.cell(), shown(observation)));
    }

    Markup markup(Finding finding) {
        return element(
                "article",
                List.of(css("finding"), attribute("id", finding.id())),
                Markup.all(
                        element("h4", heading(finding)),
                        element("p", wording.sentence(finding)),
                        element("dl", facts(finding)),
                        element("div", css("evidence"), cells(finding), candidates(finding))));
    }

    private String heading(Finding finding) {
        String rule = wording.text("rule." + finding.rule());
        Finding.Subject subject = finding.subject();
        if (subject == null) {
            return rule;
        }
        String unit = definition.unit(subject.unit()).map(ReportingUnit::name).orElse(subject.unit());
        String indicator =
                definition.indicator(subject.indicator()).map(Indicator::name).orElse(subject.indicator());
        return Stream.of(unit, indicator, rule).filter(part -> !part.isEmpty()).collect(Collectors.joining(" – "));
    }

    private Markup facts(Finding finding) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("report.finding.stated", wording.figure(finding.stated()));
        facts.put("report.finding.expected", wording.figure(finding.expected()));
        facts.put("report.finding.difference", wording.figure(finding.difference()));
        facts.put("report.finding.id", finding.id());
        return Markup.all(facts.entrySet().stream()
                .filter(fact -> !fact.getValue().isEmpty())
                .map(fact ->
                        element("div", element("dt", wording.text(fact.getKey())), element("dd", fact.getValue()))));
    }

    private Markup cells(Finding finding) {
        return list("ul", "report.finding.cells", finding.cells().stream().map(this::cell));
    }

    private Markup cell(CellRef cell) {
        String says = printed.getOrDefault(cell, "");
        return Markup.all(element("code", cell.toString()), Markup.text(says.isEmpty() ? "" : ": “" + says + "”"));
    }

    /** A number cell holds plain digits, which its workbook shows as people write them; typed text stays as typed. */
    private String shown(Observation observation) {
        PrintedNumber number = observation.number();
        boolean plain = number != null && number.value().toPlainString().equals(observation.printed());
        return plain ? wording.figure(observation.printed()) : observation.printed();
    }

    private Markup candidates(Finding finding) {
        return list(
                "ol", "report.finding.candidates", finding.candidates().stream().map(this::candidate));
    }

    private Markup candidate(Candidate candidate) {
        CellRef cell = candidate.cell();
        Markup phrase = Markup.text(wording.candidate(candidate));
        return cell == null
                ? phrase
                : Markup.all(phrase, Markup.text(" – "), element("small", cell.file() + " › " + cell.sheet()));
    }

    private Markup list(String kind, String label, Stream<Markup> lines) {
        Markup items = Markup.all(lines.map(line -> element("li", line)));
        return items.isEmpty()
                ? items
                : element("div", element("p", css("label"), wording.text(label)), element(kind, items));
    }
}
