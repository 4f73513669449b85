package tonghop.publish.warnings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The columns of the sheet of findings, from left to right; widths are in digits of the standard typeface. */
enum WarningColumn {
    ID('A', 10),
    SEVERITY('B', 9),
    UNIT('C', 11),
    INDICATOR('D', 16),
    QUESTION('E', 42),
    STATED('F', 14),
    EXPECTED('G', 13),
    DIFFERENCE('H', 11),
    CANDIDATES('I', 26),
    FILE('J', 14),
    SHEET('K', 9),
    CELL('L', 6),
    DECISION('M', 14),
    VALUE('N', 10),
    REASON('O', 14),
    PERSON('P', 11),
    DAY('Q', 11);

    static final List<Integer> WIDTHS =
            Arrays.stream(values()).map(column -> column.width).toList();

    private final char letter;
    private final int width;

    WarningColumn(char letter, int width) {
        this.letter = letter;
        this.width = width;
    }

    /** Counted from zero. */
    int place() {
        return letter - 'A';
    }

    /** The cell of a row that Excel counts from 1, with the column held fast. */
    String reference(int row) {
        return "$" + letter + row;
    }

    /** A key of the message bundle. */
    String key() {
        return "warnings.column." + name().toLowerCase(Locale.ROOT);
    }
}
