package tonghop.model.cell;

import java.util.Comparator;

/**
 * The provenance of a figure: the cell of the submission that says it.
 *
 * @param file the submission's file
 * @param sheet the sheet's name
 * @param at the cell
 */
public record CellRef(String file, String sheet, CellAddress at) implements Comparable<CellRef> {
    private static final Comparator<CellRef> ORDER =
            Comparator.comparing(CellRef::file).thenComparing(CellRef::sheet).thenComparing(CellRef::at);

    @Override
    public int compareTo(CellRef other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + " › " + sheet + " › " + at;
    }
}
