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
 * @param groupMeasure the same, or what it says for the rows that it stands among or under, where it is blank
 * @param note what its note columns say
 * @param figures its cells in figure columns
 */
public record TableRow(
        int row,
        List<Scan> labels,
        @Nullable TableRow parent,
        Scan unitOfMeasure,
        Scan groupMeasure,
        Scan note,
        List<RawCell> figures) {
    public TableRow {
        labels = List.copyOf(labels);
        figures = List.copyOf(figures);
    }

    /** A row of nothing but its labels, under no other. */
    public static TableRow alone(int row, List<Scan> labels) {
        return new TableRow(row, labels, null, Scan.EMPTY, Scan.EMPTY, Scan.EMPTY, List.of());
    }

    public Optional<TableRow> over() {
        return Optional.ofNullable(parent);
    }

    /** The label as a person reads it. */
    public String labelText() {
        return text(labels);
    }

    static String text(List<Scan> labels) {
        return String.join(
                " ", labels.stream().map(Scan::text).map(String::strip).toList());
    }
}
