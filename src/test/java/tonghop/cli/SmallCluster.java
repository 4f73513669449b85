package tonghop.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An office that puts the figures of five communes together, with nothing to ask about; each sends one small file. */
final class SmallCluster {
    static final String JOB = "nam-xa";
    static final List<String> COMMUNES = List.of("Bình Minh", "Cao Xá", "Hồng Phong", "Nà Bó", "Tân Lập");

    private static final String DEFINITION = """
            job: {title: Kết quả năm xã năm 2025, authority: UBND huyện Thạch Lâm, period: 2025, reply-by: 2026-01-10}
            units:
              - {code: "900", name: Thạch Lâm, level: huyện, head: true}
              - {code: "901", name: Bình Minh, level: xã}
              - {code: "902", name: Cao Xá, level: xã}
              - {code: "903", name: Hồng Phong, level: xã}
              - {code: "904", name: Nà Bó, level: xã}
              - {code: "905", name: Tân Lập, level: xã}
            indicators:
              - {code: revenue, name: Tổng thu ngân sách, unit-of-measure: triệu đồng, kind: money, aggregation: sum}
              - {code: poor, name: Số hộ nghèo, unit-of-measure: hộ, aggregation: sum}
              - {code: pupils, name: Số học sinh, unit-of-measure: học sinh, aggregation: sum}
            appendices:
              - {code: I, title: Kết quả năm 2025, roles: [actual], sections: [{title: Chung, rows: [%s]}]}
            narrative:
              - {title: Kết quả, sentences: ["Tổng thu ngân sách toàn huyện đạt {total revenue}."]}
            """;

    final Path folder;
    final WorkingFolder office;

    SmallCluster(Path folder) {
        this(folder, "revenue, poor, pupils");
    }

    /** @param rows of the appendix, in YAML */
    SmallCluster(Path folder, String rows) {
        this.folder = folder;
        this.office = new WorkingFolder(folder, Clock.systemUTC());
        write(folder.resolve("jobs").resolve(JOB).resolve("job.yaml"), DEFINITION.formatted(rows));
        COMMUNES.forEach(this::sends);
    }

    /** The commune sends all its figures. */
    void sends(String commune) {
        int number = COMMUNES.indexOf(commune);
        sends(commune, Map.of("revenue", 1200 + number, "poor", 150 + number, "pupils", 310 + number));
    }

    /** The commune sends some figures in the place of what it had sent. */
    void sends(String commune, Map<String, ?> figures) {
        List<String> lines =
                new ArrayList<>(List.of("UBND xã " + commune + ";;", "Chỉ tiêu;Đơn vị tính;Thực hiện năm 2025"));
        line(lines, "Tổng thu ngân sách;triệu đồng", figures.get("revenue"));
        line(lines, "Số hộ nghèo;hộ", figures.get("poor"));
        line(lines, "Số học sinh;học sinh", figures.get("pupils"));
        write(input(commune), String.join("\n", lines) + "\n");
    }

    private static void line(List<String> lines, String label, Object figure) {
        if (figure != null) {
            lines.add(label + ";" + figure);
        }
    }

    void sendsNothing(String commune) throws IOException {
        Files.delete(input(commune));
    }

    /** A list of decisions as the page hands it out; each a finding's id, the fingerprint of its figures and more of the entry. */
    void decides(String... entries) {
        write(
                folder.resolve("input").resolve(JOB).resolve("quyet-dinh.json"),
                "{\"form\": \"tonghop/decisions/1\", \"job\": \"%s\", \"decisions\": [%s]}"
                        .formatted(JOB, String.join(", ", entries)));
    }

    int run(String... options) {
        List<String> arguments = new ArrayList<>(List.of("run", JOB));
        arguments.addAll(List.of(options));
        return office.execute(arguments.toArray(String[]::new));
    }

    Path output() {
        return folder.resolve("output").resolve(JOB);
    }

    JsonNode verdict() throws IOException {
        return new JsonMapper()
                .readTree(Files.readAllBytes(output().resolve("run.json")))
                .get("verdict");
    }

    /** The fingerprint of a finding's figures, as the form of the last run has it. */
    String figures(String finding) throws IOException {
        try (XSSFWorkbook form = new XSSFWorkbook(Files.newInputStream(output().resolve("canh-bao.xlsx")))) {
            for (Row row : form.getSheet("_tonghop")) {
                if (row.getCell(0) != null
                        && row.getCell(0).getStringCellValue().equals(finding)) {
                    return row.getCell(1).getStringCellValue();
                }
            }
        }
        throw new AssertionError("no question " + finding);
    }

    /** The findings of the last run whose rule it is. */
    List<CSVRecord> findings(String rule) throws IOException {
        return records("findings.csv").stream()
                .filter(row -> row.get("rule").equals(rule))
                .toList();
    }

    List<CSVRecord> records(String name) throws IOException {
        try (Reader reader = Files.newBufferedReader(output().resolve("du-lieu").resolve(name))) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        }
    }

    Path input(String commune) {
        return folder.resolve("input").resolve(JOB).resolve(commune + ".csv");
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
