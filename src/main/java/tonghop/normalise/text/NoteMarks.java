package tonghop.normalise.text;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.RawCell;
import tonghop.model.cell.RawSheet;

/**
 * The marks behind figures that refer to notes below the table: "486(1)" above "Ghi chú: (1) số ước tính". A mark is known by the note
 * that stands below it, so that "29 (15)" stays two figures; where a column holds such pairs, its "5 (3)" may be one as well and is
 * left as it is. "(1) Kinh tế" just above rows with figures is a heading and no note.
 */
public final class NoteMarks {
    private static final Pattern MARKED = Pattern.compile(
            "(.*[\\d%‰])\\s*([(\\[]\\s*(\\d{1,2}|\\p{L})(?:\\s*[,;]\\s*(\\d{1,2}|\\p{L}))?\\s*[)\\]])\\s*");

    /** "(1) …" at the beginning of a text, behind "Ghi chú:", or behind the end of another note. */
    private static final Pattern NOTE = Pattern.compile(
            "(?:^|[:;.\\n])[\\s\\-–*]{0,40}+(?:[(\\[]\\s*(\\d{1,2}|\\p{L})\\s*[)\\]]|(\\d{1,2}|\\p{L})\\))\\s*[:.\\-–]?\\s*(?=\\p{L}{2}|$)");

    private static final Pattern PAIR = Pattern.compile(".*[\\d%‰]\\s*[(\\[][^()\\[\\]]*\\d[^()\\[\\]]*[)\\]]\\s*");
    private static final Pattern DIGITS = Pattern.compile("[\\d.,\\s%‰()+-]*\\d[\\d.,\\s%‰()+-]*");
    private static final Pattern MARK_ALONE = Pattern.compile("\\s*+(?:[(\\[]\\s*+)?(\\d{1,2}|\\p{L})\\s*[)\\]]\\s*");
    private static final String PLAIN = "0123456789()[]";
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾⁽⁾";

    private final NavigableMap<Integer, Set<String>> notes = new TreeMap<>();

    private NoteMarks(List<RawCell> cells) {
        List<RawCell> row = List.of();
        for (int from = 0; from < cells.size(); from += row.size()) {
            row = rowFrom(cells, from);
            Set<String> told = told(row);
            if (!told.isEmpty() && rowFrom(cells, from + row.size()).stream().noneMatch(NoteMarks::isFigure)) {
                notes.put(row.get(0).at().row(), told);
            }
        }
    }

    /** The cells of one row, beginning with that one. */
    private static List<RawCell> rowFrom(List<RawCell> cells, int from) {
        int to = from;
        while (to < cells.size()
                && cells.get(to).at().row() == cells.get(from).at().row()) {
            to++;
        }
        return cells.subList(from, to);
    }

    /** The texts of a sheet whose marks are set above the line, where no program takes them for figures. */
    public static Map<CellAddress, String> raised(RawSheet sheet) {
        NoteMarks marks = new NoteMarks(sheet.cells());
        Map<CellAddress, String> raised = new TreeMap<>();
        if (!marks.notes.isEmpty()) {
            Set<Integer> paired = new HashSet<>();
            sheet.cells().stream()
                    .filter(marks::isPair)
                    .forEach(cell -> paired.add(cell.at().column()));
            sheet.cells().stream()
                    .filter(cell -> !paired.contains(cell.at().column()))
                    .forEach(cell -> marks.raised(cell).ifPresent(text -> raised.put(cell.at(), text)));
        }
        return raised;
    }

    /** The marks that a row explains: it says them in one cell, or the mark alone in one cell and the words in the next. */
    private static Set<String> told(List<RawCell> row) {
        Set<String> told = new HashSet<>();
        boolean isWords = row.size() <= 3 && row.stream().noneMatch(NoteMarks::isFigure);
        if (isWords
                && row.stream()
                        .anyMatch(cell -> cell.text()
                                        .codePoints()
                                        .filter(Character::isLetter)
                                        .count()
                                > 2)) {
            row.forEach(cell -> NOTE.matcher(cell.text())
                    .results()
                    .forEach(note -> told.add(note.group(1) == null ? note.group(2) : note.group(1))));
        }
        return told;
    }

    private static boolean isFigure(RawCell cell) {
        boolean mark = MARK_ALONE.matcher(cell.text()).matches();
        return cell.kind() != RawCell.Kind.TEXT
                || (!mark && DIGITS.matcher(cell.text()).matches());
    }

    private boolean isPair(RawCell cell) {
        return cell.kind() == RawCell.Kind.TEXT
                && PAIR.matcher(cell.text()).matches()
                && raised(cell).isEmpty();
    }

    private Optional<String> raised(RawCell cell) {
        Matcher marked = MARKED.matcher(cell.text());
        if (cell.kind() != RawCell.Kind.TEXT || !marked.matches()) {
            return Optional.empty();
        }
        boolean known = isNoted(cell.at().row(), marked.group(3))
                && (marked.group(4) == null || isNoted(cell.at().row(), marked.group(4)));
        return known ? Optional.of(marked.group(1) + above(marked.group(2))) : Optional.empty();
    }

    private boolean isNoted(int row, String mark) {
        return notes.tailMap(row, false).values().stream().anyMatch(told -> told.contains(mark));
    }

    private static String above(String mark) {
        StringBuilder raised = new StringBuilder();
        mark.chars()
                .map(PLAIN::indexOf)
                .filter(known -> known >= 0)
                .forEach(known -> raised.append(RAISED.charAt(known)));
        return raised.toString();
    }
}
