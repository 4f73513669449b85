package tonghop.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Workbook;
import tonghop.model.Intake;
import tonghop.model.RawCell;
import tonghop.model.RawSheet;
import tonghop.model.Refusal;
import tonghop.model.Submission;

/** Office Open XML packages written by hand, part by part, and what the reader makes of files. */
final class Packages {
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private Packages() {}

    /** The least package with one sheet, whose parts a test may replace. */
    static Map<String, String> withSheet(String sheetData) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("_rels/.rels", relationships(relationship("rId1", "officeDocument", "xl/workbook.xml")));
        parts.put("xl/workbook.xml", workbook("<sheet name=\"Biểu 1\" sheetId=\"1\" r:id=\"rId1\"/>"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relationships(relationship("rId1", "worksheet", "worksheets/sheet1.xml")));
        parts.put("xl/worksheets/sheet1.xml", worksheet("<sheetData>" + sheetData + "</sheetData>"));
        return parts;
    }

    static String workbook(String sheets) {
        return "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE.substring(0, OFFICE.length() - 1) + "\"><sheets>"
                + sheets + "</sheets></workbook>";
    }

    static String worksheet(String content) {
        return "<worksheet xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE.substring(0, OFFICE.length() - 1) + "\">"
                + content + "</worksheet>";
    }

    static String relationships(String... all) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + String.join("", all) + "</Relationships>";
    }

    static String relationship(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + type + "\" Target=\"" + target + "\"/>";
    }

    static byte[] zip(Map<String, String> parts) throws IOException {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        parts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return zipOfBytes(bytes);
    }

    static byte[] zipOfBytes(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    static byte[] bytes(Workbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }

    /** Reads the bytes as a file of that name. */
    static Intake intake(Path folder, String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("copy"), bytes);
        return new WorkbookReader().read(file, name);
    }

    static Submission submission(Path folder, byte[] bytes) throws IOException {
        return submission(intake(folder, "bieu.xlsx", bytes));
    }

    static Submission submission(Intake intake) {
        if (intake instanceof Submission submission) {
            return submission;
        }
        throw new AssertionError("refused: " + intake);
    }

    static String reason(Intake intake) {
        return intake instanceof Refusal refusal ? refusal.reason() : "taken";
    }

    static RawSheet firstSheet(Path folder, byte[] bytes) throws IOException {
        return submission(folder, bytes).sheets().get(0);
    }

    static RawCell cell(RawSheet sheet, String a1) {
        return sheet.cells().stream()
                .filter(cell -> cell.at().toString().equals(a1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no cell " + a1 + " in " + sheet.cells()));
    }
}
