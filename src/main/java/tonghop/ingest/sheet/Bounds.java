package tonghop.ingest.sheet;

import org.jspecify.annotations.Nullable;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRange;

/** The sheet's bounds, 1,048,576 rows by 16,384 columns, and the references that stay inside them. */
public final class Bounds {
    public static final int ROWS = 1 << 20;
    public static final int COLUMNS = 1 << 14;
    private static final int MOST_LETTERS = 3;
    private static final int MOST_DIGITS = 7;

    private Bounds() {}

    public static boolean contain(int row, int column) {
        return 0 <= row && row < ROWS && 0 <= column && column < COLUMNS;
    }

    /** The cell that an A1 reference names, or null when it names none. Read by hand: it is asked for every cell of a sheet. */
    public static @Nullable CellAddress cell(String a1) {
        int letters = 0;
        int column = 0;
        while (letters < Math.min(a1.length(), MOST_LETTERS) && isLetter(a1.charAt(letters))) {
            column = column * 26 + (a1.charAt(letters) & 0x1F);
            letters++;
        }
        int row = row(a1, letters);
        return contain(row - 1, column - 1) ? new CellAddress(row - 1, column - 1) : null;
    }

    /** The area that a reference such as A1:D2 names, or null when it names none. */
    public static @Nullable CellRange area(String a1) {
        int colon = a1.indexOf(':');
        CellAddress first = cell(colon < 0 ? a1 : a1.substring(0, colon));
        CellAddress last = colon < 0 ? first : cell(a1.substring(colon + 1));
        return first == null || last == null ? null : new CellRange(first, last);
    }

    private static int row(String a1, int from) {
        int row = 0;
        for (int i = from; i < a1.length(); i++) {
            int digit = a1.charAt(i) - '0';
            if (digit < 0 || digit > 9 || i - from >= MOST_DIGITS) {
                return 0;
            }
            row = row * 10 + digit;
        }
        return row;
    }

    private static boolean isLetter(char character) {
        return ('A' <= character && character <= 'Z') || ('a' <= character && character <= 'z');
    }
}
