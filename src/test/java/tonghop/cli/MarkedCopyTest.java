package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Color;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.model.cell.HiddenForm;

/** A marked copy keeps what else the unit has in its workbook, and marks do not pile up. */
class MarkedCopyTest {
    private static final String REVIEW = "Cần rà soát";
    private static final String OWN = "Số liệu theo báo cáo của Phòng Nông nghiệp";
    private static final int FIRST = 4;
    private static final int ANSWER = 5;
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @TempDir
    Path folder;

    /** A workbook of the unit with much else in it; its doubtful cell is coloured and has a comment. */
    private record Doubtful(String sample, String kept, String sheet, String cell, String returned) {}

    private static final Doubtful XLSX = new Doubtful(
            "thach an_2022 FINAL (1).xlsx", "thach an_2022.xlsx", "Sheet1", "D8", "053-thach-an/thach an_2022.xlsx");

    private Path input(String file) {
        return folder.resolve("input").resolve(WorkingFolder.CLUSTER).resolve(file);
    }

    private Path packet(String file) {
        return folder.resolve("output")
                .resolve(WorkingFolder.CLUSTER)
                .resolve("tra-lai")
                .resolve(file);
    }

    private static Workbook open(Path file) throws IOException {
        return WorkbookFactory.create(new ByteArrayInputStream(Files.readAllBytes(file)));
    }

    private static void save(Workbook workbook, Path file) throws IOException {
        try (OutputStream sink = Files.newOutputStream(file)) {
            workbook.write(sink);
        }
    }

    private static Cell cell(Workbook workbook, Doubtful doubtful) {
        CellReference at = new CellReference(doubtful.cell());
        return workbook.getSheet(doubtful.sheet()).getRow(at.getRow()).getCell(at.getCol());
    }

    private static void enrich(Workbook workbook, Doubtful doubtful) {
        Sheet sheet = workbook.getSheet(doubtful.sheet());
        // sheets before comments: once cells have comments, the library miscounts the tabs of an .xls
        Sheet second = workbook.createSheet("Phụ");
        second.createRow(0).createCell(0).setCellFormula("LEN('" + doubtful.sheet() + "'!A1)");
        second.addMergedRegion(CellRangeAddress.valueOf("A2:B3"));
        workbook.setPrintArea(workbook.getSheetIndex(second), "$A$1:$C$9");
        workbook.setSheetHidden(workbook.getSheetIndex(workbook.createSheet("Ẩn")), true);
        Name name = workbook.createName();
        name.setNameName("tong_thu");
        name.setRefersToFormula("'" + doubtful.sheet() + "'!$C$7");
        Cell cell = cell(workbook, doubtful);
        CellStyle yellow = workbook.createCellStyle();
        yellow.cloneStyleFrom(cell.getCellStyle());
        yellow.setFillForegroundColor(IndexedColors.YELLOW.getIndex());
        yellow.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        cell.setCellStyle(yellow);
        ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
        anchor.setRow1(1);
        anchor.setCol1(8);
        anchor.setRow2(4);
        anchor.setCol2(10);
        Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(workbook.getCreationHelper().createRichTextString(OWN));
        comment.setAuthor("Phòng Nông nghiệp");
        cell.setCellComment(comment);
        int picture = workbook.addPicture(PICTURE, Workbook.PICTURE_TYPE_PNG);
        sheet.createDrawingPatriarch().createPicture(anchor, picture);
        sheet.addValidationData(sheet.getDataValidationHelper()
                .createValidation(
                        sheet.getDataValidationHelper().createExplicitListConstraint(new String[] {"Đạt", "Không"}),
                        new CellRangeAddressList(1, 1, 5, 5)));
        sheet.getSheetConditionalFormatting()
                .addConditionalFormatting(
                        new CellRangeAddress[] {CellRangeAddress.valueOf("C7:D9")},
                        sheet.getSheetConditionalFormatting().createConditionalFormattingRule("$C$7>0"));
    }

