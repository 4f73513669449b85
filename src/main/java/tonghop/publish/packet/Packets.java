package tonghop.publish.packet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.definition.Appendix;
import tonghop.definition.Indicator;
import tonghop.definition.JobDefinition;
import tonghop.definition.Names;
import tonghop.definition.ReportingUnit;
import tonghop.model.Finding;
import tonghop.model.Finding.Term;
import tonghop.model.Severity;
import tonghop.model.cell.CellRef;
import tonghop.publish.data.Publication;
import tonghop.publish.data.Publication.SubmittedFile;
import tonghop.publish.data.Respondents;
import tonghop.wording.Wording;

/** What each unit is asked, in the packet that goes back to it. */
final class Packets {
    private final Publication publication;
    private final Wording wording;
    private final Respondents respondents;
    private final List<String> figures;
    /** Of each finding, in their order, the units that are asked. */
    private final List<Set<String>> asked;

    Packets(Publication publication, Wording wording) {
        this.publication = publication;
        this.wording = wording;
        this.figures = publication.figures();
        this.respondents =
                new Respondents(publication.definition(), publication.inputs().submissions());
        this.asked = publication.findings().stream().map(respondents::of).toList();
    }

    /** A packet for each unit that has something to answer or to send, in the listed order. */
    List<Packet> all() {
        return publication.definition().units().stream()
                .map(unit -> isMissing(unit) ? Packet.reminder(unit, expected()) : packet(unit))
                .filter(packet -> !packet.items().isEmpty())
                .toList();
    }

    private Packet packet(ReportingUnit unit) {
        List<Question> questions = new ArrayList<>();
        for (int at = 0; at < figures.size(); at++) {
            Finding finding = publication.findings().get(at);
            if (isOpen(finding) && asked.get(at).contains(unit.code()) && !isAskedAlready(finding, unit, questions)) {
                questions.add(question(questions.size() + 1, finding, figures.get(at), unit));
            }
        }
        return new Packet(unit, questions.isEmpty() ? List.of() : files(questions), questions, List.of());
    }

    private List<SubmittedFile> files(List<Question> questions) {
        return publication.inputs().submissions().stream()
                .filter(file -> questions.stream().anyMatch(question -> isMarkedIn(question, file)))
                .toList();
    }

    /** A remark on cells that the unit has to look at anyway asks nothing more of it. */
    private boolean isAskedAlready(Finding finding, ReportingUnit unit, List<Question> questions) {
        List<CellRef> cells = own(finding, unit).toList();
        return finding.severity() == Severity.WARNING
                && cells.size() < finding.cells().size()
                && questions.stream()
                        .anyMatch(
                                question -> !cells.isEmpty() && question.cells().containsAll(cells));
    }

    private boolean isMissing(ReportingUnit unit) {
        return publication.verdict().missing().contains(unit.code());
    }

    /** The rows of each appendix, or all indicators where there is none. */
    private List<String> expected() {
        JobDefinition definition = publication.definition();
        return definition.appendices().isEmpty()
                ? definition.indicators().stream().map(Indicator::name).toList()
                : definition.appendices().stream().map(this::expected).toList();
    }

    private String expected(Appendix appendix) {
        String rows = appendix.sections().stream()
                .flatMap(section -> section.rows().stream())
                .flatMap(row -> publication.definition().indicator(row.indicator()).stream())
                .map(Indicator::name)
                .distinct()
                .collect(Collectors.joining("; "));
        return wording.text(
                "reminder.appendix", Map.of("code", appendix.code(), "title", appendix.title(), "rows", rows));
    }

    private static boolean isMarkedIn(Question question, SubmittedFile file) {
        return !question.in(file.file()).isEmpty();
    }

    private boolean isOpen(Finding finding) {
        return finding.severity() != Severity.INFO && !publication.followup().settles(finding);
    }

    private Stream<CellRef> own(Finding finding, ReportingUnit unit) {
        return finding.cells().stream().filter(cell -> unit.code().equals(respondents.sender(cell)));
    }

    private Question question(int number, Finding finding, String print, ReportingUnit unit) {
        List<CellRef> cells = own(finding, unit).toList();
        boolean isAllOwn = cells.size() == finding.cells().size() || isOf(unit, finding);
        return new Question(number, finding, print, isAllOwn ? whole(finding, unit) : neutral(finding, cells), cells);
    }

    /** Whether it speaks of this unit's figures alone, whoever reported them: the points that others gave it, say. */
    private static boolean isOf(ReportingUnit unit, Finding finding) {
        return !finding.terms().isEmpty()
                && finding.terms().stream()
                        .allMatch(term -> unit.code().equals(term.key().unit()));
    }

    /** A cell of a workbook that the unit does not have is told with whose workbook that is. */
    private String whole(Finding finding, ReportingUnit unit) {
        String told = wording.question(finding);
        for (CellRef cell : finding.cells()) {
            String sender = respondents.sender(cell);
            if (!sender.isEmpty() && !sender.equals(unit.code())) {
                String named = wording.text(
                        "packet.elsewhere",
                        Map.of(
                                "cell", cell.toString(),
                                "unit", new Names(publication.definition()).unit(sender)));
                told = told.replaceAll(Pattern.quote(cell.toString()) + "(?!\\d)", Matcher.quoteReplacement(named));
            }
        }
        return told;
    }

    /** What other units have reported is not this unit's to read. */
    private String neutral(Finding finding, List<CellRef> cells) {
        String about = Optional.ofNullable(finding.subject())
                .flatMap(subject -> publication.definition().indicator(subject.indicator()))
                .map(Indicator::name)
                .orElseGet(() -> wording.text("rule." + finding.rule()));
        String places = cells.stream()
                .map(cell -> wording.text(
                        "packet.says", Map.of("cell", cell.toString(), "printed", publication.printed(cell))))
                .collect(Collectors.joining("; "));
        String neutral = wording.text("packet.neutral", Map.of("about", about, "cells", places));
        return ofHead(finding)
                .map(total -> neutral + " " + wording.text("packet.total", Map.of("total", total)))
                .orElse(neutral);
    }

    /** The total that the figure goes into, where it is what does not fit; it is published, so that any unit may know it. */
    private Optional<String> ofHead(Finding finding) {
        return finding.term(Term.Part.ABOUT)
                .filter(about -> publication
                        .definition()
                        .head()
                        .filter(head -> head.code().equals(about.key().unit()))
                        .isPresent())
                .map(Term::value)
                .filter(value -> !value.isEmpty());
    }
}
