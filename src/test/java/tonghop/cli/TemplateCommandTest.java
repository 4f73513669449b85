package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.LibreOffice;
import tonghop.model.cell.HiddenForm;

/** A form from the command that writes it to the run that reads it filled. */
class TemplateCommandTest {
    private static final String HA_LANG = "048-ha-lang.xlsx";
    private static final int FIRST_LINE = 4;

    @TempDir
    Path folder;

    private Path forms() {
        return folder.resolve("output").resolve(WorkingFolder.CLUSTER).resolve("mau");
    }

    private Path input() throws IOException {
        return Files.createDirectories(folder.resolve("input").resolve(WorkingFolder.CLUSTER));
    }

    /** A line of the hidden record: a cell and what it is for. */
    private record Asked(String sheet, String cell, String key, String role) {}

    private static List<Asked> asked(XSSFWorkbook form) {
        XSSFSheet sheet = form.getSheet(HiddenForm.SHEET);
        List<Asked> asked = new ArrayList<>();
        for (int at = 1; at <= sheet.getLastRowNum(); at++) {
            XSSFRow row = sheet.getRow(at);
            if (row.getCell(HiddenForm.TABLE + 2) != null) {
                asked.add(new Asked(
                        text(row, 0),
                        text(row, 1),
                        text(row, 2) + "|" + text(row, 3).replace("\n", "; "),
                        text(row, 4)));
            }
        }
        return asked;
    }

    private static String text(XSSFRow row, int column) {
        XSSFCell cell = row.getCell(HiddenForm.TABLE + column);
        return cell == null ? "" : cell.getStringCellValue();
    }

    private static XSSFCell cell(XSSFWorkbook form, Asked asked) {
        CellReference at = new CellReference(asked.cell());
        return form.getSheet(asked.sheet()).getRow(at.getRow()).getCell(at.getCol());
    }

    private static boolean isInput(XSSFCell cell) {
        return !cell.getCellStyle().getLocked();
    }

