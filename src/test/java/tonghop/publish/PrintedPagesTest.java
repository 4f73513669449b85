package tonghop.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.OutsideProgram;
import tonghop.consolidate.ConsolidatedTable;
import tonghop.definition.Appendix;
import tonghop.definition.JobDefinition;
import tonghop.definition.yaml.DefinitionReader;
import tonghop.publish.appendix.AppendixWorkbook;
import tonghop.publish.data.Publication;
import tonghop.publish.document.LeaderPage;
import tonghop.publish.document.WordReport;
import tonghop.publish.warnings.WarningsWorkbook;
import tonghop.wording.Wording;

/** The printed outputs on paper, as another office program prints them with letters as wide as Times New Roman's. */
class PrintedPagesTest {
    private static final String HEADER = "Chỉ tiêu";
    private static final double LEAST_POINTS = 10;

    private final Wording wording = new Wording("vi");

    @TempDir
    Path folder;

    @Test
    void every_page_has_text_and_its_header_and_no_figure_is_cut() throws IOException, InterruptedException {
        List<Path> files = new ArrayList<>();
        for (String job : List.of("cum-mien-dong-2022", "ha-quang-2020")) {
            Publication publication = SamplePublication.ofGolden(job);
            // the form of scores prints the points of a scale, which these tables have none of
            for (Appendix.Form form : EnumSet.complementOf(EnumSet.of(Appendix.Form.SCORES))) {
                files.add(appendix(job, form, publication));
            }
            Path report = folder.resolve(job + ".docx");
            new WordReport(wording).write(publication, Map.of(), report);
            files.add(report);
        }
        Path questions = folder.resolve("canh-bao.xlsx");
        new WarningsWorkbook(wording)
                .write(SamplePublication.publication(SamplePublication.definition(), "vi"), questions);
        files.add(questions);
        print(files);
        for (Path file : files) {
            List<String> pages = pages(file);
            assertThat(pages).as(file.toString()).isNotEmpty().allSatisfy(page -> assertThat(page)
                    .isNotBlank()
                    .doesNotContain("###", "Err:", "#REF", "#VALUE", "#NAME"));
            if (file.toString().endsWith(".xlsx") && !file.equals(questions)) {
                assertTable(file, pages);
            }
        }
    }

    @Test
    void a_leader_gets_one_page_of_a_small_cluster_and_of_a_large_one() throws IOException, InterruptedException {
        Publication small = SamplePublication.publication(SamplePublication.definition(), "vi");
        Publication large = new LargeJob(60, 12, 3, "long").publication(folder.resolve("large"));
        List<Path> files = List.of(folder.resolve("small.docx"), folder.resolve("large.docx"));
        new LeaderPage(wording).write(small, files.get(0));
        new LeaderPage(wording).write(large, files.get(1));
        print(files);

        String page = onlyPage(files.get(0));
        assertThat(page).contains("Chưa thể ký", "Giảm nghèo", "Tổng điểm", "2/4", "Câu hỏi lớn nhất");
        assertThat(onlyPage(files.get(1))).contains("38 đơn vị nữa");
    }

    @Test
    void a_scoring_table_of_many_criteria_has_total_and_rank_on_its_first_page()
            throws IOException, InterruptedException {
        StringBuilder criteria = new StringBuilder();
        for (char letter = 'a'; letter < 'n'; letter++) {
            criteria.append("          - {code: %1$c, name: Thực hiện nhiệm vụ trọng tâm %1$c, maximum: 10}\n"
                    .formatted(letter));
        }
        Path job = Files.createDirectories(folder.resolve("job"));
        Files.writeString(job.resolve("job.yaml"), """
                job: {title: Chấm điểm, authority: Cụm, period: 2022}
                units:
                  - {code: a, name: Đông, level: xã}
                  - {code: b, name: Tây, level: xã}
                scoring:
                  - code: s
                    title: Bảng chấm điểm
                    sections:
                      - code: I
                        title: Phát triển kinh tế - xã hội, bảo đảm quốc phòng
                        criteria:
                %s""".formatted(criteria));
        JobDefinition definition = new DefinitionReader().read(job);
        Publication publication = SamplePublication.publication(
                definition, "vi", List.of(), List.of(), Instant.parse("2023-01-05T00:00:00Z"));
        Path table = folder.resolve("scores.xlsx");
        new AppendixWorkbook(wording).write(publication.tables().appendices().get(0), publication, table);
        print(List.of(table));

        assertThat(pages(table).get(0)).contains("Đông", "hạng", "1–2");
    }

