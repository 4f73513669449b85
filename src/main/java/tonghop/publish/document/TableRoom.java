package tonghop.publish.document;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tonghop.publish.appendix.Band;
import tonghop.publish.appendix.Columns;
import tonghop.publish.appendix.PrintedTable;
import tonghop.wording.Wording;

/**
 * How the width of a page is shared out among the columns of an appendix's table, in tenths of a millimetre.
 *
 * @param across whether the page lies across
 * @param ordinal for the numbers of the lines
 * @param measure for the units of measure
 */
record TableRoom(boolean across, int ordinal, int measure) {
    private static final int LEAST_LABEL = 460;

    /** The page is upright where the columns of figures take no more bands on it than across. */
    static TableRoom of(PrintedTable printed, List<Integer> figures, Columns columns, Wording wording) {
        int ordinal = columns.ordinals(printed);
        int measure = columns.measures(printed, wording.text("column.unit"));
        return Stream.of(false, true)
                .map(across -> new TableRoom(across, ordinal, measure))
                .min(Comparator.comparing(room -> room.bands(printed, figures).size()))
                .orElseThrow();
    }

    /** The columns of figures as they find room beside each other. */
    List<Band> bands(PrintedTable printed, List<Integer> figures) {
        return Band.bands(printed, figures, figures());
    }

    private int page() {
        return new Paper(across).width() * 10;
    }

    /** What the columns of figures may take. */
    private int figures() {
        return page() - ordinal - LEAST_LABEL - measure;
    }

    /** What is left for the labels beside so many tenths of figures. */
    int label(int figures) {
        return Math.max(LEAST_LABEL, page() - ordinal - measure - figures);
    }
}
