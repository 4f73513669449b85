package tonghop.publish.document;

import tonghop.publish.appendix.Columns;
import tonghop.publish.appendix.PrintedTable;
import tonghop.wording.Wording;

/**
 * How the width of a page is shared out among the columns of an appendix's table, in tenths of a millimetre.
 *
 * @param page all of it
 * @param ordinal for the numbers of the lines
 * @param measure for the units of measure
 */
record TableRoom(int page, int ordinal, int measure) {
    private static final int LEAST_LABEL = 460;

    static TableRoom of(PrintedTable printed, Columns columns, Wording wording) {
        return new TableRoom(
                new Paper(true).width() * 10,
                columns.ordinals(printed),
                columns.measures(printed, wording.text("column.unit")));
    }

    /** What the columns of figures may take. */
    int figures() {
        return page - ordinal - LEAST_LABEL - measure;
    }

    /** What is left for the labels beside so many tenths of figures. */
    int label(int figures) {
        return Math.max(LEAST_LABEL, page - ordinal - measure - figures);
    }
}
