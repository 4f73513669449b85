package tonghop.normalise.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.RawCell;
import tonghop.model.cell.RawSheet;

/**
 * Months and quarters that are told by a number alone: 1, 2, 3 … below, beside or in the row under a cell that says "Tháng". They are
 * known by counting up one by one, as no figures do for long.
 */
public final class NumberedTimes {
    private static final Pattern HEADER =
            Pattern.compile("(?:.*\\s)?(tháng|quý)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final List<String> ROMAN = List.of("I", "II", "III", "IV");
    private static final Pattern NUMBER = Pattern.compile("0?\\d|1[0-2]");

    /** Fewer say nothing of what they count. */
    private static final int FEWEST = 2;

    /** Rows of headers that may lie between the word and its numbers. */
    private static final int MOST_BETWEEN = 2;

    private final Map<CellAddress, RawCell> cells = new HashMap<>();

    private NumberedTimes(RawSheet sheet) {
        sheet.cells().forEach(cell -> cells.put(cell.at(), cell));
    }

    /** The numbers that are months or quarters, each with what it tells: "Tháng 3". */
    public static Map<CellAddress, String> told(RawSheet sheet) {
        Map<CellAddress, String> told = new TreeMap<>();
        List<RawCell> words = sheet.cells().stream()
                .filter(cell -> cell.kind() == RawCell.Kind.TEXT
                        && HEADER.matcher(cell.text().strip()).matches())
                .toList();
        if (!words.isEmpty()) {
            NumberedTimes times = new NumberedTimes(sheet);
            words.forEach(word -> times.tell(word, told));
        }
        return told;
    }

    private void tell(RawCell word, Map<CellAddress, String> told) {
        Matcher header = HEADER.matcher(word.text().strip());
        if (!header.matches()) {
            return;
        }
        int row = word.at().row();
        int column = word.at().column();
        boolean isAlone = header.start(1) == 0;
        for (int between = 0; between <= MOST_BETWEEN && isAlone; between++) {
            run(row + 1 + between, column, 1, 0, header.group(1), told);
        }
        if (isAlone) {
            run(row, column + 1, 0, 1, header.group(1), told);
        }
        run(row + 1, column, 0, 1, header.group(1), told);
    }

    /** The numbers from there on, cell after cell, as long as each is one more than the one before. */
    private void run(int row, int column, int down, int right, String word, Map<CellAddress, String> told) {
        List<CellAddress> run = IntStream.iterate(0, i -> i + 1)
                .mapToObj(i -> new CellAddress(row + i * down, column + i * right))
                .takeWhile(at -> number(at) > 0)
                .toList();
        int first = run.isEmpty() ? 0 : number(run.get(0));
        int length = (int) IntStream.range(0, run.size())
                .takeWhile(i -> number(run.get(i)) == first + i)
                .count();
        if (length >= FEWEST && first == 1) {
            run.subList(0, length).forEach(at -> told.put(at, word + " " + number(at)));
        }
    }

    /** The number of the month or quarter that stands there; 0 for anything else. */
    private int number(CellAddress at) {
        RawCell cell = cells.get(at);
        String text = cell == null || cell.formula() != null ? "" : cell.text().strip();
        int roman = ROMAN.indexOf(text.toUpperCase(Locale.ROOT)) + 1;
        return roman > 0 ? roman : NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
    }
}
