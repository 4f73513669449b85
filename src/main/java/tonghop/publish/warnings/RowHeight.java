package tonghop.publish.warnings;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;

/** How high a row has to be so that no text in it is cut: not every program finds that out by itself. */
final class RowHeight {
    private static final float LINE = 16f;
    private static final float MOST = 409f;

    private RowHeight() {}

    /** Sets the height of a row of the sheet of findings. */
    static void fit(XSSFRow row) {
        int lines = 1;
        for (WarningColumn column : WarningColumn.values()) {
            XSSFCell cell = row.getCell(column.place());
            if (cell.getCellType() == CellType.STRING) {
                lines = Math.max(lines, lines(cell.getStringCellValue(), column.digits()));
            }
        }
        set(row, lines);
    }

    static void set(XSSFRow row, int lines) {
        row.setHeightInPoints(Math.min(MOST, lines * LINE));
    }

    /** Six letters take about as much as five digits, with what is wasted at the ends of lines. */
    static int lines(String text, int digits) {
        return text.lines()
                .mapToInt(line -> Math.max(1, (line.length() * 5 + digits * 6 - 1) / (digits * 6)))
                .sum();
    }
}
