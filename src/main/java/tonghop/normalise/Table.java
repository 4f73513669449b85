package tonghop.normalise;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A table of a sheet.
 *
 * @param captions the texts above it, nearest first
 * @param columns its columns from the left
 * @param rows the rows of its body from the top
 * @param brokenDownBy the dimensions whose members its rows or columns name: what stands outside cannot tell them
 */
record Table(List<Scan> captions, List<Column> columns, List<TableRow> rows, Set<String> brokenDownBy) {
    Table {
        captions = List.copyOf(captions);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        brokenDownBy = Set.copyOf(brokenDownBy);
    }

    Optional<Column> column(int index) {
        return columns.stream().filter(column -> column.index() == index).findFirst();
    }

    boolean has(Column.Kind kind) {
        return columns.stream().anyMatch(column -> column.is(kind));
    }
}