    private static void enrichWithChart(XSSFWorkbook workbook) {
        XSSFSheet sheet = workbook.getSheet("Sheet1");
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        var chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 8, 10, 14, 20));
        XDDFChartData pie = chart.createData(ChartTypes.PIE, null, null);
        pie.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(sheet, CellRangeAddress.valueOf("B7:B8")),
                XDDFDataSourcesFactory.fromNumericCellRange(sheet, CellRangeAddress.valueOf("C7:C8")));
        chart.plot(pie);
    }

    /** What a workbook holds beside its figures, in words. */
    private static List<String> holds(Workbook workbook) {
        return IntStream.range(0, workbook.getNumberOfSheets())
                .mapToObj(workbook::getSheetAt)
                .filter(sheet -> !sheet.getSheetName().equals(REVIEW))
                .filter(sheet -> !sheet.getSheetName().startsWith("_tonghop"))
                .map(sheet -> sheet.getSheetName()
                        + " hidden " + workbook.getSheetVisibility(workbook.getSheetIndex(sheet))
                        + " merged " + sheet.getMergedRegions()
                        + " printed " + workbook.getPrintArea(workbook.getSheetIndex(sheet))
                        + " rules "
                        + sheet.getDataValidations().stream()
                                .map(rule -> rule.getRegions()
                                        .getCellRangeAddresses()[0]
                                        .formatAsString())
                                .toList()
                        + " conditional "
                        + sheet.getSheetConditionalFormatting().getNumConditionalFormattings()
                        + " formula " + formula(sheet))
                .toList();
    }

    private static String formula(Sheet sheet) {
        Row row = sheet.getRow(0);
        Cell cell = row == null ? null : row.getCell(0);
        return cell == null ? "" : cell.toString();
    }

    private static void assertKept(Workbook before, Workbook after) {
        assertThat(holds(after)).isEqualTo(holds(before));
        assertThat(after.getName("tong_thu").getRefersToFormula())
                .isEqualTo(before.getName("tong_thu").getRefersToFormula());
        assertThat(after.getAllPictures()).hasSize(before.getAllPictures().size());
        assertThat(after.getAllPictures().get(0).getData()).isEqualTo(PICTURE);
    }

    private static Color fill(Cell cell) {
        return cell.getCellStyle().getFillForegroundColorColor();
    }

    /** The look of the cell without the mark: that of the hidden record while it is asked about, its own otherwise. */
    private static Cell unmarked(Workbook workbook, Doubtful doubtful) {
        Sheet record = workbook.getSheet(HiddenForm.PACKET_SHEET);
        return IntStream.rangeClosed(1, record.getLastRowNum())
                .mapToObj(record::getRow)
                .filter(row -> row.getCell(HiddenForm.TABLE + 3) != null)
                .filter(row ->
                        row.getCell(HiddenForm.TABLE + 3).getStringCellValue().equals(doubtful.cell()))
                .map(row -> row.getCell(HiddenForm.TABLE + 6))
                .findFirst()
                .orElse(cell(workbook, doubtful));
    }

    private static String comment(Cell cell) {
        return cell.getCellComment().getString().getString();
    }

    private WorkingFolder enriched() throws IOException {
        WorkingFolder work = WorkingFolder.with(folder, WorkingFolder.CLUSTER).receive(WorkingFolder.CLUSTER);
        for (Doubtful doubtful : List.of(XLSX)) {
            try (Workbook workbook = open(input(doubtful.sample()))) {
                enrich(workbook, doubtful);
                if (workbook instanceof XSSFWorkbook xlsx) {
                    enrichWithChart(xlsx);
                }
                Files.delete(input(doubtful.sample()));
                save(workbook, input(doubtful.kept()));
            }
        }
        work.execute("run", WorkingFolder.CLUSTER);
        return work;
    }

    @Test
    void a_marked_copy_keeps_everything_else_and_is_rid_of_its_marks_when_it_comes_back_answered() throws IOException {
        WorkingFolder work = enriched();
        for (Doubtful doubtful : List.of(XLSX)) {
            try (Workbook before = open(input(doubtful.kept()));
                    Workbook after = open(packet(doubtful.returned()))) {
                assertKept(before, after);
                assertThat(fill(cell(after, doubtful))).isNotEqualTo(fill(cell(before, doubtful)));
                assertThat(comment(cell(after, doubtful)))
                        .startsWith(OWN + "\n")
                        .contains("Câu ");
            }
        }
        try (XSSFWorkbook after = (XSSFWorkbook) open(packet(XLSX.returned()))) {
            assertThat(after.getSheet("Sheet1").createDrawingPatriarch().getCharts())
                    .hasSize(1);
        }
        for (Doubtful doubtful : List.of(XLSX)) {
            try (Workbook marked = open(packet(doubtful.returned()))) {
                Sheet review = marked.getSheet(REVIEW);
                Row first = IntStream.rangeClosed(FIRST, review.getLastRowNum())
                        .mapToObj(review::getRow)
                        .filter(row -> row.getCell(3).getStringCellValue().equals(doubtful.cell()))
                        .findFirst()
                        .orElseThrow();
                first.getCell(ANSWER).setCellValue("Sửa thành");
                first.getCell(ANSWER + 1).setCellValue("62,36");
                Files.delete(input(doubtful.kept()));
                save(marked, input(doubtful.kept()));
            }
        }

        work.execute("run", WorkingFolder.CLUSTER);

        for (Doubtful doubtful : List.of(XLSX)) {
            try (Workbook before = open(input(doubtful.kept()));
                    Workbook again = open(packet(doubtful.returned()))) {
                assertKept(before, again);
                Cell cell = cell(again, doubtful);
                assertThat(cell.getStringCellValue()).isEqualTo("62,36");
                assertThat(comment(cell).lines()).startsWith(OWN).doesNotHaveDuplicates();
                assertThat(unmarked(again, doubtful).getCellStyle().getFillForegroundColor())
                        .isEqualTo(IndexedColors.YELLOW.getIndex());
            }
        }
    }
}
