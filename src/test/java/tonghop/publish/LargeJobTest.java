package tonghop.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.model.CommentsTable;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTComment;
import tonghop.model.Finding;
import tonghop.publish.data.Publication;
import tonghop.wording.Wording;

/** Jobs larger than the samples meet the limits of the office programs first. */
class LargeJobTest {
    /** What Excel takes in every language. */
    private static final int FORMATS = 200;

    private static final Pattern MARK = Pattern.compile("⁽[⁰¹²³⁴⁵⁶⁷⁸⁹]+⁾");

    private final Wording wording = new Wording("vi");

    @TempDir
    Path folder;

    @Test
    void four_hundred_units_with_questions_on_one_figure_in_a_hundred_are_published() throws IOException {
        Publication publication = new LargeJob(400, 10, 100, "long").publication(folder.resolve("job"));
        assertThat(publication.findings()).hasSize(80);
        requireWhole(publication);
    }

    @Test
    void every_note_of_hundreds_is_found_from_its_figure() throws IOException {
        Publication publication = new LargeJob(13, 30, 2, "wide").publication(folder.resolve("job"));
        assertThat(publication.findings()).hasSizeGreaterThan(300);
        requireWhole(publication);
    }

    private void requireWhole(Publication publication) throws IOException {
        Path output = Files.createDirectories(folder.resolve("output"));
        new Publisher(wording).publish(publication, SamplePublication.originals(), output);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(output.resolve("phu-luc/phu-luc-I.xlsx")))) {
            assertThat(workbook.getStylesSource().getNumberFormats().size()).isLessThan(FORMATS);
            requireLiveFormulas(workbook);
            requireNotes(publication, workbook);
        }
    }

    private static void requireLiveFormulas(XSSFWorkbook workbook) {
        List<Cell> formulas = cells(workbook)
                .filter(cell -> cell.getCellType() == CellType.FORMULA)
                .toList();
        assertThat(formulas).hasSizeGreaterThan(400);
        List<Double> cached = formulas.stream().map(Cell::getNumericCellValue).toList();
        var evaluator = workbook.getCreationHelper().createFormulaEvaluator();
        for (int at = 0; at < formulas.size(); at++) {
            assertThat(evaluator.evaluate(formulas.get(at)).getNumberValue()).isCloseTo(cached.get(at), within(1e-9));
        }
    }

    /** The figure of each finding is a number, whose marks lead to a line that says what the finding says. */
    private void requireNotes(Publication publication, XSSFWorkbook workbook) {
        Map<String, Cell> bySource = bySource(workbook.getSheetAt(0));
        Map<String, String> lines = lines(workbook);
        for (Finding finding : publication.findings()) {
            Cell cell = bySource.get(finding.cells().get(0).toString());
            assertThat(cell).as(finding.id()).isNotNull();
            assertThat(cell.getNumericCellValue()).isEqualTo(Double.parseDouble(finding.stated()));
            assertThat(marks(cell.getCellStyle().getDataFormatString()).map(mark -> lines.getOrDefault(mark, "")))
                    .as(cell + " " + cell.getCellStyle().getDataFormatString())
                    .anyMatch(text -> text.contains(wording.sentence(finding)));
        }
    }

    /** Cells by the source that their comments name first; looked up one by one the library goes through all comments each time. */
    private static Map<String, Cell> bySource(XSSFSheet sheet) {
        Map<String, Cell> cells = new HashMap<>();
        for (POIXMLDocumentPart part : sheet.getRelations()) {
            if (part instanceof CommentsTable comments) {
                for (CTComment comment :
                        comments.getCTComments().getCommentList().getCommentArray()) {
                    CellAddress at = new CellAddress(comment.getRef());
                    String text = new XSSFRichTextString(comment.getText()).getString();
                    Cell cell = sheet.getRow(at.getRow()).getCell(at.getColumn());
                    if (cell.getCellType() == CellType.NUMERIC) {
                        cells.put(text.lines().toList().get(1), cell);
                    }
                }
            }
        }
        return cells;
    }

    /** What stands behind each mark, on one or more lines. */
    private static Map<String, String> lines(XSSFWorkbook workbook) {
        return cells(workbook)
                .filter(cell -> cell.getCellType() == CellType.STRING)
                .map(Cell::getStringCellValue)
                .filter(text -> MARK.matcher(text).lookingAt())
                .collect(Collectors.toMap(
                        text -> text.substring(0, text.indexOf(' ')),
                        text -> text,
                        (one, more) -> one + "\n" + more,
                        LinkedHashMap::new));
    }

    private static Stream<String> marks(String format) {
        return MARK.matcher(format).results().map(MatchResult::group);
    }

    private static Stream<Cell> cells(XSSFWorkbook workbook) {
        List<Cell> cells = new ArrayList<>();
        workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cells::add)));
        return cells.stream();
    }
}
