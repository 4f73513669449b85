package tonghop.normalise.list;

import java.util.List;
import java.util.stream.Stream;
import tonghop.model.cell.RawCell;
import tonghop.normalise.grid.Grid;

/**
 * A list of names in a sheet.
 *
 * @param header its header
 * @param captions the texts above it
 * @param rows the rows below the header
 */
public record ListArea(ListHeader header, List<RawCell> captions, List<Integer> rows) {
    public ListArea {
        captions = List.copyOf(captions);
        rows = List.copyOf(rows);
    }

    int last() {
        return rows.get(rows.size() - 1);
    }

    /** All of its cells. */
    public Stream<RawCell> cells(Grid grid) {
        return Stream.concat(header.rows().stream(), rows.stream()).flatMap(row -> grid.row(row).stream());
    }

    /** The texts above it in what holds no list. */
    public Stream<RawCell> above(Grid rest) {
        return rest.rows().stream()
                .filter(row -> row < header.rows().get(0))
                .flatMap(row -> rest.row(row).stream())
                .filter(cell -> cell.kind() == RawCell.Kind.TEXT);
    }

    boolean holds(int row) {
        return header.rows().contains(row) || rows.contains(row);
    }
}
