package tonghop.model.cell;

/** A rectangle of cells, both corners included: a merged area or an area that a formula names. */
public record CellRange(CellAddress first, CellAddress last) {

    /** The rectangle between two of its corners, which may be given in any order. */
    public CellRange {
        CellAddress one = first;
        CellAddress other = last;
        first = new CellAddress(Math.min(one.row(), other.row()), Math.min(one.column(), other.column()));
        last = new CellAddress(Math.max(one.row(), other.row()), Math.max(one.column(), other.column()));
    }

    /** Reads "A1:D2", its corners in any order, or the single cell "A1". */
    public static CellRange parse(String a1) {
        int colon = a1.indexOf(':');
        CellAddress one = CellAddress.parse(colon < 0 ? a1 : a1.substring(0, colon));
        return new CellRange(one, colon < 0 ? one : CellAddress.parse(a1.substring(colon + 1)));
    }

    public boolean contains(CellAddress at) {
        return first.row() <= at.row()
                && at.row() <= last.row()
                && first.column() <= at.column()
                && at.column() <= last.column();
    }

    public boolean isSingle() {
        return first.equals(last);
    }

    @Override
    public String toString() {
        return isSingle() ? first.toString() : first + ":" + last;
    }
}
