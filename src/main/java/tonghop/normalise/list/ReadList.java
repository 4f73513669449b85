package tonghop.normalise.list;

import java.util.List;
import java.util.Optional;
import tonghop.definition.NameList;
import tonghop.model.cell.CellRef;

/**
 * A list as it was read from one table.
 *
 * @param list which it is
 * @param head the header of its names
 * @param rows its rows
 * @param statements the numbers of names that its headings and totals state
 * @param year the year that its title tells where that is another one than the job's, and no column tells years
 */
public record ReadList(
        NameList list, CellRef head, List<NamedRow> rows, List<Tallies.Statement> statements, Optional<Integer> year) {
    public ReadList {
        rows = List.copyOf(rows);
        statements = List.copyOf(statements);
    }
}
