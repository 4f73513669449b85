package tonghop.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import tonghop.LibreOffice;
import tonghop.definition.JobDefinition;
import tonghop.definition.yaml.DefinitionReader;
import tonghop.ingest.Packages;
import tonghop.ingest.sheet.CellLook;
import tonghop.ingest.sheet.DateSystem;
import tonghop.model.Bound;
import tonghop.model.Reading;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellStyle;
import tonghop.model.cell.RawCell;
import tonghop.model.cell.RawSheet;
import tonghop.model.format.Marks;
import tonghop.model.format.NumberFormat;
import tonghop.normalise.words.CellValue;
import tonghop.normalise.words.Dictionary;
import tonghop.normalise.words.Figure;
import tonghop.normalise.words.FigureGrammar;

/** Number formats: what a person sees of a stored number, and what is read of it. LibreOffice and POI are asked for a second opinion. */
class NumberFormatsTest {
    private static final Path TABLE = Path.of("src/test/resources/formats/number-formats.txt");
    private static final JobDefinition JOB = new DefinitionReader().read(Path.of("jobs/ha-quang-2020"));

    private final FigureGrammar grammar = new FigureGrammar(JOB.vocabulary(), new Dictionary(JOB));

    @TempDir
    Path folder;

    /** A line of the table: a format code, a stored number, what is shown of it with English marks, what is read; who shows it otherwise. */
    record Line(String code, String stored, String shown, String read, String apart) {
        boolean isTime() {
            return read.startsWith("time");
        }

        static Line of(String line) {
            String[] parts = line.split(" \\| ", -1);
            return new Line(
                    parts[0], parts[1].strip(), parts[2].strip(), parts[3].strip(), parts.length > 4 ? parts[4] : "");
        }
    }

    static Stream<Line> table() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> !line.startsWith("//"))
                .map(Line::of);
    }

    private static RawCell cell(Line line) {
        CellStyle style = new CellStyle(line.code, "", 0, false);
        tonghop.ingest.sheet.CellValue value = tonghop.ingest.sheet.CellValue.numeric(
                new BigDecimal(line.stored), CellLook.of(style), DateSystem.FROM_1900);
        return new RawCell(new CellAddress(0, 0), value.kind(), value.text(), value.number(), null, style, null);
    }

    private static String shown(Line line) {
        return NumberFormat.of(line.code)
                .shown(new BigDecimal(line.stored), Marks.ENGLISH)
                .strip();
    }

    private String read(RawCell cell) {
        if (cell.kind() == RawCell.Kind.DATE) {
            return "time " + cell.text();
        }
        CellValue value = grammar.read(cell);
        if (value instanceof CellValue.Single single) {
            return told(single.figure());
        } else if (value instanceof CellValue.Pair pair) {
            return told(pair.first()) + " / " + told(pair.second());
        } else if (value instanceof CellValue.OtherwiseShown) {
            return "asked";
        }
        return value instanceof CellValue.Qualitative words ? "word " + words.text() : "none";
    }

    private static String told(Figure figure) {
        Reading reading = figure.number().reading();
        return (reading.bound() == Bound.EXACT ? "" : reading.bound() + " ")
                + reading.value().stripTrailingZeros().toPlainString()
                + (figure.unitOfMeasure().isEmpty() ? "" : " " + figure.unitOfMeasure())
                + (figure.scaling().byFormat() == 0
                        ? ""
                        : " scaled " + figure.scaling().byFormat());
    }

    @ParameterizedTest
    @MethodSource("table")
    void a_stored_number_is_read_as_its_format_shows_it(Line line) {
        if (!line.isTime()) {
            assertThat(shown(line)).isEqualTo(line.shown);
        }
        assertThat(read(cell(line))).isEqualTo(line.read);
    }

    @Test
    void poi_shows_the_same_where_it_is_right() throws IOException {
        DataFormatter formatter = new DataFormatter(Locale.ENGLISH);
        SoftAssertions all = new SoftAssertions();
        table().filter(line -> !line.apart.contains("POI")).forEach(line -> all.assertThat(
                        squeezed(formatter.formatRawCellContents(Double.parseDouble(line.stored), 999, line.code)))
                .as(line.code)
                .isEqualTo(squeezed(line.shown)));
        all.assertAll();
    }

    @Test
    void both_kinds_of_excel_files_are_read_alike() throws IOException {
        List<Line> lines = table().toList();
        SoftAssertions all = new SoftAssertions();
        for (Workbook workbook : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
            RawSheet sheet = Packages.firstSheet(folder, written(lines, workbook));
            told(sheet, lines, all);
        }
        all.assertAll();
    }

    @Test
    void libreoffice_shows_the_same_and_what_it_saves_is_read_alike() throws IOException, InterruptedException {
        LibreOffice office = new LibreOffice(folder);
        List<Line> lines =
                table().filter(line -> !line.apart.contains("LibreOffice")).toList();
        Path book = Files.write(folder.resolve("formats.xlsx"), written(lines, new XSSFWorkbook()));
        byte[] saved = Files.readAllBytes(office.saved(book, "ods", Files.createDirectory(folder.resolve("saved"))));
        SoftAssertions all = new SoftAssertions();
        List<String> shown = texts(saved);
        for (int row = 0; row < lines.size(); row++) {
            all.assertThat(squeezed(shown.get(row))).as(lines.get(row).code).isEqualTo(squeezed(lines.get(row).shown));
        }
        told(Packages.firstSheet(folder, saved), lines, all);
        all.assertAll();
    }

    private void told(RawSheet sheet, List<Line> lines, SoftAssertions all) {
        for (RawCell cell : sheet.cells()) {
            if (cell.at().column() == 0) {
                Line line = lines.get(cell.at().row());
                all.assertThat(read(cell))
                        .as("%s %s", line, cell.style().format())
                        .isEqualTo(line.read);
            }
        }
    }

    private static String squeezed(String shown) {
        return shown.replaceAll("[\\s\\u00A0]", "");
    }

    /** The texts of the first column, as an OpenDocument spreadsheet holds them beside the values. */
    private static List<String> texts(byte[] spreadsheet) throws IOException {
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(spreadsheet))) {
            while (!Objects.requireNonNull(parts.getNextEntry()).getName().equals("content.xml")) {
                parts.closeEntry();
            }
            Document content =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(parts);
            NodeList rows = content.getElementsByTagName("table:table-row");
            return IntStream.range(0, rows.getLength())
                    .mapToObj(row -> rows.item(row).getFirstChild().getTextContent())
                    .toList();
        } catch (ParserConfigurationException | SAXException impossible) {
            throw new IOException(impossible);
        }
    }

    private static byte[] written(List<Line> lines, Workbook workbook) throws IOException {
        Sheet sheet = workbook.createSheet("formats");
        for (int row = 0; row < lines.size(); row++) {
            Cell cell = sheet.createRow(row).createCell(0);
            cell.setCellValue(Double.parseDouble(lines.get(row).stored));
            org.apache.poi.ss.usermodel.CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(lines.get(row).code));
            cell.setCellStyle(style);
            sheet.getRow(row).createCell(1).setCellValue("end " + row);
        }
        return Packages.bytes(workbook);
    }
}
