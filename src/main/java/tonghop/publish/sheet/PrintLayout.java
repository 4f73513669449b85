package tonghop.publish.sheet;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** How a sheet lies on paper: its pages are numbered at the top from the second one on. */
public final class PrintLayout {
    private static final String PAGE_NUMBER = "&\"Times New Roman,Regular\"&13&P";

    private PrintLayout() {}

    /** Lays the sheet on that paper, made as small as it takes for all its columns to find room beside each other. */
    public static void fit(Sheet sheet, SheetPaper paper) {
        PrintSetup print = lay(sheet, paper);
        sheet.setFitToPage(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
    }

    /** Lays the sheet on that paper in so many percent of its size; columns that find no room go to further pages. */
    public static void scale(Sheet sheet, SheetPaper paper, int percent) {
        lay(sheet, paper).setScale((short) percent);
    }

    private static PrintSetup lay(Sheet sheet, SheetPaper paper) {
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(paper.size().code());
        print.setLandscape(paper.across());
        sheet.setHorizontallyCenter(true);
        margins(sheet);
        if (sheet instanceof XSSFSheet xlsx) {
            xlsx.getHeaderFooterProperties().setDifferentFirst(true);
        }
        sheet.getHeader().setCenter(PAGE_NUMBER);
        return print;
    }

    /** In inches: 20 mm at the top and bottom, 30 mm at the left, 15 mm at the right; 10 mm to the page number. */
    private static void margins(Sheet sheet) {
        sheet.setMargin(PageMargin.TOP, 0.79);
        sheet.setMargin(PageMargin.BOTTOM, 0.79);
        sheet.setMargin(PageMargin.LEFT, 1.18);
        sheet.setMargin(PageMargin.RIGHT, 0.59);
        sheet.setMargin(PageMargin.HEADER, 0.39);
    }
}
