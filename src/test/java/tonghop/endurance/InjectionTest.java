package tonghop.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.helpers.DefaultHandler;
import tonghop.ingest.Packages;
import tonghop.ingest.WorkbookReader;
import tonghop.model.Submission;
import tonghop.model.cell.RawCell;
import tonghop.model.cell.RawSheet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Texts that would come alive as a formula, markup, a line or a path, in every text of real workbooks, followed through every output. */
class InjectionTest {
    private static final String JOB = "thu";
    private static final Pattern TAG =
            Pattern.compile("<(/?[A-Za-z][A-Za-z0-9]*)((?:\\s+[\\w:-]+(?:=\"[^\"]*\")?)*)\\s*/?>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:-]+)(?:=\"([^\"]*)\")?");
    private static final Pattern FORMULA_LEAD = Pattern.compile("(?s)(?:'*[\\t\\r\\n]|['\\s\\p{Z}]*[=+@\\-＝＋－＠]).*");
    private static final Pattern LIVE = Pattern.compile("(?i)cmd|hyperlink|webservice|importxml|dde|\\||http");
    private static final Pattern LOG_LINE = Pattern.compile(
            "\\d{4}-\\d\\d-\\d\\dT[\\d:.+Z-]+ (?:INFO |WARN |ERROR) [^\\p{IsCc}\\u202a-\\u202e\\u2066-\\u2069\\u2028\\u2029]*");

    private final List<String> payloads = Payloads.all();

    @TempDir
    Path folder;

    private Office office;
    private Office.Answer answer;

    @BeforeEach
    void every_payload_stands_in_every_text_of_a_workbook() throws Exception {
        office = office("thù địch", payloads);
        answer = office.here("run");
        assertThat(answer.exit()).as(answer.said()).isEqualTo(1);
    }

    @Test
    void no_payload_comes_alive_in_any_output_and_every_text_comes_back() throws Exception {
        List<String> alive = new ArrayList<>();
        List<Path> files = files(office.output());
        for (Path file : files) {
            if (file.toString().endsWith(".docx") || file.toString().endsWith(".xlsx")) {
                wellFormed(file);
            }
            String name = file.getFileName().toString();
            if (name.endsWith(".xlsx")) {
                formulas(file, alive);
            } else if (name.endsWith(".csv")) {
                csv(file).forEach(line -> line.forEach(field -> aliveInCsv(name, field, alive)));
            } else if (name.endsWith(".docx")) {
                fields(file, alive);
            }
        }
        page(alive);
        console(alive);
        log(alive);
        paths(alive);
        Target.none("payloads alive", payloads.size(), new TreeSet<>(alive));
        comesBack();
    }

