package tonghop.publish.warnings;

import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import tonghop.model.CellRef;
import tonghop.publish.sheet.SheetText;

/** Links to the cells of the submissions. */
final class SourceLink {
    private SourceLink() {}

    /** Makes the cell a link to the source in the workbook at that address. */
    static void put(XSSFCell cell, String workbook, CellRef source) {
        XSSFHyperlink link = cell.getSheet().getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.FILE);
        link.setAddress(workbook);
        if (SheetText.isPlain(source.sheet())) {
            link.setLocation("'" + source.sheet().replace("'", "''") + "'!" + source.at());
        }
        cell.setHyperlink(link);
    }
}
