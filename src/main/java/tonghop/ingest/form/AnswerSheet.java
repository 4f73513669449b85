package tonghop.ingest.form;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tonghop.model.cell.RawCell;
import tonghop.model.cell.RawSheet;
import tonghop.model.format.NumberFormat;

/** A sheet of a form as rows of cells. */
final class AnswerSheet {
    private final SortedMap<Integer, Map<Integer, RawCell>> rows = new TreeMap<>();

    AnswerSheet(RawSheet sheet) {
        sheet.cells().forEach(cell -> rows.computeIfAbsent(cell.at().row(), row -> new LinkedHashMap<>())
                .put(cell.at().column(), cell));
    }

    /** The numbers of the rows that hold anything, from above. */
    List<Integer> rows() {
        return new ArrayList<>(rows.keySet());
    }

    /** The cell's text; a number as people of Vietnam write it, so that it can be read in one way alone. */
    String text(int row, int column) {
        RawCell cell = cell(row, column);
        return cell == null ? "" : text(cell).strip();
    }

    boolean isFormula(int row, int column) {
        RawCell cell = cell(row, column);
        return cell != null && cell.formula() != null;
    }

    /** Two neighbouring columns as a list of pairs, read from a row on. */
    Map<String, String> pairs(int firstRow, int column) {
        Map<String, String> pairs = new LinkedHashMap<>();
        rows.tailMap(firstRow).keySet().forEach(row -> {
            if (!text(row, column).isEmpty()) {
                pairs.putIfAbsent(text(row, column), text(row, column + 1));
            }
        });
        return pairs;
    }

    /** Where the first row stands whose cells say all of these words, and in which column each. */
    Optional<Header> header(Map<String, String> codeByWords, List<String> required) {
        for (Integer row : rows.keySet()) {
            Map<String, Integer> columns = new TreeMap<>();
            rows.get(row).forEach((column, cell) -> Optional.ofNullable(codeByWords.get(folded(text(cell))))
                    .ifPresent(code -> columns.putIfAbsent(code, column)));
            if (columns.keySet().containsAll(required)) {
                return Optional.of(new Header(row, columns));
            }
        }
        return Optional.empty();
    }

    /** A header row, and the column of each of its codes. */
    record Header(int row, Map<String, Integer> columns) {}

    /** Words as they are compared: people's programs compose letters and case in their own ways. */
    static String folded(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    private @Nullable RawCell cell(int row, int column) {
        return rows.getOrDefault(row, Map.of()).get(column);
    }

    private static String text(RawCell cell) {
        BigDecimal number = cell.number();
        if (number == null) {
            return cell.text();
        }
        BigDecimal seen = NumberFormat.of(cell.style().format()).section(number).seen(number);
        return seen.toPlainString().replace('.', ',');
    }
}
