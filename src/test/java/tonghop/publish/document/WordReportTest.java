package tonghop.publish.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STVerticalAlignRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import tonghop.OutsideProgram;
import tonghop.consolidate.ConsolidatedTable;
import tonghop.definition.Chart;
import tonghop.definition.JobDefinition;
import tonghop.model.Finding;
import tonghop.model.Severity;
import tonghop.publish.SamplePublication;
import tonghop.publish.appendix.AppendixWorkbook;
import tonghop.publish.chart.ChartPicture;
import tonghop.publish.data.Publication;
import tonghop.publish.narrative.Narrator;
import tonghop.wording.Wording;

class WordReportTest {
    private static final JobDefinition DEFINITION = SamplePublication.definition();
    private static final int HEADER_ROWS = 2;
    private static final int LABELS = 3;

    private final Wording wording = new Wording("vi");

    @TempDir
    Path folder;

    @Test
    void the_head_has_the_form_of_the_decree_and_leaves_number_and_date_blank() throws IOException {
        try (XWPFDocument document = written(SamplePublication.findings())) {
            XWPFTableRow head = document.getTables().get(0).getRow(0);
            assertThat(head.getCell(0).getText()).startsWith("CỤM GIAO ƯỚC THI ĐUA CÁC HUYỆN MIỀN ĐÔNG");
            assertThat(texts(head.getCell(0))).anyMatch(text -> text.matches("Số: +/BC-…+"));
            assertThat(texts(head.getCell(1)))
                    .startsWith("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
                    .anyMatch(text -> text.matches("…+, ngày +tháng +năm *"));
            assertThat(paragraphs(document))
                    .containsSubsequence(
                            "DỰ THẢO – còn 4 câu hỏi về số liệu chưa trả lời",
                            "BÁO CÁO",
                            DEFINITION.title(),
                            "I. PHÁT TRIỂN KINH TẾ",
                            "Số liệu chi tiết tại Phụ lục I, II, III, IV kèm theo Báo cáo này./.",
                            "Phụ lục I",
                            "TỔNG HỢP KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU THI ĐUA NĂM 2022")
                    .doesNotContain("./.")
                    .last(STRING)
                    .endsWith("./.")
                    .doesNotEndWith("../.");
            assertThat(document.getTables().get(1).getRow(0).getCell(0).getText())
                    .startsWith("Nơi nhận:")
                    .endsWith("- Lưu: VT.");
        }
    }

    @Test
    void without_an_open_question_it_is_no_draft() throws IOException {
        try (XWPFDocument document = written(List.of())) {
            assertThat(paragraphs(document)).noneMatch(text -> text.startsWith("DỰ THẢO"));
        }
    }

    @Test
    void its_text_is_what_the_narrator_tells() throws IOException {
        Publication publication = publication(SamplePublication.findings());
        try (XWPFDocument document = written(SamplePublication.findings())) {
            List<String> told = new Narrator(publication, wording)
                    .tell().stream()
                            .flatMap(chapter -> chapter.sentences().stream())
                            .toList();
            assertThat(told).hasSizeGreaterThan(20);
            assertThat(paragraphs(document)).containsAll(told);
        }
    }

    @Test
    void every_cell_of_its_tables_says_what_the_workbook_says() throws IOException {
        Publication publication = publication(SamplePublication.findings());
        Map<String, XSSFCell> cells = new HashMap<>();
        for (ConsolidatedTable table : publication.tables().appendices()) {
            Path workbook = folder.resolve("phu-luc-" + table.code() + ".xlsx");
            new AppendixWorkbook(wording).write(table, publication, workbook);
            try (XSSFWorkbook appendix = new XSSFWorkbook(Files.newInputStream(workbook))) {
                cells.putAll(cells(appendix.getSheetAt(0)));
            }
        }
        try (XWPFDocument document = written(SamplePublication.findings())) {
            Map<String, String> printed = new HashMap<>();
            document.getTables().stream().skip(2).forEach(table -> printed.putAll(figures(table)));
            assertThat(printed.keySet()).hasSizeGreaterThan(600).isEqualTo(cells.keySet());
            printed.forEach((key, text) -> assertSame(key, text, cells.get(key)));
        }
    }

    @Test
    void a_further_part_of_an_appendix_says_so_on_each_of_its_pages() throws IOException {
        try (XWPFDocument document = written(SamplePublication.findings())) {
            assertThat(document.getTables())
                    .filteredOn(table -> table.getRow(0).getCell(0).getText().endsWith("(tiếp theo)"))
                    .isNotEmpty()
                    .allSatisfy(
                            table -> assertThat(table.getRows().subList(0, 3)).allMatch(XWPFTableRow::isRepeatHeader));
        }
    }

    @Test
    void the_text_stands_upright_and_each_appendix_lies_across_with_pages_of_its_own() throws IOException {
        try (XWPFDocument document = written(SamplePublication.findings())) {
            CTSectPr text = document.getParagraphs().stream()
                    .filter(paragraph -> paragraph.getCTP().isSetPPr()
                            && paragraph.getCTP().getPPr().isSetSectPr())
                    .findFirst()
                    .orElseThrow()
                    .getCTP()
                    .getPPr()
                    .getSectPr();
            CTSectPr appendix = document.getDocument().getBody().getSectPr();
            assertThat(text.getPgSz().isSetOrient()).isFalse();
            assertThat(appendix.getPgSz().getOrient()).isEqualTo(STPageOrientation.LANDSCAPE);
            for (CTSectPr section : List.of(text, appendix)) {
                assertThat(section.getPgNumType().getStart()).hasToString("1");
                assertThat(section.isSetTitlePg()).isTrue();
            }
            assertThat(text.getHeaderReferenceList()).hasSize(1);
        }
    }

    @Test
    void each_run_names_the_typeface_and_the_charts_are_in_it() throws IOException {
        try (XWPFDocument document = written(SamplePublication.findings())) {
            assertThat(document.getAllPictures()).hasSize(DEFINITION.charts().size());
            Stream<XWPFParagraph> all = Stream.concat(
                    document.getParagraphs().stream(),
                    document.getTables().stream()
                            .flatMap(table -> table.getRows().stream())
                            .flatMap(row -> row.getTableCells().stream())
                            .flatMap(cell -> cell.getParagraphs().stream()));
            assertThat(all.flatMap(paragraph -> paragraph.getRuns().stream())
                            .filter(run -> !run.text().isEmpty()))
                    .hasSizeGreaterThan(500)
                    .allMatch(run -> "Times New Roman".equals(run.getFontFamily()));
        }
    }

    @Test
    void markup_and_formulas_in_a_note_stay_text() throws IOException {
        String hostile = "<script>&amp;=1+1</script>";
        Finding sample = SamplePublication.findings().get(0);
        Finding finding = Finding.of("F-66", "r", Severity.ERROR, hostile).withCells(sample.cells());
        try (XWPFDocument document = written(List.of(finding))) {
            assertThat(paragraphs(document)).anyMatch(text -> text.endsWith(" ‹finding." + hostile + "›"));
        }
    }

    @Test
    void two_writes_give_the_same_bytes() throws IOException {
        Publication publication = publication(SamplePublication.findings());
        Path one = folder.resolve("one.docx");
        Path two = folder.resolve("two.docx");
        new WordReport(wording).write(publication, charts(publication), one);
        new WordReport(wording).write(publication, charts(publication), two);
        assertThat(one).hasSameBinaryContentAs(two);
    }

    @Test
    void another_office_program_prints_it() throws IOException, InterruptedException {
        Path soffice = OutsideProgram.LIBREOFFICE.orLeaveOut();
        Path file = folder.resolve("bao-cao.docx");
        Publication publication = publication(SamplePublication.findings());
        new WordReport(wording).write(publication, charts(publication), file);
        Process process = new ProcessBuilder(
                        soffice.toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "txt:Text (encoded):UTF8",
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("soffice.log").toFile())
                .start();
        assertThat(process.waitFor()).isZero();
        assertThat(Files.readString(folder.resolve("bao-cao.txt")))
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                .contains("huyện Hạ Lang đạt 29,650/19,450 tỷ đồng, bằng 152,44% kế hoạch")
                .doesNotContain("###");
    }

    private XWPFDocument written(List<Finding> findings) throws IOException {
        Path file = folder.resolve("bao-cao.docx");
        Publication publication = publication(findings);
        new WordReport(wording).write(publication, charts(publication), file);
        return new XWPFDocument(Files.newInputStream(file));
    }

    private Map<String, byte[]> charts(Publication publication) {
        Map<String, byte[]> charts = new TreeMap<>();
        ChartPicture picture = new ChartPicture(wording);
        for (int at = 0; at < DEFINITION.charts().size(); at++) {
            Chart chart = DEFINITION.charts().get(at);
            charts.put(
                    chart.code(),
                    picture.png(chart, publication.tables().charts().get(at), Set.of()));
        }
        return charts;
    }

    private static Publication publication(List<Finding> findings) {
        return SamplePublication.publication(DEFINITION, "vi", findings, Instant.parse("2023-01-05T01:02:03Z"));
    }

    private static List<String> paragraphs(XWPFDocument document) {
        return document.getParagraphs().stream().map(WordReportTest::text).toList();
    }

    private static List<String> texts(XWPFTableCell cell) {
        return cell.getParagraphs().stream().map(WordReportTest::text).toList();
    }

    /** With the marks of notes as tables and narrator write them: raised "(3,4)" for "⁽³⁾⁽⁴⁾". */
    private static String text(XWPFParagraph paragraph) {
        return paragraph.getRuns().stream()
                .map(run ->
                        run.getVerticalAlignment() == STVerticalAlignRun.SUPERSCRIPT ? marks(run.text()) : run.text())
                .collect(Collectors.joining());
    }

    private static String marks(String raised) {
        assertThat(raised).matches("\\(\\d+(,\\d+)*\\)");
        return raised.replace(",", ")(")
                .chars()
                .mapToObj(plain ->
                        "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾".substring("0123456789()".indexOf(plain)).substring(0, 1))
                .collect(Collectors.joining());
    }

    /** Row number, group and role to what the table prints. */
    private static Map<String, String> figures(XWPFTable table) {
        List<String> groups = new ArrayList<>();
        int header = table.getRow(0).getCell(0).getText().equals("TT") ? 0 : 1;
        for (XWPFTableCell cell : table.getRow(header).getTableCells()) {
            boolean spans = cell.getCTTc().getTcPr().isSetGridSpan();
            int span = spans ? cell.getCTTc().getTcPr().getGridSpan().getVal().intValue() : 1;
            for (int each = 0; each < span; each++) {
                groups.add(cell.getText());
            }
        }
        Map<String, String> figures = new HashMap<>();
        int first = header + HEADER_ROWS;
        for (int at = first; at < table.getNumberOfRows(); at++) {
            List<XWPFTableCell> cells = table.getRow(at).getTableCells();
            for (int column = LABELS; column < cells.size(); column++) {
                String role = table.getRow(header + 1).getCell(column).getText();
                figures.put(
                        at - first + "|" + groups.get(column) + "|" + role,
                        texts(cells.get(column)).get(0));
            }
        }
        return figures;
    }

    /** Of the table, or of its parts below each other. */
    private static Map<String, XSSFCell> cells(XSSFSheet sheet) {
        Map<String, XSSFCell> cells = new HashMap<>();
        int end = sheet.getLastRowNum();
        for (int row = end; row >= 0; row--) {
            XSSFCell first = sheet.getRow(row).getCell(0);
            if (first != null && first.getStringCellValue().equals("TT")) {
                cells.putAll(cells(sheet, row, end));
                end = row - 1;
            }
        }
        return cells;
    }

    private static Map<String, XSSFCell> cells(XSSFSheet sheet, int header, int end) {
        Map<String, XSSFCell> cells = new HashMap<>();
        String group = "";
        for (int column = LABELS; column < sheet.getRow(header).getLastCellNum(); column++) {
            String title = sheet.getRow(header).getCell(column).getStringCellValue();
            group = title.isEmpty() ? group : title;
            String role = sheet.getRow(header + 1).getCell(column).getStringCellValue();
            for (int at = header + HEADER_ROWS; at <= end; at++) {
                XSSFCell cell = sheet.getRow(at).getCell(column);
                boolean section =
                        !sheet.getRow(at).getCell(0).getStringCellValue().matches("\\d*");
                if (!section) {
                    cells.put(at - header - HEADER_ROWS + "|" + group + "|" + role, cell);
                }
            }
        }
        return cells;
    }

    private static void assertSame(String key, String text, XSSFCell cell) {
        if (cell.getCellType() == CellType.STRING || cell.getCellType() == CellType.BLANK) {
            assertThat(text).as(key).isEqualTo(cell.getStringCellValue());
            return;
        }
        String digits = text.replaceAll("⁽.*| \\(\\d+/\\d+\\)", "")
                .replaceAll("[^\\d,-]", "")
                .replace(',', '.');
        BigDecimal printed = new BigDecimal(digits);
        assertThat(BigDecimal.valueOf(cell.getNumericCellValue()).setScale(printed.scale(), RoundingMode.HALF_UP))
                .as(key)
                .isEqualByComparingTo(printed);
    }
}
