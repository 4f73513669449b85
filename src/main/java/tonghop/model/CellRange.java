package tonghop.model;

/** A rectangle of cells, both corners included: a merged area or an area that a formula names. */
public record CellRange(CellAddress first, CellAddress last) {

    /** Reads "A1:D2" or the single cell "A1". */
    public static CellRange parse(String a1) {
        int colon = a1.indexOf(':');
        CellAddress first = CellAddress.parse(colon < 0 ? a1 : a1.substring(0, colon));
        return new CellRange(first, colon < 0 ? first : CellAddress.parse(a1.substring(colon + 1)));
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
