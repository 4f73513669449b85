package tonghop.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import tonghop.model.cell.HiddenForm;

/** What the hidden record of a form says, for a test that fills the form as a person would. */
final class HiddenRecord {
    private static final DataFormatter TEXT = new DataFormatter();

    private HiddenRecord() {}

    /**
     * A cell of the form.
     *
     * @param cell where a figure is typed, or a formula stands
     * @param indicator what it is about
     * @param role which figure it is
     */
    record Asked(Cell cell, String indicator, String role) {
        boolean isInput() {
            return !cell.getCellStyle().getLocked();
        }
    }

    static List<Asked> asked(Workbook form) {
        List<Asked> asked = new ArrayList<>();
        for (Row row : form.getSheet(HiddenForm.SHEET)) {
            if (row.getRowNum() > 0 && !text(row, 2).isEmpty()) {
                CellReference at = new CellReference(text(row, 1));
                Cell cell = form.getSheet(text(row, 0)).getRow(at.getRow()).getCell(at.getCol());
                asked.add(new Asked(cell, text(row, 2), text(row, 4)));
            }
        }
        return asked;
    }

    static Stream<Asked> inputs(Workbook form) {
        return asked(form).stream().filter(Asked::isInput);
    }

    private static String text(Row row, int column) {
        return TEXT.formatCellValue(row.getCell(HiddenForm.TABLE + column));
    }
}
