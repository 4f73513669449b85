package tonghop.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRange;
import tonghop.model.cell.CellStyle.Ink;
import tonghop.model.cell.RawCell;
import tonghop.model.cell.RawCell.Kind;
import tonghop.model.cell.RawSheet;
import tonghop.model.cell.RawSheet.Hiding;
import tonghop.model.cell.Remark;

/** Workbooks that POI writes, read back. */
class XlsxByPoiTest {
    @TempDir
    Path folder;

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final XSSFSheet sheet = workbook.createSheet("Biểu 1");

    @Test
    void a_text_keeps_its_spaces_its_tones_and_all_its_runs() throws IOException {
        XSSFRichTextString rich = new XSSFRichTextString("Tổng số: 486 hộ");
        XSSFFont bold = workbook.createFont();
        bold.setBold(true);
        rich.applyFont(0, 8, bold);
        put(0, 0).setCellValue(rich);
        put(0, 1).setCellValue("  - Trong đó \n");

        assertThat(read("A1").text()).isEqualTo("Tổng số: 486 hộ");
        assertThat(read("B1").text()).isEqualTo("  - Trong đó \n");
    }

    @Test
    void raised_runs_and_runs_with_a_line_through_them_are_told_apart_from_their_text() throws IOException {
        XSSFFont raised = workbook.createFont();
        raised.setTypeOffset(Font.SS_SUPER);
        XSSFFont struck = workbook.createFont();
        struck.setStrikeout(true);
        XSSFFont lowered = workbook.createFont();
        lowered.setTypeOffset(Font.SS_SUB);
        put(0, 0).setCellValue(runs("4861", 3, 4, raised));
        put(0, 1).setCellValue(runs("Diện tích (m2)", 12, 13, raised));
        put(0, 2).setCellValue(runs("CO2", 2, 3, lowered));
        put(0, 3).setCellValue(runs("999 486", 0, 3, struck));
        put(0, 4).setCellValue(runs("486", 0, 3, raised));

        assertThat(read("A1").text()).isEqualTo("486¹");
        assertThat(read("B1").text()).isEqualTo("Diện tích (m²)");
        assertThat(read("C1").text()).isEqualTo("CO2");
        assertThat(read("D1").text()).isEqualTo("9\u03369\u03369\u0336 486");
        assertThat(read("E1").text()).isEqualTo("486");
    }

    private static XSSFRichTextString runs(String text, int from, int to, XSSFFont font) {
        XSSFRichTextString rich = new XSSFRichTextString(text);
        rich.applyFont(from, to, font);
        return rich;
    }

    @Test
    void what_a_line_goes_through_and_what_is_white_on_white_is_told_of_a_look() throws IOException {
        XSSFFont struck = workbook.createFont();
        struck.setStrikeout(true);
        XSSFFont white = workbook.createFont();
        white.setColor(new XSSFColor(new byte[] {-1, -1, -1}));
        put(0, 0, struck, null).setCellValue(486);
        put(0, 1, white, null).setCellValue(486);
        put(0, 2, white, IndexedColors.WHITE).setCellValue(486);
        put(0, 3, white, IndexedColors.DARK_BLUE).setCellValue(486);
        put(0, 4).setCellValue(486);

        assertThat(List.of("A1", "B1", "C1", "D1", "E1"))
                .map(at -> read(at).style().ink())
                .containsExactly(Ink.STRUCK, Ink.UNSEEN, Ink.UNSEEN, Ink.PLAIN, Ink.PLAIN);
    }

    private Cell put(int row, int column, XSSFFont font, @Nullable IndexedColors ground) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        if (ground != null) {
            style.setFillForegroundColor(ground.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        Cell cell = put(row, column);
        cell.setCellStyle(style);
        return cell;
    }

    @Test
    void what_is_printed_at_the_head_and_the_foot_of_a_page_is_told_without_its_codes() throws IOException {
        put(0, 0).setCellValue(1);
        sheet.getHeader().setRight("&\"Times New Roman,Bold\"&12&KFF0000ĐVT: nghìn đồng");
        sheet.getFooter().setCenter("&P/&N");

        assertThat(Packages.firstSheet(folder, Packages.bytes(workbook)).remarks())
                .extracting(remark -> remark.kind() + " " + remark.text())
                .containsExactly("PRINTED ĐVT: nghìn đồng", "PRINTED /");
    }

    @Test
    void boxes_comments_on_blank_cells_and_links_to_other_workbooks_are_told() throws IOException {
        put(0, 0).setCellValue(1);
        var drawing = sheet.createDrawingPatriarch();
        drawing.createTextbox(new XSSFClientAnchor(0, 0, 0, 0, 2, 4, 5, 8)).setText("Số hộ nghèo sửa lại là 468");
        var comment = drawing.createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 1, 1, 3, 3));
        comment.setAddress(3, 1);
        comment.setString(new XSSFRichTextString("ước 486 hộ"));

