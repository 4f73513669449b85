package tonghop.publish.sheet;

import java.util.List;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** How a sheet lies on paper: its pages are numbered at the top from the second one on. */
public final class PrintLayout {
    private static final String PAGE_NUMBER = "&\"Times New Roman,Regular\"&13&P";

    private static final int TENTHS_AN_INCH = 254;
    private static final int TENTHS_A_DIGIT = 21;

    /** How much of a page may be drawn onto those before it, and how small letters may become for it. */
    private static final double LITTLE = 0.4;

    private static final double SMALLEST = 0.8;

    private PrintLayout() {}

    /** Lays the sheet on that paper, made as small as it takes for all its columns to find room beside each other. */
    public static void fit(Sheet sheet, SheetPaper paper) {
        PrintSetup print = lay(sheet, paper);
        sheet.setFitToPage(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
    }

    /**
     * Draws the few rows that would stand alone on a last page onto those before it, all letters a little smaller.
     *
     * @param digits how wide the columns are, which find room beside each other on that paper
     */
    public static void gather(Sheet sheet, SheetPaper paper, List<Integer> digits) {
        double margins = (sheet.getMargin(PageMargin.LEFT) + sheet.getMargin(PageMargin.RIGHT)) * TENTHS_AN_INCH;
        int width = digits.stream().mapToInt(Integer::intValue).sum() * TENTHS_A_DIGIT;
        float points = 0;
        for (Row row : sheet) {
            points += row.getHeightInPoints();
        }
        double pages = points * Math.min(1, (paper.edge() - margins) / width) / paper.heightInPoints();
        int whole = (int) pages;
        if (pages - whole < LITTLE && whole >= pages * SMALLEST) {
            sheet.getPrintSetup().setFitHeight((short) whole);
        }
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
