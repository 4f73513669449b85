package tonghop.normalise.grid;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tonghop.model.cell.RawCell;
import tonghop.normalise.words.Scan;

/**
 * A row of a table's body.
 *
 * @param row its place in the sheet, Excel's row 1 is 0
 * @param labels what its label columns say, from the left
 * @param parent the row that it belongs under, or null
 * @param unitOfMeasure what its unit-of-measure column says
 * @param note what its note columns say
 * @param figures its cells in figure columns
 */
public record TableRow(
        int row, List<Scan> labels, @Nullable TableRow parent, Scan unitOfMeasure, Scan note, List<RawCell> figures) {
    public TableRow {
        labels = List.copyOf(labels);
        figures = List.copyOf(figures);
    }

    public Optional<TableRow> over() {
        return Optional.ofNullable(parent);
    }

    /** The label as a person reads it. */
    public String labelText() {
        return String.join(
                " ", labels.stream().map(Scan::text).map(String::strip).toList());
    }
}
