package tonghop.publish.appendix;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.consolidate.Figure;
import tonghop.model.Decision;
import tonghop.model.Finding;
import tonghop.model.Ruling;
import tonghop.model.cell.CellRef;
import tonghop.publish.data.Followup;
import tonghop.wording.Wording;

/** What decisions say of figures: as stated beside as used, who decided it and why. */
final class DecisionNotes {
    private final Followup followup;
    private final Map<CellRef, List<Ruling>> byCell;
    private final Wording wording;

    DecisionNotes(Followup followup, Wording wording) {
        this.followup = followup;
        this.wording = wording;
        this.byCell = followup.rulings().stream()
                .filter(ruling -> ruling.state() == Ruling.State.APPLIED)
                .flatMap(ruling -> cells(ruling).map(cell -> Map.entry(cell, ruling)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** The cells whose figures it changed; of one that changes none those of the figure that it lets stand. */
    private static Stream<CellRef> cells(Ruling ruling) {
        Stream<CellRef> changed = ruling.edits().stream().map(Ruling.Edit::cell);
        Stream<CellRef> kept = ruling.finding().terms().stream()
                .filter(term ->
                        term.part() == Finding.Term.Part.ABOUT && !term.value().isEmpty())
                .flatMap(term -> Stream.ofNullable(term.cell()));
        return (ruling.edits().isEmpty() ? kept : changed).distinct();
    }

    boolean settle(Finding finding) {
        return followup.settles(finding);
    }

    /** The notes on a figure that rests on cells which decisions touch. */
    Set<String> on(Figure figure) {
        Set<String> notes = new LinkedHashSet<>();
        for (CellRef cell : figure.cells()) {
            byCell.getOrDefault(cell, List.of()).forEach(ruling -> notes.add(note(ruling, cell)));
        }
        return notes;
    }

    private String note(Ruling ruling, CellRef cell) {
        String edits = ruling.edits().stream()
                .filter(edit -> edit.cell().equals(cell))
                .map(this::changed)
                .collect(Collectors.joining("; "));
        String what = edits.isEmpty()
                ? wording.text(
                        "decided.stated", Map.of("stated", ruling.finding().stated()))
                : edits;
        Decision decision = ruling.decision();
        return Stream.of(
                                wording.text("decided", Map.of("what", what)),
                                told("decided.person", decision.person()),
                                told("decided.reason", decision.reason()))
                        .collect(Collectors.joining())
                + ".";
    }

    private String changed(Ruling.Edit edit) {
        String key = edit.after().isEmpty() ? "withdrawn" : edit.before().isEmpty() ? "entered" : "changed";
        return wording.text("decided." + key, Map.of("before", edit.before(), "after", edit.after()));
    }

    private String told(String key, String text) {
        return text.isBlank() ? "" : wording.text(key, Map.of("text", text.strip()));
    }
}
