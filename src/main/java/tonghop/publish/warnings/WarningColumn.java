package tonghop.publish.warnings;

import java.util.Locale;

/** The columns of the sheet of findings, from left to right; widths are in digits of the standard typeface. */
enum WarningColumn {
    ID('A', 10),
    SEVERITY('B', 11),
    UNIT('C', 14),
    INDICATOR('D', 22),
    QUESTION('E', 50),
    STATED('F', 12),
    EXPECTED('G', 12),
    DIFFERENCE('H', 11),
    CANDIDATES('I', 28),
    FILE('J', 18),
    SHEET('K', 11),
    CELL('L', 7),
    DECISION('M', 18),
    VALUE('N', 12),
    REASON('O', 18),
    PERSON('P', 13);

    private static final int UNITS_A_DIGIT = 256;

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

    /** In the 256ths of a digit that Excel counts in. */
    int width() {
        return width * UNITS_A_DIGIT;
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
