package tonghop.normalise;

import java.util.List;

/**
 * A column of a table.
 *
 * @param index its place in the sheet, column A is 0
 * @param kind what its body cells hold
 * @param headers the texts above it, from the innermost header to the outermost
 */
record Column(int index, Kind kind, List<Scan> headers) {
    Column {
        headers = List.copyOf(headers);
    }

    enum Kind {
        ORDINAL,
        LABEL,
        UNIT_OF_MEASURE,
        NOTE,
        FIGURE
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
