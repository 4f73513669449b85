package tonghop.publish.form;

import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import tonghop.model.cell.HiddenForm;
import tonghop.publish.sheet.SheetText;

/** Writes the hidden record of a form, as {@link HiddenForm} reads it. */
public final class HiddenSheet {
    private final Sheet sheet;
    private final CellStyle typed;

    /** Adds the sheet to the workbook, behind all others. */
    public HiddenSheet(Workbook workbook, String name) {
        sheet = workbook.createSheet(name);
        typed = workbook.createCellStyle();
        typed.setQuotePrefixed(true);
        workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
    }

    /**
     * Fills it.
     *
     * @param fields the fields in their order, the first of them "form"
     * @param columns the names of the table's columns
     * @param rows what each row of the table says, in the order of the columns
     */
    public void fill(Map<String, String> fields, List<String> columns, List<List<String>> rows) {
        int at = 0;
        for (Map.Entry<String, String> field : fields.entrySet()) {
            put(at, 0, field.getKey());
            put(at++, 1, field.getValue());
        }
        line(0, columns);
        for (int row = 0; row < rows.size(); row++) {
            line(row + 1, rows.get(row));
        }
    }

    /** Keeps a look in a cell that says nothing; office programs leave it as it is. */
    public void look(int at, int column, CellStyle style) {
        Row row = sheet.getRow(at) == null ? sheet.createRow(at) : sheet.getRow(at);
        row.createCell(column).setCellStyle(style);
    }

    private void line(int at, List<String> texts) {
        for (int column = 0; column < texts.size(); column++) {
            put(at, HiddenForm.TABLE + column, texts.get(column));
        }
    }

    private void put(int at, int column, String text) {
        if (!text.isEmpty()) {
            Row row = sheet.getRow(at) == null ? sheet.createRow(at) : sheet.getRow(at);
            Cell cell = row.createCell(column);
            cell.setCellStyle(typed);
            cell.setCellValue(SheetText.of(text));
        }
    }
}