        assertThat(Packages.firstSheet(folder, Packages.bytes(workbook)).remarks())
                .containsExactlyInAnyOrder(
                        new Remark(Remark.Kind.BOX, CellAddress.parse("C5"), "Số hộ nghèo sửa lại là 468"),
                        new Remark(Remark.Kind.COMMENT, CellAddress.parse("B4"), "ước 486 hộ"));
    }

    @Test
    void a_number_is_told_by_the_digits_that_excel_shows() throws IOException {
        put(0, 0).setCellValue(0.1 + 0.2);
        put(0, 1).setCellValue(1500);
        put(0, 2).setCellValue(1e20);
        put(0, 3).setCellValue(-0.0000125);

        assertThat(read("A1").number()).isEqualTo("0.3");
        assertThat(read("B1").number()).isEqualTo("1500");
        assertThat(read("C1").text()).isEqualTo("100000000000000000000");
        assertThat(read("D1").text()).isEqualTo("-0.0000125");
    }

    @Test
    void a_percent_stays_the_number_that_is_stored_and_tells_its_format() throws IOException {
        put(0, 0, "0.0%").setCellValue(1.063);

        assertThat(read("A1").kind()).isEqualTo(Kind.NUMBER);
        assertThat(read("A1").text()).isEqualTo("1.063");
        assertThat(read("A1").style().format()).isEqualTo("0.0%");
    }

    @Test
    void a_number_in_a_date_format_is_a_date() throws IOException {
        put(0, 0, "dd/mm/yyyy").setCellValue(44926);
        put(0, 1, "d/m/yy h:mm").setCellValue(44926.75);
        put(0, 2, "#,##0\" đồng\"").setCellValue(44926);
        put(0, 3, "h:mm").setCellValue(0.3541666666666667);

        assertThat(read("A1").kind()).isEqualTo(Kind.DATE);
        assertThat(read("A1").text()).isEqualTo("2022-12-31");
        assertThat(read("B1").text()).isEqualTo("2022-12-31T18:00:00");
        assertThat(read("C1").kind()).isEqualTo(Kind.NUMBER);
        assertThat(read("D1").text()).isEqualTo("08:30:00");
    }

    @Test
    void a_workbook_that_counts_from_1904_is_understood() throws IOException {
        workbook.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
        put(0, 0, "dd/mm/yyyy").setCellValue(44926 - 1462);

        assertThat(read("A1").text()).isEqualTo("2022-12-31");
    }

    @Test
    void truths_and_errors_are_told_as_excel_spells_them() throws IOException {
        put(0, 0).setCellValue(true);
        put(0, 1).setCellErrorValue(FormulaError.REF.getCode());

        assertThat(read("A1").kind()).isEqualTo(Kind.BOOLEAN);
        assertThat(read("A1").text()).isEqualTo("TRUE");
        assertThat(read("B1").kind()).isEqualTo(Kind.ERROR);
        assertThat(read("B1").text()).isEqualTo("#REF!");
    }

    @Test
    void a_formula_without_a_cached_result_has_no_value_and_not_zero() throws IOException {
        put(0, 0).setCellFormula("SUM(B1:B9)");

        RawCell cell = read("A1");
        assertThat(cell.kind()).isEqualTo(Kind.NO_VALUE);
        assertThat(cell.text()).isEmpty();
        assertThat(cell.number()).isNull();
        assertThat(cell.formula()).isEqualTo("SUM(B1:B9)");
    }

    @Test
    void a_formula_tells_its_cached_result() throws IOException {
        put(0, 0).setCellValue(480);
        put(0, 1).setCellValue(6);
        put(0, 2).setCellFormula("A1+B1");
        put(0, 3).setCellFormula("\"Đạt \"&C1");
        put(0, 4).setCellFormula("A1/(B1-6)");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();

        assertThat(read("C1").number()).isEqualTo("486");
        assertThat(read("C1").formula()).isEqualTo("A1+B1");
        assertThat(read("D1").text()).isEqualTo("Đạt 486");
        assertThat(read("E1").text()).isEqualTo("#DIV/0!");
    }

    @Test
    void a_look_tells_font_weight_and_indent() throws IOException {
        XSSFFont font = workbook.createFont();
        font.setFontName(".VnTimeH");
        font.setBold(true);
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setIndention((short) 2);
        Cell cell = put(0, 0);
        cell.setCellStyle(style);
        cell.setCellValue("HUYÖN");

        assertThat(read("A1").style()).isEqualTo(new tonghop.model.cell.CellStyle("General", ".VnTimeH", 2, true));
    }

    @Test
    void cells_that_only_have_a_look_or_white_space_are_not_delivered() throws IOException {
        put(0, 0, "0.00");
        put(0, 1).setCellValue(" \u00a0\n");
        put(0, 2).setCellValue("x");

        assertThat(read().cells()).extracting(cell -> cell.at().toString()).containsExactly("C1");
    }

    @Test
    void merged_areas_hidden_rows_columns_and_sheets_are_told() throws IOException {
        put(0, 0).setCellValue("a");
        put(2, 3).setCellValue("b");
        sheet.addMergedRegion(CellRangeAddress.valueOf("A1:D2"));
        sheet.getRow(2).setZeroHeight(true);
        sheet.setColumnHidden(1, true);
        workbook.createSheet("nháp ");
        workbook.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);

        RawSheet read = read();
        assertThat(read.merges()).containsExactly(CellRange.parse("A1:D2"));
        assertThat(read.hiddenRows()).isEqualTo(Map.of(2, Hiding.HAND));
        assertThat(read.hiddenColumns()).isEqualTo(Map.of(1, Hiding.HAND));
        RawSheet draft =
                Packages.submission(folder, Packages.bytes(workbook)).sheets().get(1);
        assertThat(draft.name()).isEqualTo("nháp ");
        assertThat(draft.hidden()).isTrue();
    }

    @Test
    void hidden_columns_beyond_the_last_cell_are_left_out() throws IOException {
        put(0, 0).setCellValue("a");
        var columns = sheet.getCTWorksheet().getColsArray(0).addNewCol();
        columns.setMin(1);
        columns.setMax(16384);
        columns.setHidden(true);

        assertThat(read().hiddenColumns()).containsOnlyKeys(0);
    }

    @Test
    void what_an_outline_folds_away_is_told_from_what_is_hidden_by_hand() throws IOException {
        for (int row = 0; row < 8; row++) {
            put(row, 0).setCellValue("Xã " + row);
            put(row, 1).setCellValue(row);
        }
        sheet.groupRow(6, 6);
        sheet.setRowGroupCollapsed(6, true);
        sheet.getRow(7).setZeroHeight(true);
        sheet.groupColumn(1, 1);
        sheet.setColumnGroupCollapsed(1, true);

        assertThat(read().hiddenRows()).isEqualTo(Map.of(6, Hiding.OUTLINE, 7, Hiding.HAND));
        assertThat(read().hiddenColumns()).isEqualTo(Map.of(1, Hiding.OUTLINE));
    }

    @Test
    void a_comment_stands_with_its_cell() throws IOException {
        Cell cell = put(4, 1);
        cell.setCellValue(486);
        var comment = sheet.createDrawingPatriarch().createCellComment(new XSSFClientAnchor());
        comment.setString(new XSSFRichTextString("Số liệu đến 30/11"));
        cell.setCellComment(comment);

        assertThat(read("B5").comment()).isEqualTo("Số liệu đến 30/11");
    }

    @Test
    void texts_written_into_the_cells_themselves_are_read() throws IOException {
        try (SXSSFWorkbook streaming = new SXSSFWorkbook()) {
            streaming.createSheet("Biểu").createRow(0).createCell(0).setCellValue("Trùng Khánh");

            RawSheet read = Packages.firstSheet(folder, Packages.bytes(streaming));
            assertThat(Packages.cell(read, "A1").text()).isEqualTo("Trùng Khánh");
        }
    }

    @Test
    void a_submission_has_the_fingerprint_and_the_size_of_its_bytes() throws IOException {
        put(0, 0).setCellValue("a");
        byte[] bytes = Packages.bytes(workbook);

        assertThat(Packages.submission(folder, bytes).size()).isEqualTo(bytes.length);
        assertThat(Packages.submission(folder, bytes).sha256()).isEqualTo(DigestUtils.sha256Hex(bytes));
    }

    private Cell put(int row, int column) {
        return (sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row)).createCell(column);
    }

    private Cell put(int row, int column, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        Cell cell = put(row, column);
        cell.setCellStyle(style);
        return cell;
    }

    private RawSheet read() throws IOException {
        return Packages.firstSheet(folder, Packages.bytes(workbook));
    }

    private RawCell read(String a1) throws IOException {
        return Packages.cell(read(), a1);
    }
}
