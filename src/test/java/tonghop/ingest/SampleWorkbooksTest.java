package tonghop.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tonghop.model.RawSheet;
import tonghop.model.Submission;

/** The nine workbooks as the districts sent them, counted by other means. */
class SampleWorkbooksTest {
    private static final Path FOLDER = Path.of("input/cum-mien-dong-2022");
    /** A cell that stores something: what only has a look is empty or closes itself. */
    private static final Pattern STORED = Pattern.compile("<c [^>]*[^/]>(?:(?!</c>).)*<(?:v|t)(?: [^>]*)?>\\s*[^<\\s]");

    static List<Path> workbooks() throws IOException {
        return new InputFolder().files(FOLDER);
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

    @Test
    void the_hidden_draft_sheet_is_delivered_as_hidden() {
        Submission read = read(FOLDER.resolve("Quang Hoa - bieu 1.xlsx"));

        assertThat(read.sheets()).extracting(RawSheet::name).containsExactly("Biểu 1", "NTM", "Y tế", "nháp");
        assertThat(read.sheets()).extracting(RawSheet::hidden).containsExactly(false, false, false, true);
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
