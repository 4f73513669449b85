package tonghop.publish.appendix;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.consolidate.ConsolidatedTable;
import tonghop.consolidate.ConsolidatedTable.Row;
import tonghop.consolidate.Figure;
import tonghop.definition.ReportingUnit;
import tonghop.model.Finding;
import tonghop.model.Role;
import tonghop.model.Severity;
import tonghop.publish.data.Followup;
import tonghop.publish.data.Publication;
import tonghop.wording.Wording;

/** The numbered notes of a table, in the order in which a reader meets their marks; equal notes share a number. */
public final class Footnotes {
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private final Wording wording;
    private final Map<String, Finding> findings;
    private final DecisionNotes decisions;
    private final List<String> notes;

    /** The notes while nobody has decided anything. */
    public Footnotes(ConsolidatedTable table, List<Finding> findings, Wording wording) {
        this(table, findings, new DecisionNotes(Followup.NONE, wording), wording);
    }

    /** The notes with the decisions that hold in the place of the questions that they settle. */
    public static Footnotes of(ConsolidatedTable table, Publication publication, Wording wording) {
        DecisionNotes decisions = new DecisionNotes(publication.followup(), wording);
        return new Footnotes(table, publication.findings(), decisions, wording);
    }

    private Footnotes(ConsolidatedTable table, List<Finding> findings, DecisionNotes decisions, Wording wording) {
        this.wording = wording;
        this.decisions = decisions;
        this.findings = findings.stream()
                .filter(finding -> finding.severity().compareTo(Severity.WARNING) <= 0)
                .collect(Collectors.toMap(Finding::id, Function.identity(), (first, second) -> first));
        Set<String> met = new LinkedHashSet<>();
        figures(table).forEach(figure -> met.addAll(notes(figure)));
        this.notes = List.copyOf(met);
    }

    /** The notes; the first one has the number 1. */
    public List<String> notes() {
        return notes;
    }

    /** The marks of a figure's notes, such as "⁽¹⁾⁽³⁾"; empty without notes. */
    public String marks(Figure figure) {
        return notes(figure).stream()
                .map(note -> notes.indexOf(note) + 1)
                .sorted()
                .map(Footnotes::mark)
                .collect(Collectors.joining());
    }

    public static String mark(int number) {
        return String.valueOf(number)
                .chars()
                .mapToObj(digit -> String.valueOf(SUPERSCRIPTS.charAt(digit - '0')))
                .collect(Collectors.joining("", "⁽", "⁾"));
    }

    private static Stream<Figure> figures(ConsolidatedTable table) {
        return table.rows().flatMap(row -> table.roles().stream().flatMap(role -> figures(table, row, role)));
    }

    private static Stream<Figure> figures(ConsolidatedTable table, Row row, Role role) {
        Stream<ReportingUnit> units = Stream.concat(table.members().stream(), table.head().stream());
        return Stream.concat(units.map(unit -> row.figure(unit.code(), role)), Stream.of(row.total(role)));
    }

    /** The legend explains for all why some totals are not made. */
    private Set<String> notes(Figure figure) {
        if (figure.status() == Figure.Status.NOT_ADDITIVE) {
            return Set.of();
        }
        Set<String> all = new LinkedHashSet<>();
        figure.remarks().forEach(remark -> all.add(wording.text("remark." + remark.key(), remark.arguments())));
        findings(figure).stream()
                .filter(finding -> !decisions.settle(finding))
                .forEach(finding -> all.add(wording.sentence(finding)));
        if (isSaid(figure)) {
            all.addAll(decisions.on(figure));
        }
        return all;
    }

    /** A total would carry the marks of all its members; it names the members in question instead. */
    private List<Finding> findings(Figure figure) {
        List<Finding> on = new ArrayList<>();
        if (isSaid(figure)) {
            figure.findings().stream()
                    .flatMap(id -> Stream.ofNullable(findings.get(id)))
                    .forEach(on::add);
        }
        return on;
    }

    private static boolean isSaid(Figure figure) {
        return figure.basis().kind() == Figure.Basis.Kind.STATEMENT
                || figure.basis().kind() == Figure.Basis.Kind.PARTS;
    }
}
