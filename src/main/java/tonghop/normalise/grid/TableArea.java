package tonghop.normalise.grid;

import java.util.List;

/**
 * The rows of a sheet that make up one table.
 *
 * @param captions rows above the header that speak of it
 * @param headers rows of the header, from the top; empty when the table has none
 * @param numbers rows that number the columns
 * @param body rows of the body, from the top
 * @param firstColumn its first column
 * @param lastColumn its last column: tables may stand side by side
 */
public record TableArea(
        List<Integer> captions,
        List<Integer> headers,
        List<Integer> numbers,
        List<Integer> body,
        int firstColumn,
        int lastColumn) {
    public TableArea {
        captions = List.copyOf(captions);
        headers = List.copyOf(headers);
        numbers = List.copyOf(numbers);
        body = List.copyOf(body);
    }

    /** The same rows, other columns. */
    TableArea between(int first, int last) {
        return new TableArea(captions, headers, numbers, body, first, last);
    }

    /** The same columns, other rows. */
    TableArea withBody(List<Integer> rows) {
        return new TableArea(captions, headers, numbers, rows, firstColumn, lastColumn);
    }

    boolean reaches(int column) {
        return firstColumn <= column && column <= lastColumn;
    }
}
