package tonghop.publish.packet;

import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * Puts the last sheet before all others and opens the workbook there. Print areas, repeated titles and filters are names that belong to a
 * sheet by its place; the library moves the sheets alone, and each name would come to belong to a neighbour.
 */
record FirstSheet(Workbook workbook) {
    void become(Sheet sheet) {
        List<Local> locals = workbook.getAllNames().stream()
                .filter(name -> name.getSheetIndex() >= 0)
                .map(name -> new Local(name, workbook.getSheetAt(name.getSheetIndex())))
                .toList();
        if (workbook instanceof HSSFWorkbook xls) {
            new SheetReferences(xls).putFirst(sheet.getSheetName());
        } else {
            workbook.setSheetOrder(sheet.getSheetName(), 0);
        }
        locals.forEach(local -> local.name().setSheetIndex(workbook.getSheetIndex(local.owner())));
        workbook.setActiveSheet(0);
        for (int at = 0; at < workbook.getNumberOfSheets(); at++) {
            workbook.getSheetAt(at).setSelected(at == 0);
        }
    }

    private record Local(Name name, Sheet owner) {}
}
