package tonghop.publish.warnings;

import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import tonghop.model.cell.CellRef;
import tonghop.publish.sheet.SheetText;

/** Links to the cells of the submissions. */
final class SourceLink {
    /** Excel takes that many links on a sheet; each row has one. */
    private static final int MOST = 65_530;

    private SourceLink() {}

    /** Makes the cell a link to the source in the workbook at that address, as long as the sheet takes links. */
    static void put(Cell cell, String workbook, CellRef source) {
        if (cell.getRowIndex() >= MOST) {
            return;
        }
        XSSFHyperlink link = (XSSFHyperlink)
                cell.getSheet().getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.FILE);
        link.setAddress(workbook);
        if (SheetText.isPlain(source.sheet())) {
            link.setLocation("'" + source.sheet().replace("'", "''") + "'!" + source.at());
        }
        cell.setHyperlink(link);
    }
}
