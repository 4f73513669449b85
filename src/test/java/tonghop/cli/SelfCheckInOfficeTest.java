package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.LibreOffice;

/** The forms of several clusters in another office program: filled with right and wrong figures, reckoned there, and read. */
class SelfCheckInOfficeTest {
    private static final String CHECK = "Tự kiểm";
    private static final int FIRST_LINE = 4;
    private static final DataFormatter TEXT = new DataFormatter();

    private static final String SCHOOLS = """
            job:
              title: Kết quả năm học của khối các trường
              authority: Khối thi đua các trường
              period: 2024
            units:
              - {code: khoi, name: các trường, level: khối, head: true}
              - {code: t1, name: Kim Đồng, level: xã, places: [{level: xóm, names: [Nà Giàng, Pác Bó]}]}
              - {code: t2, name: Nà Sác, level: xã, places: [{level: xóm, names: [Lũng Luông, Thôm Tẩu]}]}
            dimensions:
              - {code: sex, name: Giới tính, partition: true, members: [{code: m, name: Nam}, {code: f, name: Nữ}]}
              - {code: grade, name: Khối lớp, partition: true, members: [{code: a, name: Lớp 1}, {code: b, name: Lớp 2}, {code: c, name: Lớp 3}]}
              - {code: hamlet, name: Xóm, kind: place}
            indicators:
              - {code: pupils, name: Số học sinh, unit-of-measure: học sinh, aggregation: sum, dimensions: [sex]}
              - {code: good, name: Học sinh giỏi, unit-of-measure: học sinh, aggregation: sum, direction: higher, dimensions: [grade]}
              - {code: poor, name: Học sinh nghèo, unit-of-measure: học sinh, aggregation: sum, pair: total, dimensions: [hamlet]}
              - {code: fees, name: Kinh phí, unit-of-measure: triệu đồng, decimals: 1, kind: money, aggregation: sum, direction: higher, minimum: 1, maximum: 5000}
              - {code: share, name: Tỷ lệ chuyên cần, unit-of-measure: "%", decimals: 1, kind: rate, minimum: 0, maximum: 100}
              - {code: safe, name: Trường học an toàn, unit-of-measure: bậc, kind: text, target: qualitative}
            appendices:
              - code: I
                title: Tổng hợp
                roles: [target, actual, percent]
                sections:
                  - title: Chung
                    rows: [pupils, good, poor, fees, share, safe]
            rules:
              - {rule: part-of-whole, code: good-of-all, total: {indicator: pupils}, parts: [{indicator: good}], maximum: 0.9, source: Quy chế}
            """;

    @TempDir
    Path folder;

    /** Seeded figures, some as they must be and some not; words where words are asked for. */
    private static void fill(XSSFWorkbook form, Random random) {
        HiddenRecord.inputs(form).forEach(asked -> {
            String[] words = words(asked.cell());
            if (words.length > 0) {
                asked.cell().setCellValue(words[0]);
            } else if (random.nextInt(12) > 0) {
                int bound = asked.role().matches("target|total") ? 40 : 25;
                asked.cell()
                        .setCellValue(asked.indicator().equals("share") ? random.nextInt(180) : random.nextInt(bound));
            }
        });
    }

    private static String[] words(Cell cell) {
        return cell.getSheet().getDataValidations().stream()
                .filter(rule -> isAt(rule, cell))
                .map(DataValidation::getValidationConstraint)
                .filter(rule -> rule.getValidationType() == DataValidationConstraint.ValidationType.LIST)
                .map(DataValidationConstraint::getExplicitListValues)
                .findFirst()
                .orElse(new String[0]);
    }

    private static boolean isAt(DataValidation rule, Cell cell) {
        return Stream.of(rule.getRegions().getCellRangeAddresses()).anyMatch(area -> area.isInRange(cell));
    }

    /** The lines of the self-check: what is demanded, and the answer. */
    private static List<String> answers(Workbook form) {
        Sheet check = form.getSheet(CHECK);
        List<String> answers = new ArrayList<>();
        for (int at = FIRST_LINE; at <= check.getLastRowNum(); at++) {
            Row row = check.getRow(at);
            if (row != null && row.getCell(4) != null) {
                answers.add(TEXT.formatCellValue(row.getCell(1)) + " " + TEXT.formatCellValue(row.getCell(2)) + ": "
                        + row.getCell(4).getStringCellValue());
            }
        }
        return answers;
    }

    private void write(String job, String yaml) throws IOException {
        Files.writeString(
                Files.createDirectories(folder.resolve("jobs").resolve(job)).resolve("job.yaml"), yaml);
    }

    @Test
    void another_office_program_reckons_the_self_check_alike_and_its_file_is_read_whole() throws Exception {
        LibreOffice libreOffice = new LibreOffice(folder);
        WorkingFolder.with(folder, WorkingFolder.CLUSTER, WorkingFolder.TERM);
        write("cac-truong", SCHOOLS);
        WorkingFolder work = new WorkingFolder(folder, Clock.systemUTC());
        assertThat(work.execute("template", "--period", "2024")).as(work.err()).isZero();
        Path desk = Files.createDirectories(folder.resolve("desk"));
        Map<Path, List<String>> expected = new LinkedHashMap<>();
        Random random = new Random(20);
        for (String form : List.of(
                WorkingFolder.CLUSTER + "/mau/048-ha-lang.xlsx",
                WorkingFolder.TERM + "/mau/045-ha-quang.xlsx",
                "cac-truong/mau/t1-kim-dong.xlsx",
                "cac-truong/mau/t2-na-sac.xlsx")) {
            try (XSSFWorkbook workbook = new XSSFWorkbook(
                    Files.newInputStream(folder.resolve("output").resolve(form)))) {
                fill(workbook, random);
                Path filled = desk.resolve(form.replace("/mau/", " "));
                try (OutputStream sink = Files.newOutputStream(filled)) {
                    workbook.write(sink);
                }
                XSSFFormulaEvaluator.evaluateAllFormulaCells(workbook);
                expected.put(filled, answers(workbook));
            }
        }

        List<Path> saved = libreOffice.saved(
                List.copyOf(expected.keySet()), "xlsx", Files.createDirectories(folder.resolve("saved")));

        int at = 0;
        for (List<String> answers : expected.values()) {
            try (Workbook reckoned = WorkbookFactory.create(saved.get(at++).toFile())) {
                assertThat(answers(reckoned)).isEqualTo(answers);
                assertThat(answers)
                        .anyMatch(line -> line.endsWith(": Đạt"))
                        .anyMatch(line -> line.endsWith(": Kiểm tra lại"));
            }
        }
        assertThat(String.join("\n", expected.get(desk.resolve("cac-truong t1-kim-dong.xlsx"))))
                .contains("Học sinh nghèo", "Không lớn hơn", "cộng lại bằng tổng", "Bằng thực hiện chia kế hoạch");
        Path input = Files.createDirectories(folder.resolve("input").resolve("cac-truong"));
        Files.move(saved.get(2), input.resolve("mot.xlsx"));
        libreOffice.saved(desk.resolve("cac-truong t2-na-sac.xlsx"), "ods", input);
        work.execute("run", "cac-truong");
        Path data = folder.resolve("output").resolve("cac-truong").resolve("du-lieu");
        assertThat(Files.readString(data.resolve("ledger.csv")))
                .contains("mot.xlsx", ".ods")
                .doesNotContain("unresolved");
        assertThat(Files.readString(data.resolve("observations.csv")))
                .contains("t1", "t2", "hamlet=", "sex=f", "grade=c", "share", "safe");
    }
}
