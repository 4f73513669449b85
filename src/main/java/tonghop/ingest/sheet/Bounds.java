package tonghop.ingest.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tonghop.model.CellAddress;
import tonghop.model.CellRange;

/** The sheet's bounds, 1,048,576 rows by 16,384 columns, and the references that stay inside them. */
public final class Bounds {
    public static final int ROWS = 1 << 20;
    public static final int COLUMNS = 1 << 14;
    private static final Pattern CELL = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?([1-9][0-9]{0,6})");

    private Bounds() {}

    public static boolean contain(int row, int column) {
        return 0 <= row && row < ROWS && 0 <= column && column < COLUMNS;
    }

    /** The cell that an A1 reference names, or null when it names none. */
    public static @Nullable CellAddress cell(String a1) {
        Matcher parts = CELL.matcher(a1);
        if (!parts.matches()) {
            return null;
        }
        CellAddress at = CellAddress.parse(parts.group(1) + parts.group(2));
        return contain(at.row(), at.column()) ? at : null;
    }

    /** The area that a reference such as A1:D2 names, or null when it names none. */
    public static @Nullable CellRange area(String a1) {
        int colon = a1.indexOf(':');
        CellAddress first = cell(colon < 0 ? a1 : a1.substring(0, colon));
        CellAddress last = colon < 0 ? first : cell(a1.substring(colon + 1));
        return first == null || last == null ? null : new CellRange(first, last);
    }
}
