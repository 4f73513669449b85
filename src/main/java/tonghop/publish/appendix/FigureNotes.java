package tonghop.publish.appendix;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.consolidate.Figure;
import tonghop.model.Finding;
import tonghop.model.Severity;
import tonghop.wording.Wording;

/** What a reader has to know of each figure, whatever number it is told under. */
final class FigureNotes {
    private final Map<String, Finding> findings;
    private final DecisionNotes decisions;
    private final boolean isSigned;
    private final Wording wording;
    private final Map<Figure, List<Note>> notes = new HashMap<>();

    /** @param isSigned whether the table can be signed as it is */
    FigureNotes(List<Finding> findings, DecisionNotes decisions, boolean isSigned, Wording wording) {
        this.isSigned = isSigned;
        this.findings = findings.stream()
                .filter(finding -> finding.severity().compareTo(Severity.WARNING) <= 0)
                .collect(Collectors.toMap(Finding::id, Function.identity(), (first, second) -> first));
        this.decisions = decisions;
        this.wording = wording;
    }

    /**
     * A note.
     *
     * @param kind what notes of its kind have in common
     * @param text what it says, on one line
     */
    record Note(String kind, String text) {
        Note {
            text = text.lines().collect(Collectors.joining(" "));
        }
    }

    /** The notes on a figure. The legend explains for all why some totals are not made. */
    List<Note> on(Figure figure) {
        return figure.remarks().equals(List.of(Figure.Remark.NOT_ADDITIVE))
                ? List.of()
                : notes.computeIfAbsent(figure, each -> List.copyOf(told(each)));
    }

    private Set<Note> told(Figure figure) {
        Set<Note> all = new LinkedHashSet<>();
        figure.remarks()
                .forEach(remark -> all.add(new Note(
                        "remark." + remark.key(), wording.text("remark." + remark.key(), remark.arguments()))));
        // a total would carry the marks of all its members; it names the members in question instead
        if (isSaid(figure)) {
            figure.findings().stream()
                    .flatMap(id -> Stream.ofNullable(findings.get(id)))
                    .filter(finding -> !decisions.settle(finding))
                    .forEach(finding -> all.add(new Note("rule." + finding.rule(), words(finding))));
            decisions.on(figure).forEach(text -> all.add(new Note("decided", text)));
        }
        return all;
    }

    /** What is signed names the rule; file and cell are for the draft, and stay in the list of questions. */
    private String words(Finding finding) {
        return isSigned
                ? wording.text("remark.look", Map.of("rule", wording.text("rule." + finding.rule())))
                : wording.sentence(finding);
    }

    private static boolean isSaid(Figure figure) {
        return figure.basis().kind() == Figure.Basis.Kind.STATEMENT
                || figure.basis().kind() == Figure.Basis.Kind.PARTS
                || figure.basis().kind() == Figure.Basis.Kind.POINTS;
    }
}