    private String onlyPage(Path file) throws IOException, InterruptedException {
        List<String> pages =
                pages(file).stream().filter(page -> !page.isBlank()).toList();
        assertThat(pages).as(file.toString()).hasSize(1);
        return pages.get(0);
    }

    /** As many pages show the table's header as were planned, and the letters stay large enough. */
    private static void assertTable(Path file, List<String> pages) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            String area = workbook.getPrintArea(0);
            int bands = area == null ? 1 : area.split(",").length;
            long planned = (long) bands * (sheet.getRowBreaks().length + 1);
            assertThat(pages.stream().filter(page -> page.contains(HEADER)).count())
                    .as(file.toString())
                    .isEqualTo(planned);
            assertThat(pages.size()).as(file.toString()).isBetween((int) planned, (int) planned + 3);
            sheet.forEach(row -> row.forEach(cell -> {
                if (cell.getCellType() != CellType.BLANK) {
                    int points = workbook.getFontAt(cell.getCellStyle().getFontIndex())
                            .getFontHeightInPoints();
                    assertThat(points * sheet.getPrintSetup().getScale() / 100.0)
                            .isGreaterThanOrEqualTo(LEAST_POINTS);
                }
            }));
        }
    }

    private Path appendix(String job, Appendix.Form form, Publication publication) throws IOException {
        ConsolidatedTable table = publication.tables().appendices().get(0);
        Path file = folder.resolve(job + "-" + form + ".xlsx");
        new AppendixWorkbook(wording)
                .write(
                        new ConsolidatedTable(
                                table.code(),
                                table.title(),
                                new Appendix.Layout(form, Appendix.Paper.A4),
                                table.columns(),
                                table.members(),
                                table.head(),
                                table.sections()),
                        publication,
                        file);
        return file;
    }

    private void print(List<Path> files) throws IOException, InterruptedException {
        Path soffice = OutsideProgram.LIBREOFFICE.orLeaveOut();
        Path fonts = folder.resolve("fonts.conf");
        Files.writeString(
                fonts, """
                <?xml version="1.0"?>
                <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
                <fontconfig>
                  <dir>%s</dir>
                  <cachedir>%s</cachedir>
                  <alias binding="same"><family>Times New Roman</family><prefer><family>Tinos</family></prefer></alias>
                </fontconfig>
                """.formatted(Path.of("src/main/resources/fonts").toAbsolutePath(), folder.resolve("cache")));
        List<String> command = new ArrayList<>(List.of(
                soffice.toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString()));
        files.forEach(file -> command.add(file.toString()));
        ProcessBuilder printing = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("soffice.log").toFile());
        printing.environment().put("FONTCONFIG_FILE", fonts.toString());
        assertThat(printing.start().waitFor()).isZero();
    }

    private List<String> pages(Path file) throws IOException, InterruptedException {
        Path pdf = Path.of(file.toString().replaceAll("\\.[a-z]+$", ".pdf"));
        Path text = folder.resolve(pdf.getFileName() + ".txt");
        Process reading = new ProcessBuilder(
                        OutsideProgram.PDFTOTEXT.orLeaveOut().toString(), "-layout", pdf.toString(), text.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("pdftotext.log").toFile())
                .start();
        assertThat(reading.waitFor()).isZero();
        String all = Files.readString(text, StandardCharsets.UTF_8);
        return Stream.of(all.split("\f")).toList();
    }
}
