package tonghop.publish.sheet;

import org.apache.poi.ss.usermodel.PrintSetup;

/**
 * Paper as a sheet lies on it.
 *
 * @param size how large
 * @param across whether it lies across
 */
public record SheetPaper(Size size, boolean across) {
    private static final int MARGINS = 450;

    /** Above and below. */
    private static final int EDGES = 402;

    private static final float TENTHS_A_POINT = 254f / 72;

    /** Sizes of paper; sides in tenths of a millimetre. */
    public enum Size {
        A4(PrintSetup.A4_PAPERSIZE, 2970, 2100),
        A3(PrintSetup.A3_PAPERSIZE, 4200, 2970);

        private final short paper;
        private final int longSide;
        private final int shortSide;

        Size(short paper, int longSide, int shortSide) {
            this.paper = paper;
            this.longSide = longSide;
            this.shortSide = shortSide;
        }

        short code() {
            return paper;
        }
    }

    /** What is left between the left and right margins, in tenths of a millimetre. */
    public int width() {
        return edge() - MARGINS;
    }

    /** How wide it is, in tenths of a millimetre. */
    int edge() {
        return across ? size.longSide : size.shortSide;
    }

    /** What is left between the upper and lower margins. */
    public float heightInPoints() {
        return ((across ? size.shortSide : size.longSide) - EDGES) / TENTHS_A_POINT;
    }
}
