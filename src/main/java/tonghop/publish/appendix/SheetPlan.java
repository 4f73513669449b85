package tonghop.publish.appendix;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tonghop.definition.Appendix;
import tonghop.publish.sheet.SheetPaper;

/**
 * How a table lies on its sheet and on paper: as large as finds room, in letters of ten points at least; columns that find no
 * room beside the others go to pages of their own, where the labels are repeated.
 *
 * @param paper the pages
 * @param widths of all columns in tenths of a millimetre: ordinal, label, unit of measure, then the figures
 * @param bands the columns of figures that stand beside each other on a page
 * @param columns tells how much room words take
 */
record SheetPlan(SheetPaper paper, List<Integer> widths, List<Band> bands, Columns columns) {
    /** Ordinal, label, unit of measure. */
    static final int LABELS = 3;

    /** The size of the letters on the sheet, and the least on paper, in points. */
    static final int POINTS = 12;

    /** Ten of twelve points, and what programs and printers differ by. */
    private static final int LEAST_PERCENT = 84;

    private static final int SLACK_PERCENT = 98;
    private static final int COMFORTABLE_LABEL = 480;

    /** Labels give way where that saves pages. */
    private static final int LEAST_LABEL = 400;

    static SheetPlan of(PrintedTable printed, Appendix.Layout layout, FigureText text, Columns columns) {
        List<Integer> figures = columns.figures(printed, text);
        int ordinal = columns.ordinals(printed);
        int measure = columns.measures(printed, text.wording().text("column.unit"));
        SheetPaper paper = papers(layout)
                .filter(each -> ordinal + measure + COMFORTABLE_LABEL + sum(figures) <= room(each, LEAST_PERCENT))
                .findFirst()
                .orElse(new SheetPaper(size(layout), true));
        int room = room(paper, LEAST_PERCENT) - ordinal - measure;
        List<Band> comfortable = Band.bands(printed, figures, room - COMFORTABLE_LABEL);
        List<Band> tight = Band.bands(printed, figures, room - LEAST_LABEL);
        List<Band> bands = tight.size() < comfortable.size() ? tight : comfortable;
        int widest = bands.stream().mapToInt(Band::width).max().orElse(0);
        int least = tight.size() < comfortable.size() ? LEAST_LABEL : COMFORTABLE_LABEL;
        int label = Math.min(columns.labels(printed), Math.max(least, room(paper, 100) - ordinal - measure - widest));
        List<Integer> widths = new ArrayList<>(List.of(ordinal, label, measure));
        widths.addAll(figures);
        return new SheetPlan(paper, List.copyOf(widths), bands, columns);
    }

    /** Upright pages suit units below each other; beside each other they lie across. */
    private static Stream<SheetPaper> papers(Appendix.Layout layout) {
        Stream<Boolean> across = layout.form() == Appendix.Form.LONG ? Stream.of(false, true) : Stream.of(true);
        return across.map(lies -> new SheetPaper(size(layout), lies));
    }

    private static SheetPaper.Size size(Appendix.Layout layout) {
        return layout.paper() == Appendix.Paper.A3 ? SheetPaper.Size.A3 : SheetPaper.Size.A4;
    }

    /** How wide a sheet may be that is printed in so many percent of its size. */
    private static int room(SheetPaper paper, int percent) {
        return paper.width() * SLACK_PERCENT / percent;
    }

    private static int sum(List<Integer> widths) {
        return widths.stream().mapToInt(Integer::intValue).sum();
    }

    /** The width of the columns from the first up to but without the last. */
    int width(int first, int end) {
        return sum(widths.subList(first, end));
    }

    /** How many lines a text takes over the columns from the first up to but without the last. */
    int lines(String text, boolean bold, int first, int end) {
        return columns.lines(text, bold, width(first, end));
    }

    /** How many columns there are. */
    int count() {
        return widths.size();
    }

    /** How many columns stand on the first page. */
    int onFirstPage() {
        return LABELS + bands.get(0).widths().size();
    }

    boolean isOnePageWide() {
        return bands.size() == 1;
    }

    /** In how many percent of its size the sheet is printed. */
    int percent() {
        int widest = bands.stream().mapToInt(Band::width).max().orElse(0);
        return Math.min(100, paper.width() * SLACK_PERCENT / (width(0, LABELS) + widest));
    }
}
