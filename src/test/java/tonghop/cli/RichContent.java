package tonghop.cli;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Everything that offices put into their workbooks beside figures, put around the figures of a sheet. */
final class RichContent {
    static final String NOTE = "Theo báo cáo của Phòng Nông nghiệp";

    private static final int FREE_ROW = 60;
    private static final int FREE_COLUMN = 12;

    private final Workbook workbook;
    private final Sheet sheet;
    private final CreationHelper helper;

    private RichContent(Workbook workbook) {
        this.workbook = workbook;
        this.sheet = workbook.getSheetAt(0);
        this.helper = workbook.getCreationHelper();
    }

    /** Adds everything; the cell gets a note of the unit's own. */
    static void add(XSSFWorkbook workbook, String noted) throws IOException {
        RichContent content = new RichContent(workbook);
        content.figures();
        content.otherSheets();
        content.texts();
        content.view();
        content.page();
        content.rules();
        content.drawings();
        content.chart();
        content.note(noted);
        content.note("M68");
    }

    private Cell cell(int row, int column) {
        Row own = sheet.getRow(FREE_ROW + row) == null ? sheet.createRow(FREE_ROW + row) : sheet.getRow(FREE_ROW + row);
        return own.getCell(FREE_COLUMN + column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private void figures() {
        CellStyle money = workbook.createCellStyle();
        money.setDataFormat(workbook.createDataFormat().getFormat("#,##0.00 \"đ\""));
        CellStyle upright = workbook.createCellStyle();
        upright.setRotation((short) 90);
        for (int row = 0; row < 8; row++) {
            cell(row, 0).setCellValue("Mục " + row);
            for (int column = 1; column < 5; column++) {
                cell(row, column).setCellValue(row * 10 + column + 0.25);
                cell(row, column).setCellStyle(money);
            }
        }
        cell(0, 0).setCellStyle(upright);
        sheet.addMergedRegion(new CellRangeAddress(FREE_ROW + 10, FREE_ROW + 11, FREE_COLUMN, FREE_COLUMN + 2));
    }

    private void otherSheets() {
        Name name = workbook.createName();
        name.setNameName("moc");
        name.setRefersToFormula("'" + sheet.getSheetName() + "'!$N$61");
        Sheet other = workbook.createSheet("Biểu & 'phụ' 2");
        Sheet hidden = workbook.createSheet("Ẩn");
        hidden.createRow(0).createCell(0).setCellValue(7);
        workbook.setSheetVisibility(workbook.getSheetIndex(hidden), SheetVisibility.HIDDEN);
        other.createRow(0).createCell(0).setCellFormula("'" + sheet.getSheetName() + "'!N61+'Ẩn'!A1");
        other.createFreezePane(0, 2);
        workbook.setPrintArea(workbook.getSheetIndex(other), "$A$1:$C$9");
        cell(0, 6).setCellFormula("SUM(N61:Q61)");
        cell(1, 6).setCellFormula("'Ẩn'!A1*2");
        cell(2, 6).setCellFormula("moc+1");
        cell(3, 6).setCellFormula("'Biểu & ''phụ'' 2'!A1-1");
    }

    private void texts() {
        Font bold = workbook.createFont();
        bold.setBold(true);
        Font red = workbook.createFont();
        red.setColor(IndexedColors.RED.getIndex());
        RichTextString rich = helper.createRichTextString("Đậm rồi thường rồi đỏ");
        rich.applyFont(0, 3, bold);
        rich.applyFont(18, 20, red);
        cell(4, 6).setCellValue(rich);
        link(cell(5, 6), HyperlinkType.URL, "https://example.vn/");
        link(cell(6, 6), HyperlinkType.DOCUMENT, "'Ẩn'!A1");
    }

    private void link(Cell cell, HyperlinkType type, String address) {
        Hyperlink link = helper.createHyperlink(type);
        link.setAddress(address);
        cell.setCellValue("đến");
        cell.setHyperlink(link);
    }

    private void view() {
        sheet.createFreezePane(1, 2);
        sheet.createRow(FREE_ROW + 14).setZeroHeight(true);
        sheet.setColumnHidden(FREE_COLUMN + 9, true);
        sheet.setColumnWidth(FREE_COLUMN, 30 * 256);
        sheet.groupRow(FREE_ROW + 20, FREE_ROW + 24);
        sheet.setAutoFilter(new CellRangeAddress(FREE_ROW, FREE_ROW + 7, FREE_COLUMN, FREE_COLUMN + 4));
    }

    private void page() {
        workbook.setPrintArea(0, "$A$1:$W$80");
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getHeader().setCenter("Đầu trang");
        sheet.setRowBreak(FREE_ROW - 2);
        sheet.setMargin(PageMargin.LEFT, 1.5);
    }

    private void rules() {
        sheet.addValidationData(sheet.getDataValidationHelper()
                .createValidation(
                        sheet.getDataValidationHelper().createExplicitListConstraint(new String[] {"Đạt", "Không"}),
                        new CellRangeAddressList(FREE_ROW, FREE_ROW + 7, FREE_COLUMN + 8, FREE_COLUMN + 8)));
        SheetConditionalFormatting conditions = sheet.getSheetConditionalFormatting();
        ConditionalFormattingRule high = conditions.createConditionalFormattingRule(ComparisonOperator.GT, "20");
        PatternFormatting rose = high.createPatternFormatting();
        rose.setFillBackgroundColor(IndexedColors.ROSE.getIndex());
        rose.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        conditions.addConditionalFormatting(new CellRangeAddress[] {CellRangeAddress.valueOf("N61:P66")}, high);
    }

    private void drawings() throws IOException {
        sheet.createDrawingPatriarch()
                .createPicture(anchor(13, 8, 2), workbook.addPicture(picture(), Workbook.PICTURE_TYPE_PNG));
        workbook.getSheetAt(1)
                .createDrawingPatriarch()
                .createPicture(anchor(1, 1, 1), workbook.addPicture(picture(), Workbook.PICTURE_TYPE_PNG));
    }

    private ClientAnchor anchor(int row, int column, int size) {
        ClientAnchor anchor = helper.createClientAnchor();
        anchor.setRow1(row);
        anchor.setCol1(column);
        anchor.setRow2(row + 2 * size);
        anchor.setCol2(column + size);
        return anchor;
    }

    private static byte[] picture() throws IOException {
        BufferedImage image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(5, 5, 40, 20);
        graphics.setColor(Color.CYAN);
        graphics.fillRect(25, 12, 30, 25);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private void chart() {
        XSSFDrawing drawing = (XSSFDrawing) sheet.createDrawingPatriarch();
        XSSFChart chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 12, 40, 18, 56));
        XDDFChartData bars = chart.createData(
                ChartTypes.BAR,
                chart.createCategoryAxis(AxisPosition.BOTTOM),
                chart.createValueAxis(AxisPosition.LEFT));
        bars.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange((XSSFSheet) sheet, CellRangeAddress.valueOf("M61:M68")),
                XDDFDataSourcesFactory.fromNumericCellRange((XSSFSheet) sheet, CellRangeAddress.valueOf("N61:N68")));
        chart.plot(bars);
    }

    private void note(String address) {
        CellReference at = new CellReference(address);
        Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor(at.getRow(), at.getCol() + 1, 3));
        comment.setString(helper.createRichTextString(NOTE));
        comment.setAuthor("Phòng Nông nghiệp");
        sheet.getRow(at.getRow()).getCell(at.getCol()).setCellComment(comment);
    }
}
