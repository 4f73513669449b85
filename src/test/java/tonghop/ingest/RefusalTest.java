package tonghop.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.ingest.archive.Archive;
import tonghop.ingest.archive.ArchiveLimits;
import tonghop.ingest.sheet.RefusalReason;
import tonghop.ingest.sheet.RefusedException;
import tonghop.model.Intake;
import tonghop.model.Refusal;

/** Files that are no workbook, or none that can be read, each with the reason that tells its sender what to do. */
class RefusalTest {
    @TempDir
    Path folder;

    static Stream<Arguments> foreignFiles() {
        return Stream.of(
                Arguments.of("bieu.xlsx", "", "empty", ""),
                Arguments.of("bieu.xlsx", "Kính gửi: UBND huyện", "not-a-workbook", "TXT"),
                Arguments.of("bieu", "Kính gửi: UBND huyện", "not-a-workbook", "TXT"),
                Arguments.of("bieu.xlsx", "%PDF-1.7\n%âãÏÓ", "not-a-workbook", "PDF"),
                Arguments.of("bieu.xls", "{\\rtf1\\ansi Báo cáo}", "not-a-workbook", "RTF (Word)"),
                Arguments.of("bieu.csv", "%PDF-1.7\n", "not-a-workbook", "PDF"),
                Arguments.of("bieu.xlsx", "Rar!\u001a\u0007", "not-a-workbook", "RAR"),
                Arguments.of("bieu.xlsx", "\u0001\u0002\u0003\u0004", "unknown-format", "01 02 03 04"),
                Arguments.of("bieu.xls", "\n<html><body><table><tr><td>1</td></tr></table>", "html-as-xls", "HTML"),
                Arguments.of("bieu.xls", "<TABLE><tr><td>1</td></tr></TABLE>", "html-as-xls", "HTML"),
                Arguments.of("bieu.xls", "MIME-Version: 1.0\nContent-Type: multipart/related", "html-as-xls", "HTML"),
                Arguments.of(
                        "bieu.xls",
                        "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>",
                        "xml-spreadsheet",
                        "XML"),
                Arguments.of("bieu.xlsx", "<?xml version=\"1.0\"?><baocao/>", "not-a-workbook", "XML"));
    }

    @ParameterizedTest
    @MethodSource("foreignFiles")
    void a_file_is_known_by_its_content_whatever_its_name(String name, String content, String reason, String detail)
            throws IOException {
        Refusal refusal = refusal(name, content.getBytes(StandardCharsets.UTF_8));

        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.detail()).isEqualTo(detail);
        assertThat(refusal.file()).isEqualTo(name);
        assertThat(refusal.sha256()).hasSize(64);
    }

    @Test
    void a_picture_is_told_as_one() throws IOException {
        assertThat(refusal("bieu.xlsx", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16})
                        .detail())
                .isEqualTo("JPEG");
    }

    @Test
    void bytes_that_are_no_text_are_told_as_bytes_even_when_half_of_them_are_zeros() throws IOException {
        assertThat(refusal("bieu.csv", new byte[] {3, 0, 65, 0, 0, 66, 0, 67, 0, 0})
                        .reason())
                .isEqualTo("unknown-format");
    }

    @Test
    void a_word_document_is_told_as_one() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Báo cáo");
            document.write(bytes);
        }

        assertThat(refusal("bieu.xlsx", bytes.toByteArray()).detail()).isEqualTo("Word");
    }

    @Test
    void an_archive_of_files_is_told_as_one() throws IOException {
        assertThat(refusal("bieu.xlsx", Packages.zip(Map.of("bieu.xlsx", "x"))).detail())
                .isEqualTo("ZIP");
    }

    @Test
    void a_binary_workbook_is_refused_by_name() throws IOException {
        Map<String, String> parts = Map.of(
                "_rels/.rels",
                Packages.relationships(Packages.relationship("rId1", "officeDocument", "xl/workbook.bin")),
                "xl/workbook.bin",
                "x");

        assertThat(refusal("bieu.xlsx", Packages.zip(parts)).reason()).isEqualTo("xlsb");
    }

    @Test
    void an_apple_spreadsheet_is_refused_by_name() throws IOException {
        assertThat(refusal("bieu.xlsx", Packages.zip(Map.of("Index/Document.iwa", "x")))
                        .reason())
                .isEqualTo("numbers");
    }

    @Test
    void a_workbook_with_a_password_is_refused_by_name() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem();
                XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("a");
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("mat khau");
            try (var out = encryptor.getDataStream(container)) {
                workbook.write(out);
            }
            container.writeFilesystem(bytes);
        }

        assertThat(refusal("bieu.xlsx", bytes.toByteArray()).reason()).isEqualTo("encrypted");
    }

    @Test
    void a_file_that_is_not_there_is_refused_as_unreadable() {
        Intake intake = new WorkbookReader().read(folder.resolve("nowhere"), "bieu.xlsx");

        assertThat(intake.sha256()).isEmpty();
        assertThat(Packages.reason(intake)).isEqualTo("unreadable");
    }

    @Test
    void what_inflates_beyond_the_limits_is_refused() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("a", " ".repeat(600));
        parts.put("b", " ".repeat(600));
        Path file = Files.write(folder.resolve("copy"), Packages.zip(parts));

        assertThat(gate(file, new ArchiveLimits(600, 1200, 2))).isEqualTo("passed");
        assertThat(gate(file, new ArchiveLimits(599, 1200, 2))).isEqualTo("too-large: a > 599");
        assertThat(gate(file, new ArchiveLimits(600, 1199, 2))).isEqualTo("too-large: b > 599");
        assertThat(gate(file, new ArchiveLimits(600, 1200, 1))).isEqualTo("too-large: zip: 2 > 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void every_reason_has_its_sentence_and_no_sentence_is_without_a_reason(String language) throws IOException {
        Properties bundle = new Properties();
        try (InputStream in = RefusalReason.class.getResourceAsStream(
                        "/tonghop/messages/ingest_" + language + ".properties");
                Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            bundle.load(text);
        }

        assertThat(bundle.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(RefusalReason.values())
                        .map(reason -> "refusal." + reason.key())
                        .toList());
        assertThat(bundle.values())
                .allSatisfy(sentence -> assertThat(sentence.toString().replace("{detail}", ""))
                        .isNotBlank()
                        .doesNotContain("{", "}"));
    }

    private static String gate(Path file, ArchiveLimits limits) throws IOException {
        try (Archive archive = Archive.open(file, limits)) {
            return archive.has("a") ? "passed" : "empty";
        } catch (RefusedException e) {
            return e.getMessage();
        }
    }

    private Refusal refusal(String name, byte[] bytes) throws IOException {
        return (Refusal) Packages.intake(folder, name, bytes);
    }
}
