package tonghop.normalise.cell;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tonghop.model.Candidate;
import tonghop.model.Finding;
import tonghop.model.FindingId;
import tonghop.model.Severity;
import tonghop.model.cell.CellRef;
import tonghop.normalise.words.Folding;

/** What reading has to tell a person: each finding names its text, where it stands and what it might have meant. */
public final class ReadingFindings {
    /** The argument that names all cells of a question about several. */
    public static final String WHERE = "where";

    private static final int MOST_NAMED = 20;

    private ReadingFindings() {}

    /** Cells as a sentence names them: "D5, D6". */
    public static String where(List<CellRef> cells) {
        String named = cells.stream()
                .limit(MOST_NAMED)
                .map(cell -> cell.at().toString())
                .collect(Collectors.joining(", "));
        return cells.size() > MOST_NAMED ? named + " …" : named;
    }

    /**
     * A finding about a text.
     *
     * @param rule the reading check, also the key of its sentence
     * @param severity what it asks for
     * @param text the text that it is about; part of the finding's identity together with sheet and rule
     * @param cell where the text stands
     */
    public record Subject(String rule, Severity severity, String text, CellRef cell) {}

    public static Finding about(Subject about, Map<String, String> arguments, List<Candidate> candidates) {
        return about(about, about.rule(), arguments, candidates);
    }

    /** A finding whose sentence has a key of its own. */
    public static Finding about(
            Subject about, String message, Map<String, String> arguments, List<Candidate> candidates) {
        SortedMap<String, String> all = new TreeMap<>(arguments);
        all.put("text", about.text());
        all.put("file", about.cell().file());
        all.put("sheet", about.cell().sheet());
        all.put("cell", about.cell().at().toString());
        return new Finding(
                FindingId.of(about.rule(), about.cell().sheet(), Folding.bare(about.text())),
                about.rule(),
                about.severity(),
                null,
                about.text(),
                "",
                "",
                candidates,
                message,
                all,
                List.of(about.cell()),
                List.of());
    }

    /** Suggested names as candidates: the label would have to be one of them. */
    static List<Candidate> suggested(CellRef cell, String text, List<String> names) {
        return names.stream()
                .map(name -> new Candidate(cell, text, name, "name", 0))
                .toList();
    }
}
