package tonghop.endurance;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import tonghop.ingest.Packages;

/** Files that were made to harm, that other programs write badly, or that tired people send; each with the verdict it must get. */
final class HostileFiles {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String ONE = cell("A1", "486");
    private static final String ODS =
            "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                    + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                    + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">";

    private final List<HostileFile> files = new ArrayList<>();

    private HostileFiles() {}

    /**
     * A file as it is sent.
     *
     * @param name the name it is sent under
     * @param bytes what it holds
     * @param verdict the reason for which it is refused, or "taken" with the number of its cells: "taken 1"
     */
    record HostileFile(String name, byte[] bytes, String verdict) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<HostileFile> all() throws IOException {
        HostileFiles all = new HostileFiles();
        all.emptyAndForeign();
        all.bombs();
        all.archives();
        all.packages();
        all.markup();
        all.sheets();
        all.values();
        all.openDocuments();
        all.oldWorkbooks();
        all.texts();
        return List.copyOf(all.files);
    }

    private void emptyAndForeign() {
        add("rong.xlsx", new byte[0], "empty");
        add("mot-byte.xlsx", new byte[] {'P'}, "not-a-workbook");
        add("chi-PK.xlsx", ascii("PK\3\4"), "damaged");
        add("khong.xlsx", new byte[4096], "unknown-format");
        add("pdf.xlsx", ascii("%PDF-1.7\n"), "not-a-workbook");
        add("exe.xlsx", new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0}, "unknown-format");
        add(
                "html.xls",
                ascii("<html><script>alert(1)</script><table><tr><td>=1+1</td></tr></table></html>"),
                "html-as-xls");
        add("slk.xls", ascii("ID;PWXL;N;E\nC;Y1;X1;K486\nE\n"), "not-a-workbook");
        add(
                "xml2003.xls",
                ascii("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"),
                "xml-spreadsheet");
        add("duoi-la.ods", ascii("không phải sổ tính"), "not-a-workbook");
    }

    private void bombs() throws IOException {
        add("bom.xlsx", zeros(201), "too-large");
        add("bom-ba-phan.xlsx", zeros(180, 180, 180), "too-large");
        Map<String, byte[]> many = bytes(Packages.withSheet(ONE));
        IntStream.range(0, 5_001).forEach(i -> many.put("xl/media/" + i, new byte[0]));
        add("nhieu-phan.xlsx", Packages.zipOfBytes(many), "too-large");
        add(
                "bom-chu.xlsx",
                sheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + "x".repeat(10 << 20)
                        + "</t></is></c></row>"),
                "too-large");
        add(
                "chu-dai.xlsx",
                sheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + "x".repeat(90_000) + "</t></is></c></row>"),
                "taken 1");
        add(
                "nua-chu.xlsx",
                sheet("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>_xD83D__x0000_ _xFFFF_</v></c></row>"),
                "taken 1");
        add("bom-hang.xlsx", sheet("<row r=\"1\">" + "<c r=\"A1\"/>".repeat(2_000_000) + "</row>"), "taken 0");
        add("bom-kieu.xlsx", styled(200_000), "taken 1");
    }

    private void archives() throws IOException {
        byte[] whole = sheet(ONE);
        add("thieu-mot-byte.xlsx", Arrays.copyOf(whole, whole.length - 1), "damaged");
        add("nua-dau.xlsx", Arrays.copyOf(whole, whole.length / 2), "damaged");
        add("nua-sau.xlsx", Arrays.copyOfRange(whole, whole.length / 2, whole.length), "unknown-format");
        add("duoi-thua.xlsx", concat(whole, ascii("thêm ở cuối")), "damaged taken");
        add("dau-thua.xlsx", concat(ascii("MZ"), whole), "unknown-format");
        add("zip-trong-zip.xlsx", Packages.zipOfBytes(Map.of("a.xlsx", whole)), "not-a-workbook");
        add("zip-rong.xlsx", Packages.zipOfBytes(Map.of()), "not-a-workbook damaged");
        add("chong-nhau.xlsx", overlapping(), "damaged");
        add("sai-crc.xlsx", wrong(whole, 14), "damaged taken");
        add("noi-doi-co.xlsx", lyingSize(), "damaged");
        Map<String, String> twice = Packages.withSheet(ONE);
        twice.put("XL/WORKSHEETS/SHEET1.XML", Packages.worksheet("<sheetData>" + cell("A1", "999") + "</sheetData>"));
        add("hai-to-mot-ten.xlsx", Packages.zip(twice), "damaged");
        Map<String, String> climbing = Packages.withSheet(ONE);
        climbing.put("../../../../tmp/tonghop-was-here", "x");
        climbing.put("/etc/tonghop-was-here", "x");
        add("leo-thu-muc.xlsx", Packages.zip(climbing), "taken 1");
        add("mat-khau-zip.xlsx", flagged(whole), "damaged");
    }

    private void packages() throws IOException {
        for (String part : List.of("_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", SHEET)) {
            Map<String, String> parts = Packages.withSheet(ONE);
            parts.remove(part);
            add("thieu-" + part.replaceAll("[^a-z0-9]", "-") + ".xlsx", Packages.zip(parts), "damaged not-a-workbook");
            Map<String, String> empty = Packages.withSheet(ONE);
            empty.put(part, "");
            add("rong-" + part.replaceAll("[^a-z0-9]", "-") + ".xlsx", Packages.zip(empty), "damaged not-a-workbook");
        }
        Map<String, String> types = Packages.withSheet(ONE);
        types.put(
                "[Content_Types].xml",
                "<Types xmlns=\"x\"><Default Extension=\"xml\" ContentType=\"image/png\"/></Types>");
        add("sai-kieu.xlsx", Packages.zip(types), "taken 1");
        Map<String, String> xlsb = Map.of(
                "_rels/.rels",
                Packages.relationships(Packages.relationship("r", "officeDocument", "xl/workbook.bin")),
                "xl/workbook.bin",
                "x");
        add("nhi-phan.xlsb", Packages.zip(xlsb), "xlsb");
        Map<String, String> outside = Packages.withSheet(ONE);
        outside.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"http://127.0.0.1:1/s.xml\" TargetMode=\"External\"/></Relationships>");
        add("to-o-ngoai.xlsx", Packages.zip(outside), "damaged");
        Map<String, String> climbing = Packages.withSheet(ONE);
        climbing.put(
                "xl/_rels/workbook.xml.rels",
                Packages.relationships(Packages.relationship("rId1", "worksheet", "../../../../etc/passwd")));
        add("to-leo-ra-ngoai.xlsx", Packages.zip(climbing), "damaged");
        Map<String, String> itself = Packages.withSheet(ONE);
        itself.put(
                "xl/_rels/workbook.xml.rels",
                Packages.relationships(Packages.relationship("rId1", "worksheet", "workbook.xml")));
        add("to-la-muc-luc.xlsx", Packages.zip(itself), "damaged taken");
        Map<String, String> links = Packages.withSheet(ONE);
        links.put("xl/externalLinks/externalLink1.xml", "<externalLink><externalBook r:id=\"r\"/></externalLink>");
        links.put(
                "xl/externalLinks/_rels/externalLink1.xml.rels",
                "<Relationships><Relationship Id=\"r\" Type=\"x/externalLinkPath\" Target=\"file:///\\\\may\\chung.xlsx\" TargetMode=\"External\"/></Relationships>");
        add("lien-ket-ngoai.xlsx", Packages.zip(links), "taken 1");
        Map<String, String> macro = Packages.withSheet(ONE);
        macro.put("xl/vbaProject.bin", "Attribute VB_Name = \"Auto_Open\"");
        add("macro.xlsm", Packages.zip(macro), "taken 1");
    }

    private void markup() throws IOException {
        add(
                "xxe.xlsx",
                raw(
                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row><c t=\"str\"><v>&e;</v></c></row></sheetData></worksheet>"),
                "doctype");
        add(
                "cuoi-ty.xlsx",
                raw(
                        "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]><worksheet>&c;</worksheet>"),
                "doctype");
        add("thuc-the-la.xlsx", sheet("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&khong-co;</v></c></row>"), "damaged");
        add("long-sau.xlsx", sheet("<a>".repeat(100_000) + "</a>".repeat(100_000)), "damaged");
        add(
                "long-sau-chu.xlsx",
                sheet("<row><c t=\"inlineStr\"><is>" + "<r>".repeat(100_000) + "</r>".repeat(100_000)
                        + "</is></c></row>"),
                "damaged");
        add(
                "nhieu-thuoc-tinh.xlsx",
                sheet("<row r=\"1\"><c r=\"A1\" "
                        + IntStream.range(0, 100_000)
                                .mapToObj(i -> "a" + i + "=\"\"")
                                .collect(Collectors.joining(" ")) + "><v>1</v></c></row>"),
                "taken 1 damaged");
        add("ten-dai.xlsx", sheet("<" + "n".repeat(1 << 20) + "/>" + ONE), "taken 1 damaged");
        add("ky-tu-cam.xlsx", sheet("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>a\u0001b</v></c></row>"), "damaged");
        add("khong-dong.xlsx", raw("<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"), "damaged");
        add(
                "hai-goc.xlsx",
                raw("<worksheet><sheetData>" + ONE + "</sheetData></worksheet><worksheet/>"),
                "taken 1 damaged");
        Map<String, byte[]> badUtf8 = bytes(Packages.withSheet(ONE));
        badUtf8.put(
                SHEET,
                concat(
                        ascii("<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>"),
                        new byte[] {(byte) 0xC3, '('},
                        ascii("</v></c></row></sheetData></worksheet>")));
        add("utf8-hong.xlsx", Packages.zipOfBytes(badUtf8), "damaged");
        add("bang-ma-la.xlsx", raw("<?xml version=\"1.0\" encoding=\"khong-co-bang-ma\"?><worksheet/>"), "damaged");
        add(
                "strict.xlsx",
                raw("<worksheet xmlns=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><sheetData>" + ONE
                        + "</sheetData></worksheet>"),
                "taken 1");
    }

    private void sheets() throws IOException {
        Map<String, String> parts = Packages.withSheet(ONE);
        parts.put(
                "xl/workbook.xml",
                Packages.workbook(
                        "<sheet name=\"Biểu\" r:id=\"rId1\"/><sheet name=\"Biểu \" r:id=\"rId1\"/><sheet name=\"BIỂU\" r:id=\"rId1\"/>"));
        add("ten-to-gan-giong.xlsx", Packages.zip(parts), "taken 3");
        Map<String, String> same = Packages.withSheet(ONE);
        same.put(
                "xl/workbook.xml",
                Packages.workbook("<sheet name=\"Biểu\" r:id=\"rId1\"/><sheet name=\"Biểu\" r:id=\"rId1\"/>"));
        add("ten-to-trung.xlsx", Packages.zip(same), "damaged");
        Map<String, String> nameless = Packages.withSheet(ONE);
        nameless.put("xl/workbook.xml", Packages.workbook("<sheet r:id=\"rId1\"/>"));
        add("to-khong-ten.xlsx", Packages.zip(nameless), "taken 1");
        Map<String, String> longName = Packages.withSheet(ONE);
        longName.put(
                "xl/workbook.xml", Packages.workbook("<sheet name=\"" + "dài ".repeat(5_000) + "\" r:id=\"rId1\"/>"));
        add("ten-to-dai.xlsx", Packages.zip(longName), "too-large");
        Map<String, String> thousands = Packages.withSheet(ONE);
        thousands.put(
                "xl/workbook.xml",
                Packages.workbook(IntStream.range(0, 4_000)
                        .mapToObj(i -> "<sheet name=\"t" + i + "\" r:id=\"rId1\"/>")
                        .collect(Collectors.joining())));
        add("bon-nghin-to.xlsx", Packages.zip(thousands), "taken 4000");
        add("to-trong.xlsx", sheet(""), "taken 0");
        add(
                "mot-trieu-gop.xlsx",
                raw(Packages.worksheet("<sheetData>" + ONE + "</sheetData><mergeCells>"
                        + "<mergeCell ref=\"A1:XFD1048576\"/>".repeat(30_000) + "</mergeCells>")),
                "taken 1");
        add(
                "vung-ma.xlsx",
                raw(Packages.worksheet("<dimension ref=\"A1:XFD1048576\"/><sheetData>" + ONE + "</sheetData>")),
                "taken 1");
        add(
                "an-het-cot.xlsx",
                raw(Packages.worksheet(
                        "<cols><col min=\"1\" max=\"16384\" hidden=\"1\"/></cols><sheetData>" + ONE + "</sheetData>")),
                "taken 1");
    }

    private void values() throws IOException {
        add("o-cuoi-cung.xlsx", sheet("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>"), "taken 1");
        add("ngoai-bien.xlsx", sheet("<row r=\"1048577\"><c r=\"A1048577\"><v>1</v></c></row>"), "damaged");
        add("hang-khong.xlsx", sheet("<row r=\"0\"><c r=\"A0\"><v>1</v></c></row>"), "damaged");
        add("16384-cot.xlsx", sheet("<row r=\"1\">" + "<c><v>1</v></c>".repeat(16_384) + "</row>"), "taken 16384");
        add("16385-cot.xlsx", sheet("<row r=\"1\">" + "<c><v>1</v></c>".repeat(16_385) + "</row>"), "damaged");
        add("o-trung.xlsx", sheet(cell("A1", "486") + cell("A1", "488")), "duplicate-cell");
        add("o-sai-hang.xlsx", sheet("<row r=\"5\"><c r=\"A1\"><v>1</v></c></row>"), "taken 1 damaged");
        add("chuoi-khong-co.xlsx", sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>"), "damaged");
        add("chuoi-am.xlsx", sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>-1</v></c></row>"), "damaged");
        for (String number : List.of("NaN", "Infinity", "0x1F", "1e999999999", "1,5", "1 000", "١٢٣", "--1", "1_0")) {
            add(
                    "so-" + files.size() + ".xlsx",
                    sheet("<row r=\"1\"><c r=\"A1\"><v>" + number + "</v></c></row>"),
                    "damaged");
        }
        add(
                "so-dai.xlsx",
                sheet("<row r=\"1\"><c r=\"A1\"><v>" + "9".repeat(10_000_000) + "</v></c></row>"),
                "damaged");
        add("ngay-am.xlsx", dated("-1"), "taken 1");
        add("ngay-xa.xlsx", dated("99999999999"), "taken 1");
        add("ngay-60.xlsx", dated("60"), "taken 1");
        add("ngay-chu.xlsx", sheet("<row r=\"1\"><c r=\"A1\" t=\"d\"><v>hôm qua</v></c></row>"), "taken 1");
        add("kieu-la.xlsx", sheet("<row r=\"1\"><c r=\"A1\" t=\"zz\"><v>1</v></c></row>"), "damaged");
        add(
                "vong-tron.xlsx",
                sheet("<row r=\"1\"><c r=\"A1\"><f>B1</f><v>1</v></c><c r=\"B1\"><f>A1</f><v>1</v></c></row>"),
                "taken 2");
        add("khong-ket-qua.xlsx", sheet("<row r=\"1\"><c r=\"A1\"><f>SUM(B1:B9)</f></c></row>"), "taken 1");
        add(
                "cong-thuc-dai.xlsx",
                sheet("<row r=\"1\"><c r=\"A1\"><f>" + "(".repeat(100_000) + "1" + ")".repeat(100_000)
                        + "</f><v>1</v></c></row>"),
                "taken 1");
        add("kieu-xa.xlsx", sheet("<row r=\"1\"><c r=\"A1\" s=\"99999999\"><v>1</v></c></row>"), "taken 1");
        add("kieu-am.xlsx", sheet("<row r=\"1\"><c r=\"A1\" s=\"-1\"><v>1</v></c></row>"), "damaged");
    }

    private void openDocuments() throws IOException {
        add(
                "lap-ca-to.ods",
                ods(
                        "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell table:number-columns-repeated=\"16384\" office:value-type=\"float\" office:value=\"1\"/></table:table-row>"),
                "too-large");
        add(
                "lap-nhieu.ods",
                ods(
                        "<table:table-row table:number-rows-repeated=\"999999999\"><table:table-cell table:number-columns-repeated=\"999999999\"/></table:table-row>"),
                "taken 0");
        add(
                "khong-manifest.ods",
                Packages.zip(Map.of(
                        "mimetype",
                        "application/vnd.oasis.opendocument.spreadsheet",
                        "content.xml",
                        ODS + "</office:document-content>")),
                "damaged");
        add(
                "van-ban.ods",
                Packages.zip(Map.of("mimetype", "application/vnd.oasis.opendocument.text")),
                "not-a-workbook");
        add("ods-long-sau.ods", ods("<table:table-row-group>".repeat(50_000)), "damaged");
        add(
                "ods-so-la.ods",
                ods(
                        "<table:table-row><table:table-cell office:value-type=\"float\" office:value=\"1,5\"/></table:table-row>"),
                "damaged");
        add(
                "ods-thoi-gian.ods",
                ods(
                        "<table:table-row><table:table-cell office:value-type=\"time\" office:time-value=\"PT99999999999999H\"/></table:table-row>"),
                "damaged taken");
        add("numbers.numbers", Packages.zip(Map.of("Index/Document.iwa", "x")), "numbers");
    }

    private void oldWorkbooks() throws IOException {
        byte[] whole = xls();
        byte[] stream = stream(whole);
        add("cut.xls", Arrays.copyOf(whole, whole.length - 600), "damaged");
        add("biff5.xls", container("Book", new byte[] {9, 8, 8, 0, 0, 5, 5, 0, 0, 0, 0, 0, 10, 0, 0, 0}), "old-excel");
        add("biff4.xls", new byte[] {9, 4, 6, 0, 0, 4, 16, 0, 10, 0, 0, 0}, "old-excel");
        add("word.xls", container("WordDocument", new byte[4096]), "not-a-workbook");
        add("ole-rong.xls", container("Khác", new byte[10]), "not-a-workbook");
        add("ole-dau.xls", Arrays.copyOf(whole, 512), "damaged");
        add("ole-vong.xls", looped(whole), "damaged");
        add("biff-rong.xls", container("Workbook", new byte[0]), "damaged");
        add("biff-cut.xls", container("Workbook", Arrays.copyOf(stream, stream.length / 2)), "damaged");
        add("biff-to-vong.xls", container("Workbook", sheetAt(stream, 0)), "damaged");
        add("biff-to-xa.xls", container("Workbook", sheetAt(stream, Integer.MAX_VALUE)), "damaged");
        add("biff-nan.xls", container("Workbook", nan(stream)), "damaged");
    }

    private void texts() {
        add("csv-rong.csv", ascii("\n\n\n"), "taken 0");
        add("csv-mot-dong.csv", ascii("a".repeat(10 << 20)), "too-large");
        add("csv-ngoac.csv", ascii("\"" + "a;b\n".repeat(1000)), "open-quote");
        add("csv-cot.csv", ascii(";".repeat(20_000) + "1"), "too-large");
        add("csv-nul.csv", new byte[] {'a', ';', 0, 0, 0, 'b'}, "unknown-format");
        add("csv-tiem.csv", ascii("=1+1;@SUM(1);+1;-1;\t=1\n"), "taken 5");
    }

    private void add(String name, byte[] bytes, String verdict) {
        files.add(new HostileFile(name, bytes, verdict));
    }

    private static String cell(String a1, String number) {
        return "<row r=\"1\"><c r=\"" + a1 + "\"><v>" + number + "</v></c></row>";
    }

    private static byte[] sheet(String data) throws IOException {
        return Packages.zip(Packages.withSheet(data));
    }

    private static byte[] raw(String xml) throws IOException {
        Map<String, String> parts = Packages.withSheet("");
        parts.put(SHEET, xml);
        return Packages.zip(parts);
    }

    private static byte[] styled(int count) throws IOException {
        return withStyles(
                "<cellXfs>" + "<xf numFmtId=\"0\"/>".repeat(count) + "</cellXfs>",
                "<row r=\"1\"><c r=\"A1\" s=\"" + (count - 1) + "\"><v>1</v></c></row>");
    }

    private static byte[] dated(String serial) throws IOException {
        return withStyles(
                "<cellXfs><xf numFmtId=\"14\"/></cellXfs>",
                "<row r=\"1\"><c r=\"A1\" s=\"0\"><v>" + serial + "</v></c></row>");
    }

    private static byte[] withStyles(String styles, String data) throws IOException {
        Map<String, String> parts = Packages.withSheet(data);
        parts.put("xl/styles.xml", "<styleSheet>" + styles + "</styleSheet>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                Packages.relationships(
                        Packages.relationship("rId1", "worksheet", "worksheets/sheet1.xml"),
                        Packages.relationship("rId2", "styles", "styles.xml")));
        return Packages.zip(parts);
    }

    static byte[] ods(String rows) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        parts.put("META-INF/manifest.xml", "<manifest/>");
        parts.put(
                "content.xml",
                ODS + "<office:body><office:spreadsheet><table:table table:name=\"a\">" + rows
                        + "</table:table></office:spreadsheet></office:body></office:document-content>");
        return Packages.zip(parts);
    }

    private static byte[] xls() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            var row = workbook.createSheet("Biểu").createRow(0);
            row.createCell(0).setCellValue("Hộ nghèo");
            row.createCell(1).setCellValue(486.25);
            return Packages.bytes(workbook);
        }
    }

    private static byte[] stream(byte[] file) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            return container.createDocumentInputStream("Workbook").readAllBytes();
        }
    }

    private static byte[] container(String name, byte[] stream) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(stream), name);
            container.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] sheetAt(byte[] stream, int place) {
        ByteBuffer biff = ByteBuffer.wrap(stream.clone()).order(ByteOrder.LITTLE_ENDIAN);
        int at = 0;
        while (biff.getShort(at) != 0x85) {
            at += 4 + Short.toUnsignedInt(biff.getShort(at + 2));
        }
        return biff.putInt(at + 4, place).array();
    }

    private static byte[] nan(byte[] stream) {
        ByteBuffer biff = ByteBuffer.wrap(stream.clone()).order(ByteOrder.LITTLE_ENDIAN);
        int at = 0;
        while (biff.getShort(at) != 0x203) {
            at += 4 + Short.toUnsignedInt(biff.getShort(at + 2));
        }
        return biff.putDouble(at + 10, Double.NaN).array();
    }

    /** The first sector's successor is itself. */
    private static byte[] looped(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file.clone()).order(ByteOrder.LITTLE_ENDIAN);
        int fat = 512 * (1 + bytes.getInt(76));
        for (int sector = 0; sector < 128; sector++) {
            if (bytes.getInt(fat + 4 * sector) == sector + 1) {
                bytes.putInt(fat + 4 * sector, sector);
            }
        }
        return bytes.array();
    }

    /** Two entries of the directory that share the bytes of one. */
    private static byte[] overlapping() throws IOException {
        byte[] zip = sheet(ONE);
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int directory = bytes.getInt(zip.length - 6);
        int second = directory + 46 + bytes.getShort(directory + 28) + bytes.getShort(directory + 30);
        bytes.putInt(second + 42, bytes.getInt(directory + 42));
        return zip;
    }

    private static byte[] wrong(byte[] whole, int at) {
        byte[] other = whole.clone();
        other[at] ^= 0x55;
        return other;
    }

    private static byte[] lyingSize() throws IOException {
        byte[] zip = sheet(ONE);
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int directory = bytes.getInt(zip.length - 6);
        bytes.putInt(directory + 24, 7);
        return zip;
    }

    private static byte[] flagged(byte[] whole) {
        ByteBuffer bytes = ByteBuffer.wrap(whole.clone()).order(ByteOrder.LITTLE_ENDIAN);
        int directory = bytes.getInt(whole.length - 6);
        bytes.putShort(directory + 8, (short) (bytes.getShort(directory + 8) | 1));
        bytes.putShort(6, (short) (bytes.getShort(6) | 1));
        return bytes.array();
    }

    /** A workbook with parts of so many megabytes of nothing beside its own. */
    private static byte[] zeros(int... megabytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : bytes(Packages.withSheet(ONE)).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
            for (int part = 0; part < megabytes.length; part++) {
                zip.putNextEntry(new ZipEntry("xl/media/" + part));
                for (int i = 0; i < megabytes[part]; i++) {
                    zip.write(new byte[1 << 20]);
                }
            }
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> bytes(Map<String, String> parts) {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        parts.forEach((name, text) -> bytes.put(name, ascii(text)));
        return bytes;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] concat(byte[]... pieces) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        Arrays.stream(pieces).forEach(whole::writeBytes);
        return whole.toByteArray();
    }
}