    private static void wellFormed(Path file) throws Exception {
        SAXParser parser = SAXParserFactory.newInstance().newSAXParser();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (var part : zip.stream().toList()) {
                if (part.getName().matches(".*\\.(xml|rels|vml)")) {
                    parser.parse(zip.getInputStream(part), new DefaultHandler());
                }
            }
        }
    }

    private void formulas(Path file, List<String> alive) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(file.toFile().getPath())) {
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> formula(file, cell, alive))));
        }
    }

    private static void formula(Path file, Cell cell, List<String> alive) {
        if (cell.getCellType() == CellType.FORMULA
                && LIVE.matcher(cell.getCellFormula()).find()) {
            alive.add(file.getFileName() + " " + cell.getAddress() + " formula " + cell.getCellFormula());
        }
        if (cell.getCellType() == CellType.STRING
                && FORMULA_LEAD.matcher(cell.getStringCellValue()).matches()
                && !cell.getCellStyle().getQuotePrefixed()) {
            alive.add(file.getFileName() + " " + cell.getSheet().getSheetName() + "!" + cell.getAddress()
                    + " without its quote: " + cell);
        }
        if (cell.getHyperlink() != null
                && cell.getHyperlink().getAddress() != null
                && cell.getHyperlink().getAddress().matches("(?i)(?:javascript|http|data|//).*")) {
            alive.add("link " + cell.getHyperlink().getAddress());
        }
    }

    private static void aliveInCsv(String file, String field, List<String> alive) {
        boolean signed = field.matches("[+-]?\\d[\\d.,]*%?");
        if (field.matches("(?s)[\\s\\p{Z}]*[=+@\\-＝＋－＠\\t\\r].*") && !signed) {
            alive.add(file + " " + field);
        }
    }

    private static void fields(Path file, List<String> alive) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (var part : zip.stream().toList()) {
                String xml = new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
                Matcher field = Pattern.compile("<w:(?:instrText|altChunk|object)[^>]*>[^<]*|<w:fldSimple [^>]*>")
                        .matcher(xml);
                while (field.find()) {
                    if (!field.group()
                                    .matches(
                                            "(?s)<w:(?:instrText|fldSimple)[^>]*?\\s*(?:w:instr=\")?\\s*>?(?:PAGE|NUMPAGES|TOC)?.*")
                            || LIVE.matcher(field.group()).find()) {
                        alive.add("docx " + field.group());
                    }
                }
            }
        }
    }

    /** The page has no other elements and attributes than one made of harmless texts. */
    private void page(List<String> alive) throws Exception {
        Office harmless = office("lành", List.of("văn bản", "chữ", "lời"));
        assertThat(harmless.here("run").exit()).isEqualTo(1);
        Set<String> known = marks(harmless);
        Set<String> found = marks(office);
        found.removeAll(known);
        found.removeIf(mark -> !isInPayload(mark));
        found.forEach(mark -> alive.add("page " + mark));
        assertThat(count(office, "<script")).isEqualTo(count(harmless, "<script"));
        assertThat(html(office)).doesNotContainPattern("[\\u202a-\\u202e\\u2066-\\u2069]");
    }

    /** What the page makes of its own differs with what it understood. */
    private boolean isInPayload(String mark) {
        int space = mark.indexOf(' ');
        String made = space < 0 ? "<" + mark : mark.substring(space) + "=";
        return payloads.stream().anyMatch(payload -> payload.contains(made));
    }

    private static Set<String> marks(Office office) throws IOException {
        Set<String> marks = new HashSet<>();
        Matcher tag = TAG.matcher(html(office));
        while (tag.find()) {
            marks.add(tag.group(1));
            Matcher attribute = ATTRIBUTE.matcher(tag.group(2).replaceAll("=\"[^\"]*\"", ""));
            while (attribute.find()) {
                marks.add(tag.group(1) + " " + attribute.group(1));
            }
            if (tag.group(2).toLowerCase().matches("(?s).*(?:href|src)=\"\\s*(?:javascript|data:text|https?|//).*")) {
                marks.add(tag.group());
            }
        }
        return marks;
    }

    private static int count(Office office, String text) throws IOException {
        return html(office).split(Pattern.quote(text), -1).length;
    }

    private static String html(Office office) throws IOException {
        return Files.readString(office.output().resolve("bao-cao.html"));
    }

    private void console(List<String> alive) {
        answer.said()
                .lines()
                .filter(line -> line.matches(".*[\\p{IsCc}\\u202a-\\u202e\\u2066-\\u2069\\u2028\\u2029&&[^\\t]].*"))
                .forEach(line -> alive.add("console " + line));
    }

    private void log(List<String> alive) throws IOException {
        Files.readAllLines(office.state().resolve("log/tonghop.log")).stream()
                .filter(line -> !LOG_LINE.matcher(line).matches())
                .forEach(line -> alive.add("log " + line));
    }

    private void paths(List<String> alive) throws IOException {
        for (Path each : files(folder)) {
            String place = office.folder().relativize(each).toString();
            if (!place.matches("(?s)(?:input|jobs|output/thu|\\.tonghop)/.*|\\.\\./lành/.*")) {
                alive.add("path " + place);
            }
        }
        Set<String> published = new HashSet<>();
        files(office.output())
                .forEach(file -> published.add(
                        office.output().relativize(file).toString().replaceAll("/phu-luc-.*", "/phu-luc")));
        for (String file : published) {
            if (!file.matches("[a-z0-9./-]+") && !isSendersOwn(file)) {
                alive.add("published " + file);
            }
        }
        if (Files.exists(Path.of("/tmp/tonghop-was-here"))) {
            alive.add("/tmp/tonghop-was-here");
        }
    }

    /** A unit's own workbook goes back to it under the name that it gave it, in the unit's folder and nowhere else. */
    private boolean isSendersOwn(String file) throws IOException {
        if (!file.matches("(?s).*/?tra-lai/[a-z0-9-]+/[^/]+")) {
            return false;
        }
        String leaf = file.substring(file.lastIndexOf('/') + 1);
        for (Path sent : files(office.input())) {
            String name = String.valueOf(sent.getFileName());
            String base = name.substring(0, Math.max(0, name.lastIndexOf('.')));
            if (leaf.startsWith(base) && leaf.substring(base.length()).matches("(?: \\(\\d+\\))?\\.[a-z]+")) {
                return true;
            }
        }
        return false;
    }

    /** Every text is in the ledger as its cell says it, once the apostrophe is taken away; every name in the run record. */
    private void comesBack() throws IOException {
        List<String> changed = new ArrayList<>();
        Map<String, String> ledger = new HashMap<>();
        List<CSVRecord> lines = csv(office.output().resolve("du-lieu/ledger.csv"));
        lines.subList(1, lines.size())
                .forEach(line ->
                        ledger.put(back(line.get(0)) + "|" + back(line.get(1)) + "|" + line.get(2), back(line.get(3))));
        int texts = 0;
        Set<String> names = new HashSet<>();
        for (Path file : files(office.input())) {
            String name = file.getFileName().toString();
            names.add(name);
            Submission submission = (Submission) new WorkbookReader().read(file, name);
            for (RawSheet sheet : submission.sheets()) {
                for (RawCell cell : sheet.cells()) {
                    texts++;
                    if (!cell.text().equals(ledger.get(name + "|" + sheet.name() + "|" + cell.at()))) {
                        changed.add(name + " " + sheet.name() + " " + cell.at() + " " + cell.text() + " <> "
                                + ledger.get(name + "|" + sheet.name() + "|" + cell.at()));
                    }
                }
            }
        }
        JsonNode record =
                new JsonMapper().readTree(Files.readAllBytes(office.output().resolve("run.json")));
        names.removeAll(record.get("inputs").findValuesAsString("file"));
        changed.addAll(names);
        Target.none("texts that do not come back from the ledger", texts, changed);
    }

    private static String back(String field) {
        boolean marked = field.startsWith("'")
                && FORMULA_LEAD.matcher(field.substring(1)).matches();
        return marked ? field.substring(1) : field;
    }

    private static List<CSVRecord> csv(Path file) throws IOException {
        try (CSVParser parser = CSVFormat.RFC4180.parse(Files.newBufferedReader(file))) {
            return parser.getRecords();
        }
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private Office office(String name, List<String> texts) throws IOException {
        Office made = new Office(folder.resolve(name), JOB);
        Files.createDirectories(made.input());
        Files.createDirectories(made.folder().resolve("jobs").resolve(JOB));
        StringBuilder units = new StringBuilder();
        for (int at = 0; at < texts.size(); at++) {
            units.append("  - {code: u")
                    .append(at)
                    .append(", name: Số ")
                    .append(at)
                    .append(", level: xã}\n");
            Files.write(made.input().resolve(fileName(texts.get(at), at)), workbook(texts.get(at), at));
        }
        Files.writeString(
                made.folder().resolve("jobs").resolve(JOB).resolve("job.yaml"),
                "job: {title: Thử, authority: Cụm thử, period: 2025}\nunits:\n" + units + """
                indicators:
                  - {code: note, name: Ghi chú chung, kind: text, unit-of-measure: xóm}
                  - {code: poor, name: Số hộ nghèo, unit-of-measure: hộ, aggregation: sum}
                appendices:
                  - {code: I, title: Kết quả, roles: [actual], sections: [{title: Chung, rows: [note, poor]}]}
                """);
        return made;
    }

    private static String fileName(String text, int at) {
        String name = text.replace("/", "∕").replace("\0", "");
        // what begins with a dot or a tilde was left by a program
        String shown = name.replaceFirst("^[.~]", "a$0");
        return shown.substring(0, Math.min(40, shown.length())) + " xã Số " + at + ".xlsx";
    }

    private static byte[] workbook(String text, int at) throws IOException {
        Map<String, String> parts = Packages.withSheet("");
        String tab = attribute(text.substring(0, Math.min(60, text.length())));
        parts.put(
                "xl/workbook.xml",
                Packages.workbook("<sheet name=\"Biểu\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"" + tab
                        + "\" sheetId=\"2\" r:id=\"rId2\"/>"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                Packages.relationships(
                        Packages.relationship("rId1", "worksheet", "worksheets/sheet1.xml"),
                        Packages.relationship("rId2", "worksheet", "worksheets/sheet2.xml")));
        String rows = row(1, "UBND xã Số " + at)
                + row(2, "Chỉ tiêu", "Thực hiện", text)
                + row(3, "Ghi chú chung", text)
                + row(4, "Số hộ nghèo", String.valueOf(at + 10), "7")
                + row(5, text, "5")
                + row(6, text);
        parts.put("xl/worksheets/sheet1.xml", Packages.worksheet("<sheetData>" + rows + "</sheetData>"));
        parts.put(
                "xl/worksheets/sheet2.xml",
                Packages.worksheet("<sheetData>" + row(1, "Số hộ nghèo", String.valueOf(at + 11)) + row(2, text, "9")
                        + "</sheetData>"));
        parts.put(
                "xl/worksheets/_rels/sheet1.xml.rels",
                Packages.relationships(Packages.relationship("c", "comments", "../comments1.xml")));
        parts.put(
                "xl/comments1.xml",
                "<comments><commentList><comment ref=\"B4\"><text><t>" + attribute(text)
                        + "</t></text></comment></commentList></comments>");
        return Packages.zip(parts);
    }

    private static String row(int row, String... texts) {
        StringBuilder cells = new StringBuilder("<row r=\"" + row + "\">");
        for (String text : texts) {
            cells.append(
                    text.matches("\\d+")
                            ? "<c><v>" + text + "</v></c>"
                            : "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">" + attribute(text) + "</t></is></c>");
        }
        return cells + "</row>";
    }

    /** As an attribute or a text of XML can hold it, controls by the escapes of Office Open XML. */
    private static String attribute(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars()
                .forEach(each -> escaped.append(
                        each < ' ' || each == 0x7F || "&<>\"".indexOf(each) >= 0
                                ? each < ' ' || each == 0x7F ? "_x%04X_".formatted(each) : "&#" + each + ";"
                                : String.valueOf((char) each)));
        return escaped.toString();
    }
}
