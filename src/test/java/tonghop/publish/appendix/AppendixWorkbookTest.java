package tonghop.publish.appendix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.OutsideProgram;
import tonghop.consolidate.ConsolidatedTable;
import tonghop.consolidate.Consolidator;
import tonghop.definition.JobDefinition;
import tonghop.model.Finding;
import tonghop.model.Observation;
import tonghop.publish.SamplePublication;
import tonghop.publish.data.Publication;
import tonghop.wording.Wording;

class AppendixWorkbookTest {
    private static final JobDefinition DEFINITION = SamplePublication.definition();
    private static final List<Observation> OBSERVATIONS = SamplePublication.observations();

    private final Wording wording = new Wording("vi");

    @TempDir
    Path folder;

    @Test
    void the_title_block_leaves_number_and_date_to_the_office() throws IOException {
        try (XSSFWorkbook workbook = written(SamplePublication.findings())) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getSheetName()).isEqualTo("Phụ lục I");
            assertThat(text(sheet, 0)).isEqualTo("DỰ THẢO – còn 4 câu hỏi về số liệu chưa trả lời");
            assertThat(text(sheet, 1)).isEqualTo("Phụ lục I");
            assertThat(text(sheet, 2)).isEqualTo("TỔNG HỢP KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU THI ĐUA NĂM 2022");
            assertThat(text(sheet, 3)).matches("\\(Kèm theo Báo cáo số: +/BC-…+ ngày +tháng +năm +\\)");
            assertThat(sheet.getRow(3).getCell(0).getCellStyle().getFont().getItalic())
                    .isTrue();
        }
    }

    @Test
    void without_an_open_question_it_is_no_draft() throws IOException {
        try (XSSFWorkbook workbook = written(List.of())) {
            assertThat(text(workbook.getSheetAt(0), 0)).isEqualTo("Phụ lục I");
        }
    }

    @Test
    void every_cached_value_of_a_formula_is_what_the_formula_gives() throws IOException {
        try (XSSFWorkbook workbook = written(SamplePublication.findings())) {
            List<XSSFCell> formulas = cells(workbook).stream()
                    .filter(cell -> cell.getCellType() == CellType.FORMULA)
                    .toList();
            assertThat(formulas).hasSizeGreaterThan(20);
            List<Double> cached =
                    formulas.stream().map(XSSFCell::getNumericCellValue).toList();
            var evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            for (int at = 0; at < formulas.size(); at++) {
                assertThat(evaluator.evaluate(formulas.get(at)).getNumberValue())
                        .as(formulas.get(at).getCellFormula())
                        .isCloseTo(cached.get(at), within(1e-9));
            }
        }
    }

    @Test
    void bands_of_few_lines_stand_below_each_other_and_their_formulas_hold() throws IOException {
        Publication publication = SamplePublication.publication(DEFINITION, "vi");
        Path file = folder.resolve("short.xlsx");
        new AppendixWorkbook(wording).write(publication.tables().appendices().get(2), publication, file);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(texts(sheet).filter("TT"::equals)).as("headers").hasSizeGreaterThan(1);
            assertThat(texts(sheet)).contains("Phụ lục III (tiếp theo)");
            assertThat(workbook.getPrintArea(0)).isNull();
            assertThat(sheet.getRepeatingRows()).isNull();
            var evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            assertThat(cells(workbook).stream().filter(cell -> cell.getCellType() == CellType.FORMULA))
                    .isNotEmpty()
                    .allSatisfy(cell -> assertThat(cell.getNumericCellValue())
                            .isCloseTo(evaluator.evaluate(cell).getNumberValue(), within(1e-9)));
        }
    }

    @Test
    void a_table_of_one_unit_lies_upright() throws IOException {
        Publication publication = SamplePublication.ofGolden("ha-quang-2020");
        Path file = folder.resolve("upright.xlsx");
        new AppendixWorkbook(wording).write(publication.tables().appendices().get(0), publication, file);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            assertThat(workbook.getSheetAt(0).getPrintSetup().getLandscape()).isFalse();
        }
    }

    private static Stream<String> texts(XSSFSheet sheet) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                .filter(cell -> cell.getCellType() == CellType.STRING)
                .map(Cell::getStringCellValue);
    }

    @Test
    void stated_figures_stand_in_it_to_their_last_digit() throws IOException {
        try (XSSFWorkbook workbook = written(SamplePublication.findings())) {
            XSSFRow revenue = row(workbook, "Tổng thu ngân sách");
            assertThat(revenue.getCell(3).getNumericCellValue()).isEqualTo(61.756);
            assertThat(revenue.getCell(4).getNumericCellValue()).isEqualTo(70.05);
            assertThat(revenue.getCell(5).getNumericCellValue()).isEqualTo(113.43);
            assertThat(revenue.getCell(19).getCellFormula()).isEqualTo("SUM(E9,K9,N9)");
            assertThat(BigDecimal.valueOf(revenue.getCell(19).getNumericCellValue()))
                    .isEqualByComparingTo("117.968");
            assertThat(revenue.getCell(20).getCellFormula()).isEqualTo("SUM(E9,K9,N9)/SUM(D9,J9,M9)*100");
        }
    }

    @Test
    void a_disputed_figure_shows_both_and_leaves_its_total_open() throws IOException {
        try (XSSFWorkbook workbook = written(SamplePublication.findings())) {
            XSSFRow houses = row(workbook, "Nhà tạm, nhà dột nát đã thực hiện");
            assertThat(houses.getCell(7).getStringCellValue()).startsWith("486 / 488⁽");
            assertThat(houses.getCell(19).getStringCellValue()).startsWith("chưa chốt⁽");
            assertThat(houses.getCell(7).getCellComment().getString().getString())
                    .contains("Quang Hoa - De an nha tam.xlsx › Đề án › C5")
                    .contains("Quang Hoa - MTTQ vi nguoi ngheo.xlsx › MTTQ › D8");
        }
    }

    @Test
    void each_mark_has_its_note_after_the_table() throws IOException {
        try (XSSFWorkbook workbook = written(SamplePublication.findings())) {
            List<String> texts = cells(workbook).stream()
                    .filter(cell -> cell.getCellType() == CellType.STRING)
                    .map(XSSFCell::getStringCellValue)
                    .toList();
            String marks = cells(workbook).stream()
                    .map(cell -> cell.getCellStyle().getDataFormatString()
                            + (cell.getCellType() == CellType.STRING && cell.getRowIndex() > 6
                                    ? cell.getStringCellValue()
                                    : ""))
                    .reduce("", String::concat);
            int notes = 0;
            while (texts.stream().anyMatch(noteOf(notes + 1))) {
                notes++;
                assertThat(marks).contains(Marks.mark(notes));
            }
            assertThat(notes).isGreaterThan(8);
            assertThat(marks).doesNotContain(Marks.mark(notes + 1));
            assertThat(texts).last().isEqualTo("./.");
        }
    }

    @Test
    void a_bound_is_shown_and_can_still_be_summed() throws IOException {
        try (XSSFWorkbook workbook = written(SamplePublication.findings())) {
            XSSFCell value = cells(workbook).stream()
                    .filter(cell -> cell.getCellType() == CellType.NUMERIC && cell.getNumericCellValue() == 2500)
                    .findFirst()
                    .orElseThrow();
            assertThat(value.getCellStyle().getDataFormatString()).isEqualTo("[$-42A]\"trên \"#,##0.0");
        }
    }

    @Test
    void a_label_that_begins_like_a_formula_stays_text() throws IOException {
        List<String> labels = List.of("=1+1", "+84", "-5", "@SUM(A1)", "\t=cmd|' /C calc'!A0", "＝1+1");
        ConsolidatedTable table = labelled(labels);
        Path file = folder.resolve("labels.xlsx");
        new AppendixWorkbook(wording).write(table, publication(List.of()), file);
        try (XSSFWorkbook workbook = open(file)) {
            for (String label : labels) {
                XSSFCell cell = row(workbook, label).getCell(1);
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            }
        }
    }

    @Test
    void it_prints_on_a4_across_with_its_header_on_every_page() throws IOException {
        try (XSSFWorkbook workbook = written(SamplePublication.findings())) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPrintSetup().getScale()).isBetween((short) 84, (short) 100);
            assertThat(sheet.getRepeatingColumns().formatAsString()).isEqualTo("A:C");
            assertThat(workbook.getPrintArea(0)).matches("'Phụ lục I'!\\$A\\$1:[^,]+,'Phụ lục I'!\\$[A-Z]+\\$6:[^,]+");
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("6:7");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getOddHeader().getCenter()).endsWith("&P");
            assertThat(workbook.getNumberOfFonts()).isGreaterThan(2);
            cells(workbook)
                    .forEach(cell -> assertThat(cell.getCellStyle().getFont().getFontName())
                            .isEqualTo("Times New Roman"));
        }
    }

    @Test
    void nothing_in_the_file_tells_when_it_was_written() throws IOException {
        try (XSSFWorkbook workbook = written(List.of())) {
            var properties = workbook.getProperties().getCoreProperties();
            Date asOf = Date.from(DEFINITION.asOf().atStartOfDay(ZoneOffset.UTC).toInstant());
            assertThat(List.of(properties.getCreated(), properties.getModified()))
                    .containsOnly(asOf);
        }
        try (ZipFile archive = new ZipFile(folder.resolve("phu-luc-I.xlsx").toFile())) {
            assertThat(archive.stream().map(ZipEntry::getTimeLocal))
                    .isNotEmpty()
                    .containsOnly(DEFINITION.asOf().atStartOfDay());
        }
    }

    @Test
    void another_office_program_computes_the_same() throws IOException, InterruptedException {
        Path soffice = OutsideProgram.LIBREOFFICE.orLeaveOut();
        Path ours = folder.resolve("phu-luc.xlsx");
        new AppendixWorkbook(wording)
                .write(table(SamplePublication.findings()), publication(SamplePublication.findings()), ours);
        Path theirs = Files.createDirectory(folder.resolve("theirs"));
        Process process = new ProcessBuilder(
                        soffice.toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "xlsx",
                        "--outdir",
                        theirs.toString(),
                        ours.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("soffice.log").toFile())
                .start();
        assertThat(process.waitFor()).isZero();
        try (XSSFWorkbook mine = open(ours);
                XSSFWorkbook other = open(theirs.resolve("phu-luc.xlsx"))) {
            for (XSSFCell cell : cells(mine)) {
                if (cell.getCellType() == CellType.FORMULA) {
                    XSSFCell same =
                            other.getSheetAt(0).getRow(cell.getRowIndex()).getCell(cell.getColumnIndex());
                    assertThat(same.getNumericCellValue()).isCloseTo(cell.getNumericCellValue(), within(1e-9));
                }
            }
        }
    }

    private XSSFWorkbook written(List<Finding> findings) throws IOException {
        Path file = folder.resolve("phu-luc-I.xlsx");
        new AppendixWorkbook(wording).write(table(findings), publication(findings), file);
        return open(file);
    }

    private static Publication publication(List<Finding> findings) {
        return SamplePublication.publication(DEFINITION, "vi", findings, Instant.parse("2023-01-05T01:02:03Z"));
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        return new XSSFWorkbook(Files.newInputStream(file));
    }

    private static ConsolidatedTable table(List<Finding> findings) {
        return new Consolidator(DEFINITION)
                .consolidate(OBSERVATIONS, findings)
                .appendices()
                .get(0);
    }

    private static ConsolidatedTable labelled(List<String> labels) {
        ConsolidatedTable sample = table(List.of());
        List<ConsolidatedTable.Row> rows = new ArrayList<>();
        ConsolidatedTable.Row first = sample.rows().findFirst().orElseThrow();
        for (String label : labels) {
            rows.add(new ConsolidatedTable.Row(
                    first.indicator(),
                    first.dimensions(),
                    label,
                    false,
                    first.figures(),
                    first.total(),
                    first.broken()));
        }
        return new ConsolidatedTable(
                "I",
                "=TIÊU ĐỀ",
                sample.layout(),
                sample.columns(),
                sample.members(),
                sample.head(),
                List.of(new ConsolidatedTable.Section("+mục", rows)));
    }

    private static java.util.function.Predicate<String> noteOf(int number) {
        return text -> text.startsWith(Marks.mark(number) + " ");
    }

    private static XSSFRow row(XSSFWorkbook workbook, String label) {
        return cells(workbook).stream()
                .filter(cell ->
                        cell.getColumnIndex() == 1 && cell.getStringCellValue().equals(label))
                .map(XSSFCell::getRow)
                .findFirst()
                .orElseThrow();
    }

    private static String text(XSSFSheet sheet, int row) {
        return sheet.getRow(row).getCell(0).getStringCellValue();
    }

    private static List<XSSFCell> cells(XSSFWorkbook workbook) {
        List<XSSFCell> cells = new ArrayList<>();
        workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> cells.add((XSSFCell) cell))));
        return cells;
    }
}
