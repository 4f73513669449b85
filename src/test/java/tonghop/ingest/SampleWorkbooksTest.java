package tonghop.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tonghop.model.Submission;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRange;
import tonghop.model.cell.CellStyle;
import tonghop.model.cell.RawCell;
import tonghop.model.cell.RawSheet;

/** The nine workbooks as the districts sent them, counted by other means. */
class SampleWorkbooksTest {
    private static final Path FOLDER = Path.of("input/cum-mien-dong-2022");
    /** A cell that stores something: what only has a look is empty or closes itself. */
    private static final Pattern STORED = Pattern.compile("<c [^>]*[^/]>(?:(?!</c>).)*<(?:v|t)(?: [^>]*)?>\\s*[^<\\s]");

    static List<Path> workbooks() throws IOException {
        return new InputFolder()
                .files(FOLDER).stream()
                        .filter(file -> !file.toString().endsWith(".csv"))
                        .toList();
    }

    @Test
    void all_nine_workbooks_are_found() throws IOException {
        assertThat(workbooks()).hasSize(9);
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void every_cell_that_stores_something_is_delivered(Path file) throws IOException {
        Submission read = read(file);

        long delivered =
                read.sheets().stream().mapToLong(sheet -> sheet.cells().size()).sum();
        assertThat(delivered).isPositive().isEqualTo(file.toString().endsWith(".xls") ? inXls(file) : inXlsx(file));
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void every_cell_says_what_an_independent_reader_says(Path file) throws IOException {
        List<RawSheet> sheets = read(file).sheets();

        try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            assertThat(sheets).extracting(RawSheet::name).containsExactlyElementsOf(names(workbook));
            for (RawSheet sheet : sheets) {
                Sheet other = workbook.getSheet(sheet.name());
                assertThat(sheet.cells())
                        .allSatisfy(cell -> assertThat(told(cell)).isEqualTo(told(other, cell.at())));
                assertThat(sheet.merges())
                        .extracting(CellRange::toString)
                        .containsExactlyInAnyOrderElementsOf(merges(other));
            }
        }
    }

    @Test
    void the_hidden_draft_sheet_is_delivered_as_hidden() {
        Submission read = read(FOLDER.resolve("Quang Hoa - bieu 1.xlsx"));

        assertThat(read.sheets()).extracting(RawSheet::name).containsExactly("Biểu 1", "NTM", "Y tế", "nháp");
        assertThat(read.sheets()).extracting(RawSheet::hidden).containsExactly(false, false, false, true);
    }

    private static List<String> names(Workbook workbook) {
        return IntStream.range(0, workbook.getNumberOfSheets())
                .mapToObj(workbook::getSheetName)
                .toList();
    }

    private static List<String> merges(Sheet sheet) {
        return sheet.getMergedRegions().stream()
                .map(CellRangeAddress::formatAsString)
                .toList();
    }

    private static String told(RawCell cell) {
        CellStyle style = cell.style();
        return String.join(
                "|", cell.kind().name(), cell.text(), style.format(), style.font(), String.valueOf(style.bold()));
    }

    private static String told(Sheet sheet, CellAddress at) {
        Cell cell = sheet.getRow(at.row()).getCell(at.column());
        Font font = sheet.getWorkbook().getFontAt(cell.getCellStyle().getFontIndex());
        boolean text = cell.getCellType() == CellType.STRING;
        return String.join(
                "|",
                text ? "TEXT" : "NUMBER",
                text ? cell.getStringCellValue() : NumberToTextConverter.toText(cell.getNumericCellValue()),
                cell.getCellStyle().getDataFormatString(),
                font.getFontName(),
                String.valueOf(font.getBold()));
    }

    private static Submission read(Path file) {
        return (Submission) new WorkbookReader().read(file, file.getFileName().toString());
    }

    private static long inXlsx(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile());
                Stream<String> sheets = zip.stream()
                        .filter(entry -> entry.getName().matches("xl/worksheets/sheet\\d+\\.xml"))
                        .map(entry -> text(zip, entry.getName()))) {
            return sheets.mapToLong(xml -> STORED.matcher(xml).results().count())
                    .sum();
        }
    }

    private static String text(ZipFile zip, String part) {
        try {
            return new String(zip.getInputStream(zip.getEntry(part)).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long inXls(Path file) throws IOException {
        long stored = 0;
        try (HSSFWorkbook workbook = new HSSFWorkbook(new POIFSFileSystem(file.toFile(), true))) {
            for (var sheet : workbook) {
                for (var row : sheet) {
                    for (var cell : row) {
                        boolean text = cell.getCellType() == CellType.STRING;
                        stored += text
                                ? cell.getStringCellValue().isBlank() ? 0 : 1
                                : cell.getCellType() == CellType.BLANK ? 0 : 1;
                    }
                }
            }
        }
        return stored;
    }
}
