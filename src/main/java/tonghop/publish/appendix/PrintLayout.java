package tonghop.publish.appendix;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** How a wide table lies on paper: A4 across, as wide as the page, pages numbered at the top from the second one on. */
public final class PrintLayout {
    private static final String PAGE_NUMBER = "&\"Times New Roman,Regular\"&13&P";

    private PrintLayout() {}

    public static void apply(XSSFSheet sheet) {
        XSSFPrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PaperSize.A4_PAPER);
        print.setLandscape(true);
        sheet.setFitToPage(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setHorizontallyCenter(true);
        margins(sheet);
        sheet.getHeaderFooterProperties().setDifferentFirst(true);
        sheet.getOddHeader().setCenter(PAGE_NUMBER);
    }

    /** In inches: 20 mm at the top and bottom, 30 mm at the left, 15 mm at the right; 10 mm to the page number. */
    private static void margins(XSSFSheet sheet) {
        sheet.setMargin(PageMargin.TOP, 0.79);
        sheet.setMargin(PageMargin.BOTTOM, 0.79);
        sheet.setMargin(PageMargin.LEFT, 1.18);
        sheet.setMargin(PageMargin.RIGHT, 0.59);
        sheet.setMargin(PageMargin.HEADER, 0.39);
    }
}
