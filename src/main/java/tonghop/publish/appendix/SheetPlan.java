package tonghop.publish.appendix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tonghop.definition.Appendix;
import tonghop.publish.sheet.SheetPaper;

/**
 * How a table lies on its sheet and on paper: as large as finds room, in letters of ten points at least; columns that find no
 * room beside the others go to pages of their own, where the labels are repeated, or below the others where the lines are few.
 *
 * @param paper the pages
 * @param tables what stands on the sheet from top to bottom: the whole table, or its parts with the same lines each
 * @param widths of all columns in tenths of a millimetre: ordinal, label, unit of measure, then the figures
 * @param bands the columns of figures that stand beside each other on a page
 * @param columns tells how much room words take
 */
record SheetPlan(SheetPaper paper, List<PrintedTable> tables, List<Integer> widths, List<Band> bands, Columns columns) {
    /** Ordinal, label, unit of measure. */
    static final int LABELS = 3;

    /** The size of the letters on the sheet, and the least on paper, in points. */
    static final int POINTS = 12;

    /** Ten of twelve points, and what programs and printers differ by. */
    private static final int LEAST_PERCENT = 84;

    private static final int SLACK_PERCENT = 98;
    /** What labels take at least, the most comfortable first: narrow ones leave room for columns, wide ones are less high. */
    private static final List<Integer> LABEL_WIDTHS = List.of(480, 400, 600, 800);

    /** What title and header take of a page, and what is left free below a part, in lines. */
    private static final int HEADING_LINES = 8;

    static SheetPlan of(PrintedTable printed, Appendix.Layout layout, FigureText text, Columns columns) {
        List<Integer> figures = columns.figures(printed, text);
        int ordinal = columns.ordinals(printed);
        int measure = columns.measures(printed, text.wording().text("column.unit"));
        List<Integer> beside = List.of(ordinal, measure);
        List<SheetPlan> plans = LABEL_WIDTHS.stream()
                .flatMap(label -> Stream.of(false, true)
                        .map(across -> new SheetPaper(size(layout), across))
                        .flatMap(paper -> Stream.of(100, LEAST_PERCENT)
                                .map(percent -> plan(printed, paper, figures, label, percent, columns, beside))))
                .toList();
        SheetPlan best = plans.stream()
                .filter(SheetPlan::isOnePageWide)
                .findFirst()
                .orElseGet(() -> plans.stream()
                        .min(Comparator.comparing(SheetPlan::pages)
                                .thenComparing(plan -> plan.bands().size()))
                        .orElseThrow());
        return best.isOnePageWide() || best.onPage() < 2 ? best : best.stacked();
    }

    private static SheetPlan plan(
            PrintedTable printed,
            SheetPaper paper,
            List<Integer> figures,
            int least,
            int percent,
            Columns columns,
            List<Integer> ordinalAndMeasure) {
        int beside = sum(ordinalAndMeasure);
        List<Band> bands = Band.bands(printed, figures, room(paper, LEAST_PERCENT) - beside - least);
        int widest = bands.stream().mapToInt(Band::width).max().orElse(0);
        int label = Math.min(columns.labels(printed), Math.max(least, room(paper, percent) - beside - widest));
        List<Integer> widths = new ArrayList<>(List.of(ordinalAndMeasure.get(0), label, ordinalAndMeasure.get(1)));
        widths.addAll(figures);
        return new SheetPlan(paper, List.of(printed), List.copyOf(widths), bands, columns);
    }

    /** About how many pages it takes. */
    private int pages() {
        int onPage = onPage();
        return onPage > 0 ? (bands.size() + onPage - 1) / onPage : bands.size() * ((lines() + room() - 1) / room());
    }

    /** How many bands find room below each other on a page; 0 where one of them takes more than a page. */
    private int onPage() {
        return lines() > room() ? 0 : (room() + HEADING_LINES) / (lines() + HEADING_LINES);
    }

    /** About how many lines of text a page holds below the header. */
    private int room() {
        return (int) (paper.heightInPoints() * 100 / percent() / SheetRows.points(1, POINTS)) - HEADING_LINES;
    }

    /** About how many lines of text a band has. */
    private int lines() {
        return tables.get(0).lines().stream()
                .mapToInt(line -> Math.max(
                        lines(line.label(), line.level() == PrintedTable.Level.SECTION, 1, 2),
                        lines(line.measure(), false, 2, 3)))
                .sum();
    }

    /** The bands below each other, each with the header and all lines. */
    private SheetPlan stacked() {
        int most = bands.stream().mapToInt(band -> band.widths().size()).max().orElse(0);
        List<Integer> figures = IntStream.range(0, most)
                .mapToObj(at -> bands.stream()
                        .map(Band::widths)
                        .filter(widths -> at < widths.size())
                        .mapToInt(widths -> widths.get(at))
                        .max()
                        .orElse(0))
                .toList();
        List<Integer> all = new ArrayList<>(widths.subList(0, LABELS));
        all.addAll(figures);
        Band together = new Band(bands.get(0).headings(), 0, figures);
        SheetPlan stacked = new SheetPlan(
                paper, bands.stream().map(tables.get(0)::part).toList(), List.copyOf(all), List.of(together), columns);
        return stacked.percent() >= LEAST_PERCENT ? stacked : this;
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
