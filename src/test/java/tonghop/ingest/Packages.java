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
import tonghop.model.Refusal;
import tonghop.model.Submission;
import tonghop.model.cell.RawCell;
import tonghop.model.cell.RawSheet;

/** Office Open XML packages written by hand, part by part, and what the reader makes of files. */
public final class Packages {
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private Packages() {}

    /** The least package with one sheet, whose parts a test may replace. */
    public static Map<String, String> withSheet(String sheetData) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("_rels/.rels", relationships(relationship("rId1", "officeDocument", "xl/workbook.xml")));
        parts.put("xl/workbook.xml", workbook("<sheet name=\"Biểu 1\" sheetId=\"1\" r:id=\"rId1\"/>"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relationships(relationship("rId1", "worksheet", "worksheets/sheet1.xml")));
        parts.put("xl/worksheets/sheet1.xml", worksheet("<sheetData>" + sheetData + "</sheetData>"));
        return parts;
    }

    public static String workbook(String sheets) {
        return "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE.substring(0, OFFICE.length() - 1) + "\"><sheets>"
                + sheets + "</sheets></workbook>";
    }

    public static String worksheet(String content) {
        return "<worksheet xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE.substring(0, OFFICE.length() - 1) + "\">"
                + content + "</worksheet>";
    }

    public static String relationships(String... all) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + String.join("", all) + "</Relationships>";
    }

    public static String relationship(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + type + "\" Target=\"" + target + "\"/>";
    }

    public static byte[] zip(Map<String, String> parts) throws IOException {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        parts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return zipOfBytes(bytes);
    }

    public static byte[] zipOfBytes(Map<String, byte[]> parts) throws IOException {
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

    public static byte[] bytes(Workbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }

    /** Reads the bytes as a file of that name. */
    public static Intake intake(Path folder, String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("copy"), bytes);
        return new WorkbookReader().read(file, name);
    }

    public static Submission submission(Path folder, byte[] bytes) throws IOException {
        return submission(intake(folder, "bieu.xlsx", bytes));
    }

    public static Submission submission(Intake intake) {
        if (intake instanceof Submission submission) {
            return submission;
        }
        throw new AssertionError("refused: " + intake);
    }

    public static String reason(Intake intake) {
        return intake instanceof Refusal refusal ? refusal.reason() : "taken";
    }

    public static RawSheet firstSheet(Path folder, byte[] bytes) throws IOException {
        return submission(folder, bytes).sheets().get(0);
    }

    public static RawCell cell(RawSheet sheet, String a1) {
        return sheet.cells().stream()
                .filter(cell -> cell.at().toString().equals(a1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no cell " + a1 + " in " + sheet.cells()));
    }
}
