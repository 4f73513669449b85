package tonghop.publish.packet;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import tonghop.model.cell.HiddenForm;

/** What an earlier packet has left in a workbook that came back: its sheets, its colours, its comments. What was answered stays. */
final class EarlierPacket {
    static final int SHEET = HiddenForm.TABLE + 2;
    static final int CELL = HiddenForm.TABLE + 3;
    private static final int WORDS = HiddenForm.TABLE + 5;
    private static final DataFormatter TEXT = new DataFormatter(java.util.Locale.ROOT);

    private final Workbook workbook;
    private final Map<String, CellStyle> unmarked = new HashMap<>();

    private EarlierPacket(Workbook workbook) {
        this.workbook = workbook;
    }

    static void remove(Workbook workbook) {
        Sheet record = workbook.getSheet(HiddenForm.PACKET_SHEET);
        if (record != null) {
            new EarlierPacket(workbook).remove(record);
        }
    }

    private void remove(Sheet record) {
        new GivenAnswers(workbook, record).enter();
        for (Row row : record) {
            if (row.getRowNum() > 0) {
                cell(text(row, SHEET), text(row, CELL)).ifPresent(cell -> clear(cell, row));
            }
            if (text(row, 0).equals("review-sheet") && workbook.getSheet(text(row, 1)) != null) {
                workbook.removeSheetAt(workbook.getSheetIndex(text(row, 1)));
            }
        }
        workbook.removeSheetAt(workbook.getSheetIndex(record));
    }

    private Optional<Cell> cell(String sheet, String address) {
        if (address.isEmpty() || workbook.getSheet(sheet) == null) {
            return Optional.empty();
        }
        CellReference at = new CellReference(address);
        return Optional.ofNullable(workbook.getSheet(sheet).getRow(at.getRow())).map(row -> row.getCell(at.getCol()));
    }

    /** The colour that the cell had before comes back; what the unit has changed of its look since is kept. */
    private void clear(Cell cell, Row row) {
        Cell look = row.getCell(PacketRecord.LOOK);
        CellStyle before = look == null ? workbook.getCellStyleAt(0) : look.getCellStyle();
        String styles = cell.getCellStyle().getIndex() + " " + before.getIndex();
        cell.setCellStyle(unmarked.computeIfAbsent(styles, pair -> unmarked(cell.getCellStyle(), before)));
        CellNote.remove(cell, text(row, WORDS));
    }

    private CellStyle unmarked(CellStyle marked, CellStyle before) {
        CellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(marked);
        style.setFillForegroundColor(before.getFillForegroundColorColor());
        style.setFillBackgroundColor(before.getFillBackgroundColorColor());
        style.setFillPattern(before.getFillPattern());
        return style;
    }

    private static String text(Row row, int column) {
        return TEXT.formatCellValue(row.getCell(column));
    }
}
