package tonghop.model.cell;

import java.util.Comparator;

/**
 * The place of a cell in its sheet, as Excel counts it but from zero.
 *
 * @param row zero-based row: Excel's row 1 is 0
 * @param column zero-based column: Excel's column A is 0
 */
public record CellAddress(int row, int column) implements Comparable<CellAddress> {
    private static final Comparator<CellAddress> BY_ROW =
            Comparator.comparingInt(CellAddress::row).thenComparingInt(CellAddress::column);

    public static CellAddress parse(String a1) {
        int letters = 0;
        int column = 0;
        while (letters < a1.length() && Character.isLetter(a1.charAt(letters))) {
            column = column * 26 + (Character.toUpperCase(a1.charAt(letters)) - 'A' + 1);
            letters++;
        }
        return new CellAddress(Integer.parseInt(a1.substring(letters)) - 1, column - 1);
    }

    /** The column as Excel letters it: A … XFD. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    @Override
    public int compareTo(CellAddress other) {
        return BY_ROW.compare(this, other);
    }

    /** The A1 form that Excel shows. */
    @Override
    public String toString() {
        return letters(column) + (row + 1);
    }
}
