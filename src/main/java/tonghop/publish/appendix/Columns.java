package tonghop.publish.appendix;

import java.util.ArrayList;
import java.util.List;
import tonghop.publish.appendix.PrintedTable.Heading;
import tonghop.publish.appendix.PrintedTable.Line;
import tonghop.publish.appendix.PrintedTable.Slot;
import tonghop.publish.typeface.Typeface;
import tonghop.publish.typeface.Typeface.Letters;

/**
 * How much room the columns of a table take in letters of a size; widths are in tenths of a millimetre.
 *
 * @param typeface tells how wide words are
 * @param points the size of the letters
 */
public record Columns(Typeface typeface, int points) {
    /** The margins of a cell, and a little. */
    private static final int PADDING = 26;

    private static final int LEAST = 100;

    /** The widths of the columns of figures: figures stay on one line, words may be broken between each other. */
    public List<Integer> figures(PrintedTable table, FigureText text) {
        List<Integer> widths = new ArrayList<>();
        for (Heading heading : table.headings()) {
            int first = widths.size();
            for (int column = 0; column < heading.width(); column++) {
                String header = heading.columns().isEmpty()
                        ? heading.title()
                        : heading.columns().get(column);
                widths.add(Math.max(header(header), figures(table, text, first + column)));
            }
            int lacking = header(heading.title())
                    - widths.subList(first, widths.size()).stream()
                            .mapToInt(Integer::intValue)
                            .sum();
            widths.set(first, widths.get(first) + Math.max(0, lacking));
        }
        return widths;
    }

    /** The width that the ordinals take. */
    public int ordinals(PrintedTable table) {
        int widest = table.lines().stream()
                .mapToInt(line -> typeface.width(line.ordinal(), Letters.bold(points)))
                .max()
                .orElse(0);
        return Math.max(90, widest + PADDING);
    }

    /** The width that the units of measure take. */
    public int measures(PrintedTable table, String header) {
        int widest = table.lines().stream()
                .mapToInt(line -> typeface.widestWord(line.measure(), Letters.plain(points)))
                .max()
                .orElse(0);
        return Math.max(header(header), widest + PADDING);
    }

    /** The width that lets each label stand on one line. */
    public int labels(PrintedTable table) {
        return table.lines().stream()
                        .mapToInt(line -> typeface.room(line.label(), Letters.bold(points)))
                        .max()
                        .orElse(0)
                + PADDING;
    }

    /** How many lines a text takes in a column of that width. */
    public int lines(String text, boolean bold, int width) {
        return typeface.lines(text, new Letters(points, bold), width - PADDING / 2);
    }

    /** A title takes three lines at most, if its words let it. */
    private int header(String title) {
        int third = typeface.room(title, Letters.bold(points)) * 2 / 5;
        int word = typeface.widestWord(title, Letters.bold(points));
        return Math.max(LEAST, Math.max(third, word) + PADDING);
    }

    private int figures(PrintedTable table, FigureText text, int column) {
        return table.lines().stream()
                        .map(Line::slots)
                        .filter(slots -> column < slots.size())
                        .flatMap(slots -> slots.get(column).stream())
                        .mapToInt(slot -> figure(slot, text.of(slot)))
                        .max()
                        .orElse(0)
                + PADDING;
    }

    /** A number is never broken; words are, between each other. */
    private int figure(Slot slot, String text) {
        return slot.figure().number().isPresent()
                ? typeface.width(text, Letters.plain(points))
                : typeface.widestWord(text, Letters.plain(points));
    }
}
