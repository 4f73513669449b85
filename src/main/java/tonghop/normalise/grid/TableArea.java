package tonghop.normalise.grid;

import java.util.List;

/**
 * The rows of a sheet that make up one table.
 *
 * @param captions rows above the header that speak of it
 * @param headers rows of the header, from the top; empty when the table has none
 * @param numbers rows that number the columns
 * @param body rows of the body, from the top
 * @param remarks rows of words behind the body
 * @param firstColumn its first column
 * @param lastColumn its last column: tables may stand side by side
 */
public record TableArea(
        List<Integer> captions,
        List<Integer> headers,
        List<Integer> numbers,
        List<Integer> body,
        List<Integer> remarks,
        int firstColumn,
        int lastColumn) {
    public TableArea {
        captions = List.copyOf(captions);
        headers = List.copyOf(headers);
        numbers = List.copyOf(numbers);
        body = List.copyOf(body);
        remarks = List.copyOf(remarks);
    }

    TableArea withHeaders(List<Integer> others) {
        return new TableArea(captions, others, numbers, body, remarks, firstColumn, lastColumn);
    }

    /** The same rows, other columns. */
    TableArea between(int first, int last) {
        return new TableArea(captions, headers, numbers, body, remarks, first, last);
    }

    /** The same table that ends before a row of its body; what follows are remarks. */
    TableArea endingAt(int end) {
        List<Integer> behind = body.subList(end, body.size());
        return new TableArea(captions, headers, numbers, body.subList(0, end), behind, firstColumn, lastColumn);
    }

    boolean reaches(int column) {
        return firstColumn <= column && column <= lastColumn;
    }
}
