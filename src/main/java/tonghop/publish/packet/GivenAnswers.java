package tonghop.publish.packet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import tonghop.publish.sheet.SheetText;

/**
 * The figures that a unit has given on the sheet of questions of an earlier packet. They move into their cells before that sheet
 * goes, or the unit would send its old figures again with the next packet.
 */
final class GivenAnswers {
    private static final DataFormatter TEXT = new DataFormatter(Locale.ROOT);

    /** A cell by its sheet and its address. */
    private record Place(String sheet, String cell) {}

    private final Workbook workbook;
    private final Map<String, String> fields = new HashMap<>();
    private final Set<Place> open = new HashSet<>();

    GivenAnswers(Workbook workbook, Sheet record) {
        this.workbook = workbook;
        for (Row row : record) {
            fields.putIfAbsent(text(row, 0), text(row, 1));
            open.add(new Place(text(row, EarlierPacket.SHEET), text(row, EarlierPacket.CELL)));
        }
    }

    /** Enters them; of two for one cell the first, as when they were read. */
    void enter() {
        Sheet review = workbook.getSheet(fields.getOrDefault("review-sheet", ""));
        if (review == null) {
            return;
        }
        for (int at = place("first-row"); at <= review.getLastRowNum(); at++) {
            Row row = review.getRow(at);
            if (row != null && !text(row, place("value-column")).isBlank()) {
                enter(row);
            }
        }
    }

    private void enter(Row row) {
        Place place = new Place(text(row, place("sheet-column")), text(row, place("cell-column")));
        Sheet sheet = workbook.getSheet(place.sheet());
        if (sheet == null || !open.remove(place)) {
            return;
        }
        CellReference at = new CellReference(place.cell());
        Row own = sheet.getRow(at.getRow()) == null ? sheet.createRow(at.getRow()) : sheet.getRow(at.getRow());
        enter(row.getCell(place("value-column")), own.getCell(at.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK));
    }

    /** A percent format would show the number a hundredfold; it is meant as it stands. */
    private void enter(Cell given, Cell cell) {
        CellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(cell.getCellStyle());
        style.setDataFormat((short) 0);
        cell.setBlank();
        cell.setCellStyle(style);
        if (given.getCellType() == CellType.NUMERIC) {
            cell.setCellValue(given.getNumericCellValue());
        } else {
            cell.setCellValue(SheetText.of(TEXT.formatCellValue(given).strip()));
        }
    }

    private int place(String field) {
        String digits = fields.getOrDefault(field, "");
        return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : Short.MAX_VALUE;
    }

    private static String text(Row row, int column) {
        return TEXT.formatCellValue(row.getCell(column));
    }
}
