package tonghop.publish.packet;

import java.util.List;
import org.apache.poi.hssf.model.InternalWorkbook;
import org.apache.poi.hssf.record.ExternSheetRecord;
import org.apache.poi.hssf.record.SupBookRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.formula.FormulaShifter;

/**
 * The table through which formulas, names and charts of an .xls speak of its sheets. Where a sheet is put before others, the places in
 * that table move and nothing else; the library exchanges entries of the table in some formulas instead, which come to speak of a
 * neighbour.
 */
final class SheetReferences {
    private final HSSFWorkbook workbook;
    private final InternalWorkbook records;

    SheetReferences(HSSFWorkbook workbook) {
        this.workbook = workbook;
        this.records = workbook.getInternalWorkbook();
    }

    /** Puts the last sheet before all others. */
    void putFirst(String last) {
        int from = workbook.getNumberOfSheets() - 1;
        workbook.setSheetOrder(last, 0);
        takeBack(FormulaShifter.createForSheetShift(0, from));
        int table = records.findFirstRecordLocBySid(ExternSheetRecord.sid);
        if (table >= 0 && records.getRecords().get(table) instanceof ExternSheetRecord sheets) {
            records.getRecords().set(table, moved(sheets, from));
        }
    }

    private void takeBack(FormulaShifter exchange) {
        records.updateNamesAfterCellShift(exchange);
        for (int at = 0; at < workbook.getNumberOfSheets(); at++) {
            workbook.getSheetAt(at).getSheet().updateFormulasAfterCellShift(exchange, -1);
        }
    }

    private ExternSheetRecord moved(ExternSheetRecord sheets, int from) {
        List<Boolean> isOwn = records.getRecords().stream()
                .filter(SupBookRecord.class::isInstance)
                .map(book -> ((SupBookRecord) book).isInternalReferences())
                .toList();
        ExternSheetRecord moved = new ExternSheetRecord();
        for (int at = 0; at < sheets.getNumOfRefs(); at++) {
            int book = sheets.getExtbookIndexFromRefIndex(at);
            int first = sheets.getFirstSheetIndexFromRefIndex(at);
            int last = sheets.getLastSheetIndexFromRefIndex(at);
            moved.addRef(
                    book, isOwn.get(book) ? moved(first, from) : first, isOwn.get(book) ? moved(last, from) : last);
        }
        return moved;
    }

    /** What is below zero is no sheet: one that was deleted, or the workbook itself. */
    private static int moved(int sheet, int from) {
        if (sheet < 0) {
            return sheet;
        }
        return sheet == from ? 0 : sheet + 1;
    }
}
