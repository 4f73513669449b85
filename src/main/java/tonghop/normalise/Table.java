package tonghop.normalise;

import java.util.List;
import java.util.Optional;

/**
 * A table of a sheet.
 *
 * @param captions the texts above it, nearest first
 * @param columns its columns from the left
 * @param rows the rows of its body from the top
 */
record Table(List<Scan> captions, List<Column> columns, List<TableRow> rows) {
    Table {
        captions = List.copyOf(captions);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    Optional<Column> column(int index) {
        return columns.stream().filter(column -> column.index() == index).findFirst();
    }

    boolean has(Column.Kind kind) {
        return columns.stream().anyMatch(column -> column.is(kind));
    }
}
