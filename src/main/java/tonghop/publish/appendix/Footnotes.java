package tonghop.publish.appendix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.consolidate.ConsolidatedTable;
import tonghop.consolidate.Figure;
import tonghop.model.Finding;
import tonghop.publish.appendix.FigureNotes.Note;
import tonghop.publish.appendix.Marks.Sharing;
import tonghop.publish.data.Followup;
import tonghop.publish.data.Publication;
import tonghop.wording.Wording;

/**
 * The numbered notes of a table, in the order in which a reader meets their marks. Equal notes share a number; in a table with more
 * marks than a workbook can hold all notes of a kind do, a line each that names its figures.
 */
public final class Footnotes {
    /** The marks of a figure's notes as they stand in a text. */
    public static final Pattern MARKS = Marks.WRITTEN;

    /** The marks of a number are a part of its format, and Excel takes some 200 formats of a workbook's own. */
    private static final int MOST_FORMATS = 150;

    private final FigureNotes said;
    private final int members;
    private final Wording wording;
    private final Marks marks;
    private final List<String> notes;

    /** The notes while nobody has decided anything. */
    public Footnotes(ConsolidatedTable table, List<Finding> findings, Wording wording) {
        this(table, new FigureNotes(findings, new DecisionNotes(Followup.NONE, wording), false, wording), wording);
    }

    /** The notes with the decisions that hold in the place of the questions that they settle. */
    public static Footnotes of(ConsolidatedTable table, Publication publication, Wording wording) {
        DecisionNotes decisions = new DecisionNotes(publication.followup(), wording);
        return new Footnotes(
                table,
                new FigureNotes(
                        publication.findings(), decisions, publication.verdict().isSignable(), wording),
                wording);
    }

    private Footnotes(ConsolidatedTable table, FigureNotes said, Wording wording) {
        this.said = said;
        this.members = table.members().size();
        this.wording = wording;
        List<FigurePlace> places = FigurePlace.all(table, wording)
                .filter(place -> !said.on(place.figure()).isEmpty())
                .toList();
        List<Note> met = places.stream()
                .flatMap(place -> said.on(place.figure()).stream())
                .toList();
        this.marks = Arrays.stream(Sharing.values())
                .map(sharing -> Marks.of(sharing, met))
                .filter(each -> each.sharing() == Sharing.ALL || formats(places, each) <= MOST_FORMATS)
                .findFirst()
                .orElseThrow();
        this.notes = notes(places);
    }

    private long formats(List<FigurePlace> places, Marks marks) {
        return places.stream()
                .flatMap(place -> place.format(marks.of(said.on(place.figure())) + share(place.figure()), wording))
                .distinct()
                .count();
    }

    private List<String> notes(List<FigurePlace> places) {
        Map<Integer, Map<String, List<FigurePlace>>> told = new TreeMap<>();
        for (FigurePlace place : places) {
            for (Note note : said.on(place.figure())) {
                told.computeIfAbsent(marks.number(note), number -> new LinkedHashMap<>())
                        .computeIfAbsent(note.text(), text -> new ArrayList<>())
                        .add(place);
            }
        }
        return told.values().stream().map(this::note).toList();
    }

    /** What is the same for all its figures does not name them. */
    private String note(Map<String, List<FigurePlace>> told) {
        return told.size() == 1
                ? told.keySet().iterator().next()
                : told.entrySet().stream()
                        .map(each -> FigurePlace.words(each.getValue(), wording) + ": " + each.getKey())
                        .collect(Collectors.joining("\n"));
    }

    /** The notes, of one or more lines; the first one has the number 1. */
    public List<String> notes() {
        return notes;
    }

    /** The lines of all notes, each behind the mark of its note. */
    public Stream<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int at = 0; at < notes.size(); at++) {
            String mark = Marks.mark(at + 1);
            notes.get(at).lines().forEach(line -> lines.add(mark + " " + line));
        }
        return lines.stream();
    }

    /** The marks of a figure's notes, such as "⁽¹⁾⁽³⁾"; empty without notes. */
    public String marks(Figure figure) {
        return marks.of(said.on(figure));
    }

    /** What stands behind a figure in a table: the marks of its notes, and of how many members a total is. */
    public String behind(Figure figure) {
        return marks(figure) + share(figure);
    }

    /** " (4/5)" behind a total over four of five members: it must not be taken for the whole. */
    private String share(Figure figure) {
        int counted = figure.basis().units().size();
        return counted > 0 && counted < members && figure.number().isPresent()
                ? " (" + counted + "/" + members + ")"
                : "";
    }
}
