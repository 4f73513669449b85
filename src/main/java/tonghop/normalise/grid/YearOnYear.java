package tonghop.normalise.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tonghop.model.Role;
import tonghop.normalise.words.Comparisons;

/**
 * "So sánh (%)" or "%" right behind the figures of one year and those of a later one sets the later against the earlier, where the table
 * has no plan that could be meant.
 */
final class YearOnYear {
    private YearOnYear() {}

    /** The columns, of which those that compare two years say so. */
    static List<Column> settled(List<Column> columns) {
        if (columns.stream().anyMatch(column -> column.tells(role -> role == Role.TARGET))) {
            return columns;
        }
        List<Column> settled = new ArrayList<>();
        List<Column> before = new ArrayList<>();
        for (Column column : columns) {
            boolean compares = compares(column);
            boolean told = compares
                    && before.size() > 1
                    && areYears(before.get(before.size() - 2), before.get(before.size() - 1));
            settled.add(told ? compared(column) : column);
            if (!compares) {
                before.add(column);
            }
        }
        return settled;
    }

    private static boolean areYears(Column one, Column next) {
        Optional<Integer> earlier = year(one);
        Optional<Integer> later = year(next);
        return earlier.isPresent() && later.isPresent() && earlier.get() < later.get();
    }

    private static Optional<Integer> year(Column column) {
        boolean isTold = column.is(Column.Kind.FIGURE) && !column.tells(role -> role != Role.ACTUAL);
        return isTold ? column.wholeYear() : Optional.empty();
    }

    private static boolean compares(Column column) {
        return column.is(Column.Kind.FIGURE) && !column.tellsTime() && Comparisons.bare(column.headers()) > 0;
    }

    private static Column compared(Column column) {
        return new Column(column.index(), column.kind(), Comparisons.withEarlier(column.headers()), column.places());
    }
}
