package tonghop.normalise.list;

import java.util.List;
import java.util.stream.Stream;
import tonghop.model.cell.RawCell;
import tonghop.normalise.grid.Grid;

/**
 * A list of names in a sheet.
 *
 * @param header its header
 * @param higher the texts above lists before it that hold for it too
 * @param own the texts right above it
 * @param rows the rows below the header
 */
public record ListArea(ListHeader header, List<RawCell> higher, List<RawCell> own, List<Integer> rows) {
    public ListArea {
        higher = List.copyOf(higher);
        own = List.copyOf(own);
        rows = List.copyOf(rows);
    }

    /** The same below the captions of the list before it: those of higher headings hold on, all of them where it has none of its own. */
    ListArea under(List<RawCell> before) {
        Stream<RawCell> holding =
                before.stream().takeWhile(upper -> own.isEmpty() || isHigher(level(upper), level(own.get(0))));
        return new ListArea(header, holding.toList(), own, rows);
    }

    private static int level(RawCell caption) {
        return Above.level("", caption.text());
    }

    private static boolean isHigher(int caption, int level) {
        return level < Above.UNNUMBERED && (caption == Above.UNNUMBERED || caption < level);
    }

    /** All texts that stand above it, the nearest last. */
    List<RawCell> captions() {
        return Stream.concat(higher.stream(), own.stream()).toList();
    }

    int last() {
        return rows.get(rows.size() - 1);
    }

    /** All of its cells. */
    public Stream<RawCell> cells(Grid grid) {
        return Stream.concat(header.rows().stream(), rows.stream()).flatMap(row -> grid.row(row).stream());
    }

    /** The texts above it in what holds no list. */
    public Stream<RawCell> above(Grid rest) {
        return rest.rows().stream()
                .filter(row -> row < header.rows().get(0))
                .flatMap(row -> rest.row(row).stream())
                .filter(cell -> cell.kind() == RawCell.Kind.TEXT);
    }

    /** Whether a text is one of those right above it, whose numbers are held against its names. */
    public boolean isBelow(RawCell caption) {
        return own.contains(caption);
    }

    boolean holds(int row) {
        return header.rows().contains(row) || rows.contains(row);
    }
}
