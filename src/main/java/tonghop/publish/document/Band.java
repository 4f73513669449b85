package tonghop.publish.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tonghop.consolidate.ConsolidatedTable;
import tonghop.model.Role;
import tonghop.publish.appendix.ColumnPlan.Group;

/**
 * Columns of a table that find room beside each other on a page.
 *
 * @param groups the groups from left to right
 * @param widths the width of each of their columns in millimetres
 */
record Band(List<Group> groups, List<Integer> widths) {
    private static final int TENTHS = 10;

    /** The margins of a cell, and a little. */
    private static final int PADDING = 3;

    /** Parts the groups so that each band takes at most that many millimetres, if its first group does. */
    static List<Band> bands(List<Group> groups, ConsolidatedTable table, FigureText text, int room) {
        List<Band> bands = new ArrayList<>();
        List<Group> together = new ArrayList<>();
        List<Integer> widths = new ArrayList<>();
        for (Group group : groups) {
            List<Integer> own = group.roles().stream()
                    .map(role -> width(group, role, table, text))
                    .toList();
            if (!together.isEmpty() && sum(widths) + sum(own) > room) {
                bands.add(new Band(List.copyOf(together), List.copyOf(widths)));
                together.clear();
                widths.clear();
            }
            together.add(group);
            widths.addAll(own);
        }
        bands.add(new Band(List.copyOf(together), List.copyOf(widths)));
        return bands;
    }

    int width() {
        return sum(widths);
    }

    private static int width(Group group, Role role, ConsolidatedTable table, FigureText text) {
        int figures = table.rows()
                .mapToInt(row -> LetterWidths.widestWord(text.of(row, group, role)))
                .max()
                .orElse(0);
        int tenths = Math.max(figures, LetterWidths.widestWord(text.header(role)));
        return (tenths + TENTHS - 1) / TENTHS + PADDING;
    }

    private static int sum(List<Integer> widths) {
        return widths.stream().flatMapToInt(IntStream::of).sum();
    }
}
