package tonghop.publish.appendix;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import tonghop.model.Role;

/**
 * The fixed widths of an appendix's columns, in digits of Excel's standard typeface; a letter of the table takes about as much.
 *
 * @param widths from left to right
 */
record ColumnWidths(List<Integer> widths) {
    /** Ordinal, indicator, unit of measure. */
    static final int LABELS = 3;

    private static final int UNITS_A_DIGIT = 256;

    static ColumnWidths of(ColumnPlan columns) {
        List<Integer> widths = new ArrayList<>(List.of(5, 30, 11));
        columns.groups().forEach(group -> group.roles().forEach(role -> widths.add(width(group, role))));
        return new ColumnWidths(List.copyOf(widths));
    }

    void apply(XSSFSheet sheet) {
        for (int column = 0; column < widths.size(); column++) {
            sheet.setColumnWidth(column, widths.get(column) * UNITS_A_DIGIT);
        }
    }

    int columns() {
        return widths.size();
    }

    /** How many lines a text takes in a column. */
    int lines(String text, int column) {
        return lines(text.length(), widths.get(column));
    }

    /** How many lines a text in letters of that size takes across the whole table. */
    int linesAcross(String text, int size) {
        int width = widths.stream().mapToInt(Integer::intValue).sum();
        return lines(text.length() * size / SheetStyles.Face.PLAIN.size(), width);
    }

    private static int lines(int letters, int width) {
        return Math.max(1, (letters + width - 1) / width);
    }

    private static int width(ColumnPlan.Group group, Role role) {
        if (group.kind() == ColumnPlan.Kind.COVERAGE) {
            return 7;
        }
        return role == Role.ACTUAL ? 10 : 8;
    }
}
