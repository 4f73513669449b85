package tonghop.publish.appendix;

import java.util.ArrayList;
import java.util.List;
import tonghop.publish.appendix.PrintedTable.Heading;

/**
 * Columns of figures that find room beside each other on a page.
 *
 * @param headings what stands above them
 * @param first the first of its columns, counted from zero over the whole table
 * @param widths the width of each of them in tenths of a millimetre
 */
public record Band(List<Heading> headings, int first, List<Integer> widths) {
    public Band {
        headings = List.copyOf(headings);
        widths = List.copyOf(widths);
    }

    /** Parts the columns so that each band takes at most that many tenths, if its first heading does. */
    public static List<Band> bands(PrintedTable table, List<Integer> widths, int room) {
        List<Band> bands = new ArrayList<>();
        List<Heading> together = new ArrayList<>();
        int first = 0;
        int next = 0;
        for (Heading heading : table.headings()) {
            int end = next + heading.width();
            if (!together.isEmpty() && sum(widths.subList(first, end)) > room) {
                bands.add(new Band(together, first, widths.subList(first, next)));
                together.clear();
                first = next;
            }
            together.add(heading);
            next = end;
        }
        bands.add(new Band(together, first, widths.subList(first, next)));
        return bands;
    }

    /** In tenths of a millimetre. */
    public int width() {
        return sum(widths);
    }

    private static int sum(List<Integer> widths) {
        return widths.stream().mapToInt(Integer::intValue).sum();
    }
}
