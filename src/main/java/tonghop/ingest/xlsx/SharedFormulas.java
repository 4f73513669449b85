package tonghop.ingest.xlsx;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tonghop.ingest.sheet.Bounds;
import tonghop.model.cell.CellAddress;

/** Formulas that are written once, at their master cell, and hold for a whole area. */
final class SharedFormulas {
    /** Texts, quoted sheet names and names are passed over; what remains of the shape $A$1 is a reference. */
    private static final Pattern TOKEN = Pattern.compile("\"[^\"]*\"|'[^']*'|"
            + "(\\$?)([A-Za-z]{1,3})(\\$?)([1-9][0-9]{0,6})(?![A-Za-z0-9_.(!])|[\\p{L}_\\\\][\\p{L}\\p{N}_.]*");
    /** Whole rows, whole columns and structured references: left as the master has them. */
    private static final Pattern NOT_SIMPLE = Pattern.compile(
            "\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}(?![A-Za-z0-9(])|(?<![A-Za-z0-9$])\\$?[0-9]+:\\$?[0-9]+|[\\[{]");

    private record Master(CellAddress at, String formula) {}

    private final Map<String, Master> masters = new HashMap<>();

    void define(String group, CellAddress at, String formula) {
        masters.put(group, new Master(at, formula));
    }

    /** The formula of a cell of the group as if it were written there; null when the group has no master. */
    @Nullable
    String at(String group, CellAddress at) {
        Master master = masters.get(group);
        if (master == null || NOT_SIMPLE.matcher(master.formula()).find()) {
            return master == null ? null : master.formula();
        }
        int rows = at.row() - master.at().row();
        int columns = at.column() - master.at().column();
        return TOKEN.matcher(master.formula())
                .replaceAll(token -> Matcher.quoteReplacement(moved(token, rows, columns)));
    }

    private static String moved(MatchResult token, int rows, int columns) {
        if (token.group(2) == null) {
            return token.group();
        }
        CellAddress from = CellAddress.parse(token.group(2) + token.group(4));
        int row = from.row() + (token.group(3).isEmpty() ? rows : 0);
        int column = from.column() + (token.group(1).isEmpty() ? columns : 0);
        return Bounds.contain(row, column)
                ? token.group(1) + CellAddress.letters(column) + token.group(3) + (row + 1)
                : "#REF!";
    }
}