    private void change(Path form, Path changed, Consumer<XSSFWorkbook> change) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(form))) {
            change.accept(workbook);
            try (OutputStream sink = Files.newOutputStream(changed)) {
                workbook.write(sink);
            }
        }
    }

    /** Types 20, 21, 22 … into the targets and the half of them plus 1 into the rest, and notes what was typed. */
    private static Map<String, BigDecimal> fill(XSSFWorkbook form) {
        Map<String, BigDecimal> typed = new LinkedHashMap<>();
        int number = 20;
        for (Asked asked : asked(form)) {
            XSSFCell cell = cell(form, asked);
            if (isInput(cell)) {
                boolean isLarge = asked.role().equals("target") || asked.role().equals("total");
                int value = isLarge ? number++ : 2 + number % 7;
                cell.setCellValue(value);
                typed.put(asked.key() + "|" + asked.role(), BigDecimal.valueOf(value));
            }
        }
        return typed;
    }

    private List<CSVRecord> records(String name) throws IOException {
        return JobOffice.published(folder.resolve("output").resolve(WorkingFolder.CLUSTER), name);
    }

    private Map<String, BigDecimal> read(String unit) throws IOException {
        return records("observations.csv").stream()
                .filter(row -> row.get("unit").equals(unit) && row.get("period").equals("2022"))
                .collect(Collectors.toMap(
                        row -> row.get("indicator") + "|" + row.get("dimensions") + "|" + row.get("role"),
                        row -> new BigDecimal(row.get("value")).stripTrailingZeros()));
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.movePointRight(2).divide(whole, 2, java.math.RoundingMode.HALF_UP);
    }

    @Test
    void forms_filled_and_saved_by_libreoffice_are_read_cell_by_cell() throws Exception {
        LibreOffice libreOffice = new LibreOffice(folder);
        WorkingFolder work = WorkingFolder.with(folder, WorkingFolder.CLUSTER);
        assertThat(work.execute("template", WorkingFolder.CLUSTER, "--period", "2022"))
                .isZero();
        Map<String, BigDecimal> typed = new LinkedHashMap<>();
        Path desk = Files.createDirectories(folder.resolve("desk"));
        Map<String, String> formats = Map.of("047-trung-khanh", "xlsx", "048-ha-lang", "ods", "053-thach-an", "xls");
        for (Map.Entry<String, String> format : formats.entrySet()) {
            // a name that tells nothing of the unit
            Path filled = desk.resolve("bieu " + format.getValue() + ".xlsx");
            change(forms().resolve(format.getKey() + ".xlsx"), filled, form -> typed.putAll(fill(form)));
            libreOffice.saved(filled, format.getValue(), input());
        }

        work.execute("run", WorkingFolder.CLUSTER);

        assertThat(records("ledger.csv")).isNotEmpty().noneMatch(row -> row.get("outcome")
                .equals("unresolved"));
        assertThat(records("findings.csv"))
                .noneMatch(row -> List.of("template-altered", "hidden-sheet", "percent-of-target")
                        .contains(row.get("rule")));
        for (String unit : List.of("047", "048", "053")) {
            Map<String, BigDecimal> read = read(unit);
            typed.forEach((key, value) ->
                    assertThat(read.get(key)).as(unit + " " + key).isEqualByComparingTo(value));
            assertThat(read.get("budget-revenue||percent"))
                    .isEqualByComparingTo(
                            percent(typed.get("budget-revenue||actual"), typed.get("budget-revenue||target")));
            assertThat(read.get("vaccination||actual"))
                    .isEqualByComparingTo(typed.entrySet().stream()
                            .filter(each -> each.getKey().startsWith("vaccination|dose="))
                            .map(Map.Entry::getValue)
                            .reduce(BigDecimal.ZERO, BigDecimal::add));
        }
    }

    @Test
    void a_form_is_the_same_bytes_again_and_a_run_leaves_it_where_it_is() throws IOException {
        WorkingFolder work = WorkingFolder.with(folder, WorkingFolder.TERM).receive(WorkingFolder.TERM);
        Path form = folder.resolve("output").resolve(WorkingFolder.TERM).resolve("mau/045-ha-quang.xlsx");
        work.execute("run", WorkingFolder.TERM);
        assertThat(work.execute("mau", WorkingFolder.TERM)).isZero();
        byte[] first = Files.readAllBytes(form);

        work.execute("run", WorkingFolder.TERM);
        assertThat(form).hasBinaryContent(first);
        assertThat(work.execute("--lang", "vi", "template", WorkingFolder.TERM)).isZero();

        assertThat(form).hasBinaryContent(first);
        try (var files = Files.list(form.getParent())) {
            assertThat(files).containsExactly(form);
        }
        assertThat(work.out()).contains("giai đoạn 2021-2026").contains("045-ha-quang.xlsx");
    }

    @Test
    void the_figures_of_the_last_run_stand_beside_and_are_not_read_again() throws IOException {
        WorkingFolder work = WorkingFolder.with(folder, WorkingFolder.CLUSTER).receive(WorkingFolder.CLUSTER);
        work.execute("run", WorkingFolder.CLUSTER);
        work.execute("template", WorkingFolder.CLUSTER);
        try (XSSFWorkbook form = new XSSFWorkbook(Files.newInputStream(forms().resolve(HA_LANG)))) {
            XSSFSheet sheet = form.getSheetAt(0);
            assertThat(sheet.getRow(5).getCell(7).getStringCellValue()).isEqualTo("Đã báo cáo năm 2022");
            assertThat(sheet.getRow(7).getCell(7).getNumericCellValue()).isEqualTo(29.65);
        }
        Files.copy(forms().resolve(HA_LANG), input().resolve(HA_LANG));
        work.execute("run", WorkingFolder.CLUSTER);

        assertThat(records("observations.csv")).noneMatch(row -> row.get("file").equals(HA_LANG));
        assertThat(records("ledger.csv").stream().filter(row -> row.get("file").equals(HA_LANG)))
                .isNotEmpty()
                .allMatch(row -> row.get("outcome").equals("ignored"));
    }

    @Test
    void a_form_that_somebody_has_filled_in_place_is_kept() throws IOException {
        WorkingFolder work = WorkingFolder.with(folder, WorkingFolder.CLUSTER);
        work.execute("template", WorkingFolder.CLUSTER);
        Path form = forms().resolve(HA_LANG);
        byte[] blank = Files.readAllBytes(form);
        change(form, folder.resolve("filled.xlsx"), TemplateCommandTest::fill);
        Files.move(folder.resolve("filled.xlsx"), form, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        byte[] filled = Files.readAllBytes(form);

        assertThat(work.execute("template", WorkingFolder.CLUSTER)).isZero();

        assertThat(form).hasBinaryContent(blank);
        assertThat(forms().resolve("048-ha-lang (sửa 1).xlsx")).hasBinaryContent(filled);
    }

    @Test
    void input_cells_take_only_what_can_be_right_and_all_others_are_locked() throws IOException {
        WorkingFolder.with(folder, WorkingFolder.CLUSTER).execute("template", WorkingFolder.CLUSTER);
        try (XSSFWorkbook form = new XSSFWorkbook(Files.newInputStream(forms().resolve(HA_LANG)))) {
            XSSFSheet sheet = form.getSheetAt(0);
            assertThat(sheet.getProtect()).isTrue();
            Map<String, String> rules = sheet.getDataValidations().stream()
                    .collect(Collectors.toMap(
                            rule -> rule.getRegions().getCellRangeAddresses()[0].formatAsString(),
                            rule -> rule.getValidationConstraint().getValidationType() + " "
                                    + rule.getValidationConstraint().getFormula1() + " "
                                    + rule.getValidationConstraint().getFormula2()));
            for (Asked asked : asked(form)) {
                boolean isInput = isInput(cell(form, asked));
                assertThat(rules.containsKey(asked.cell())).as(asked.toString()).isEqualTo(isInput);
                assertThat(cell(form, asked).getCellType()).isEqualTo(isInput ? CellType.BLANK : CellType.FORMULA);
            }
            String criteria = asked(form).stream()
                    .filter(asked -> asked.key().equals("ntm-mean-criteria|")
                            && asked.role().equals("actual"))
                    .map(Asked::cell)
                    .findFirst()
                    .orElseThrow();
            assertThat(rules.get(criteria)).isEqualTo("2 0 19");
        }
    }

    @Test
    void the_self_check_says_in_words_what_is_missing_and_what_does_not_fit() throws IOException {
        WorkingFolder.with(folder, WorkingFolder.CLUSTER).execute("template", WorkingFolder.CLUSTER);
        try (XSSFWorkbook form = new XSSFWorkbook(Files.newInputStream(forms().resolve(HA_LANG)))) {
            assertThat(answers(form)).containsOnlyKeys("Chưa nhập", "Chưa có gì để so");
            fill(form);
            type(form, "houses-done|", "actual", 15);
            Map<String, List<String>> filled = answers(form);
            assertThat(filled).containsOnlyKeys("Đạt", "Kiểm tra lại");
            type(form, "poor-households|", "actual", 500);
            type(form, "houses-done|work=new", "actual", 9_000);
            type(form, "budget-revenue|", "target", 0.001);
            type(form, "ntm-mean-criteria|", "actual", 20);
            Map<String, List<String>> wrong = answers(form);
            List<String> told = new ArrayList<>(wrong.get("Kiểm tra lại"));
            told.removeAll(filled.get("Kiểm tra lại"));
            assertThat(told)
                    .contains(
                            "Hộ nghèo – Thực hiện: Không lớn hơn “Tổng số”",
                            "- Xây mới – Thực hiện: Không lớn hơn “Nhà tạm, nhà dột nát đã thực hiện”",
                            "Nhà tạm, nhà dột nát đã thực hiện – Thực hiện: Bằng tổng của: Lắp ghép + Xây mới + Sửa chữa",
                            "Bình quân số tiêu chí/xã – Thực hiện: Là số, từ 0, đến 19")
                    .anyMatch(line -> line.startsWith("Tổng thu ngân sách – TH/KH (%): Bằng thực hiện chia kế hoạch"));
        }
    }

    private static void type(XSSFWorkbook form, String key, String role, double value) {
        asked(form).stream()
                .filter(asked -> asked.key().equals(key) && asked.role().equals(role))
                .forEach(asked -> cell(form, asked).setCellValue(value));
    }

    /** The lines of the self-check by their answer. */
    private static Map<String, List<String>> answers(XSSFWorkbook form) {
        XSSFFormulaEvaluator.evaluateAllFormulaCells(form);
        XSSFSheet check = form.getSheet("Tự kiểm");
        Map<String, List<String>> answers = new LinkedHashMap<>();
        for (int at = FIRST_LINE; at <= check.getLastRowNum(); at++) {
            XSSFRow row = check.getRow(at);
            answers.computeIfAbsent(row.getCell(4).getStringCellValue(), answer -> new ArrayList<>())
                    .add(row.getCell(1).getStringCellValue() + ": "
                            + row.getCell(2).getStringCellValue());
        }
        return answers;
    }

    @Test
    void moved_rows_are_read_like_any_other_file_and_a_stray_figure_is_not_lost() throws IOException {
        WorkingFolder work = WorkingFolder.with(folder, WorkingFolder.CLUSTER);
        work.execute("template", WorkingFolder.CLUSTER, "--period", "2022");
        change(forms().resolve(HA_LANG), input().resolve("moved.xlsx"), form -> {
            type(form, "budget-revenue|", "actual", 31.5);
            type(form, "livestock-moved|", "actual", 41);
            form.getSheetAt(0).shiftRows(8, 40, 1);
        });
        change(forms().resolve("053-thach-an.xlsx"), input().resolve("stray.xlsx"), form -> {
            type(form, "budget-revenue|", "actual", 32.5);
            form.getSheetAt(0).getRow(7).getCell(8).setCellValue(77);
        });

        work.execute("run", WorkingFolder.CLUSTER);

        assertThat(records("findings.csv").stream()
                        .filter(row -> row.get("rule").equals("template-altered")))
                .extracting(row -> row.get("file"))
                .containsExactly("moved.xlsx");
        assertThat(read("048"))
                .containsEntry("budget-revenue||actual", new BigDecimal("31.5"))
                .containsEntry("livestock-moved||actual", new BigDecimal("41"));
        assertThat(read("053")).containsEntry("budget-revenue||actual", new BigDecimal("32.5"));
        assertThat(records("ledger.csv").stream()
                        .filter(row -> row.get("outcome").equals("unresolved")))
                .extracting(row -> row.get("file") + " " + row.get("cell") + " " + row.get("printed"))
                .containsExactly("stray.xlsx I8 77");
    }

    @Test
    void a_period_that_is_none_is_refused() throws IOException {
        WorkingFolder work = WorkingFolder.with(folder, WorkingFolder.CLUSTER);

        assertThat(work.execute("template", "--period", "quý 1")).isEqualTo(2);

        assertThat(work.err()).contains("quý 1").contains("2023-06");
        assertThat(forms()).doesNotExist();
    }
}
