package tonghop.publish.sheet;

import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * Fills the cells of a sheet.
 *
 * @param sheet the sheet
 * @param looks the styles of its workbook
 */
public record Cells(Sheet sheet, Looks looks) {
    /** The most that a row can be high, in points. */
    public static final float HIGHEST = 409;

    private static final int UNITS_A_DIGIT = 256;

    /** Makes the columns so many digits of the standard typeface wide. */
    public void widths(List<Integer> digits) {
        for (int column = 0; column < digits.size(); column++) {
            sheet.setColumnWidth(column, digits.get(column) * UNITS_A_DIGIT);
        }
    }

    public Row row(int at) {
        return sheet.createRow(at);
    }

    /** The row at that place, so many points high. */
    public Row row(int at, float height) {
        Row row = sheet.createRow(at);
        row.setHeightInPoints(Math.min(HIGHEST, height));
        return row;
    }

    /** A cell without words or number. */
    public Cell blank(Row row, int column, Look look) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(looks.style(look));
        return cell;
    }

    public Cell text(Row row, int column, String text, Look look) {
        Cell cell = blank(row, column, look);
        if (!text.isEmpty()) {
            cell.setCellValue(SheetText.of(text));
        }
        return cell;
    }

    /** Texts beside each other from the first column on, which look alike. */
    public void texts(Row row, List<String> texts, Look look) {
        for (int column = 0; column < texts.size(); column++) {
            text(row, column, texts.get(column), look);
        }
    }

    /** A text over the columns from the first to the last. */
    public Cell across(Row row, CellRangeAddress columns, String text, Look look) {
        merge(columns);
        return text(row, columns.getFirstColumn(), text, look);
    }

    public void merge(CellRangeAddress area) {
        if (area.getNumberOfCells() > 1) {
            sheet.addMergedRegion(area);
        }
    }
}
