package tonghop.normalise.grid;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tonghop.model.Role;
import tonghop.model.Severity;
import tonghop.normalise.words.Scan;

/**
 * A table of a sheet.
 *
 * @param captions the texts above it, nearest first
 * @param columns its columns from the left
 * @param rows the rows of its body from the top
 * @param brokenDownBy the dimensions whose members its rows or columns name: what stands outside cannot tell them
 * @param units the reporting units that its rows or columns name
 * @param roles the roles that a column, or a row that names nothing, tells by itself: of "TH/KH" it tells neither
 * @param printed whether a text of it names an indicator that an appendix prints: what was not understood in it may be a figure of
 *     the appendix, so a person has to say what it is before anything is signed
 */
public record Table(
        List<Scan> captions,
        List<Column> columns,
        List<TableRow> rows,
        Set<String> brokenDownBy,
        Set<String> units,
        Set<Role> roles,
        boolean printed) {
    public Table {
        captions = List.copyOf(captions);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        brokenDownBy = Set.copyOf(brokenDownBy);
        units = Set.copyOf(units);
        roles = Set.copyOf(roles);
    }

    public Optional<Column> column(int index) {
        for (Column column : columns) {
            if (column.index() == index) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    /** What a cell of it asks for that was not understood. */
    public Severity open() {
        return printed ? Severity.ERROR : Severity.WARNING;
    }

    public boolean has(Column.Kind kind) {
        for (Column column : columns) {
            if (column.is(kind)) {
                return true;
            }
        }
        return false;
    }
}
