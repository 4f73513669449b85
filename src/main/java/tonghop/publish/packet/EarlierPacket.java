package tonghop.publish.packet;

import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import tonghop.model.HiddenForm;

/** What an earlier packet has left in a workbook that came back: its sheets, its colours, its comments. */
final class EarlierPacket {
    private static final int SHEET = HiddenForm.TABLE + 2;
    private static final int CELL = HiddenForm.TABLE + 3;
    private static final DataFormatter TEXT = new DataFormatter(java.util.Locale.ROOT);

    private EarlierPacket() {}

    static void remove(Workbook workbook) {
        Sheet record = workbook.getSheet(HiddenForm.PACKET_SHEET);
        if (record == null) {
            return;
        }
        for (Row row : record) {
            if (row.getRowNum() > 0) {
                cell(workbook, text(row, SHEET), text(row, CELL)).ifPresent(EarlierPacket::clear);
            }
            if (text(row, 0).equals("review-sheet") && workbook.getSheet(text(row, 1)) != null) {
                workbook.removeSheetAt(workbook.getSheetIndex(text(row, 1)));
            }
        }
        workbook.removeSheetAt(workbook.getSheetIndex(record));
    }

    private static Optional<Cell> cell(Workbook workbook, String sheet, String address) {
        if (address.isEmpty() || workbook.getSheet(sheet) == null) {
            return Optional.empty();
        }
        CellReference at = new CellReference(address);
        return Optional.ofNullable(workbook.getSheet(sheet).getRow(at.getRow())).map(row -> row.getCell(at.getCol()));
    }

    private static void clear(Cell cell) {
        CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
        style.cloneStyleFrom(cell.getCellStyle());
        style.setFillPattern(FillPatternType.NO_FILL);
        cell.setCellStyle(style);
        cell.removeCellComment();
    }

    private static String text(Row row, int column) {
        return TEXT.formatCellValue(row.getCell(column));
    }
}
