package tonghop.normalise;

import java.util.List;

/**
 * The rows of a sheet that make up one table.
 *
 * @param captions rows above the header that speak of it
 * @param headers rows of the header, from the top; empty when the table has none
 * @param numbers rows that number the columns
 * @param body rows of the body, from the top
 */
record TableArea(List<Integer> captions, List<Integer> headers, List<Integer> numbers, List<Integer> body) {
    TableArea {
        captions = List.copyOf(captions);
        headers = List.copyOf(headers);
        numbers = List.copyOf(numbers);
        body = List.copyOf(body);
    }
}
