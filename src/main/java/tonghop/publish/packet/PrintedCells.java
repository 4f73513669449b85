package tonghop.publish.packet;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import tonghop.model.cell.CellRef;
import tonghop.model.cell.Ledger;
import tonghop.model.cell.LedgerEntry;
import tonghop.publish.data.Publication;
import tonghop.publish.sheet.SheetText;
import tonghop.publish.sheet.StandardFont;

/** What the cells of the submissions say. */
final class PrintedCells {
    /** Digits that come back from a cell as they went in. */
    private static final Pattern NUMBER = Pattern.compile("-?(?=[\\d.]{1,15}$)(?:0|[1-9]\\d*)(?:\\.\\d*[1-9])?");

    private final Ledger ledger;

    PrintedCells(Publication publication) {
        this.ledger = Ledger.of(publication.ledger());
    }

    String at(CellRef cell) {
        return ledger.printed(cell);
    }

    /** The cells of a workbook. */
    Ledger in(String file) {
        return ledger.file(file);
    }

    int count(String file) {
        return in(file).size();
    }

    /** What the sheets of a workbook are called in a copy of its values. */
    Tabs tabs(String file) {
        return Tabs.of(ledger.file(file).stream()
                .map(entry -> entry.cell().sheet())
                .distinct()
                .toList());
    }

    /** A workbook of the same sheets with the same values in the same places. */
    XSSFWorkbook workbook(String file, Tabs tabs) {
        XSSFWorkbook workbook = new XSSFWorkbook();
        StandardFont.apply(workbook);
        CellStyle typed = workbook.createCellStyle();
        typed.setQuotePrefixed(true);
        ledger.file(file).forEach(entry -> put(workbook, tabs.of(entry.cell().sheet()), entry, typed));
        return workbook;
    }

    private static void put(Workbook workbook, String tab, LedgerEntry entry, CellStyle typed) {
        Sheet sheet = workbook.getSheet(tab) == null ? workbook.createSheet(tab) : workbook.getSheet(tab);
        int at = entry.cell().at().row();
        Row row = sheet.getRow(at) == null ? sheet.createRow(at) : sheet.getRow(at);
        Cell cell = row.createCell(entry.cell().at().column());
        if (NUMBER.matcher(entry.printed()).matches()) {
            cell.setCellValue(new BigDecimal(entry.printed()).doubleValue());
        } else {
            cell.setCellStyle(typed);
            cell.setCellValue(SheetText.of(entry.printed()));
        }
    }
}
