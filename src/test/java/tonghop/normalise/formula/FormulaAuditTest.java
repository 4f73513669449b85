package tonghop.normalise.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tonghop.ingest.WorkbookReader;
import tonghop.model.Finding;
import tonghop.model.Submission;
import tonghop.wording.Wording;

/** Workbooks as offices send them: computed once, changed afterwards, never computed again. */
class FormulaAuditTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"xa.xlsx", "xa.xls"})
    void figures_changed_after_the_last_computation_are_told(String file) throws IOException {
        try (Workbook workbook = workbook(file)) {
            Sheet sheet = houses(workbook);
            computeAll(workbook);
            sheet.getRow(3).getCell(1).setCellValue(183);

            List<Finding> findings = audit(workbook, file);

            assertThat(findings)
                    .extracting(Finding::rule, finding -> place(finding), Finding::stated, Finding::expected)
                    .containsExactly(
                            tuple("stale-formula", "Nhà tạm!B5", "486", "488"),
                            tuple("stale-formula", "Tổng hợp!A1", "181", "183"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xa.xlsx", "xa.xls"})
    void a_row_inserted_below_the_range_of_a_sum_is_told(String file) throws IOException {
        try (Workbook workbook = workbook(file)) {
            Sheet sheet = houses(workbook);
            sheet.shiftRows(4, 4, 1);
            row(sheet, 4, "Mới bổ sung", 25);
            computeAll(workbook);

            assertThat(audit(workbook, file)).singleElement().satisfies(finding -> {
                assertThat(finding.rule()).isEqualTo("short-sum");
                assertThat(place(finding)).isEqualTo("Nhà tạm!B6");
                assertThat(finding.stated()).isEqualTo("486");
                assertThat(finding.expected()).isEqualTo("511");
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xa.xlsx", "xa.xls"})
    void a_workbook_computed_as_it_stands_gives_nothing_to_ask(String file) throws IOException {
        try (Workbook workbook = workbook(file)) {
            Sheet sheet = houses(workbook);
            Sheet rates = workbook.createSheet("Tỷ lệ");
            for (int row = 0; row < 40; row++) {
                Row line = row(rates, row, "Xã " + row, 0.1 * row + 0.7);
                line.createCell(2).setCellValue(3.3 * row + 0.1);
                line.createCell(3).setCellFormula("ROUND(B%1$d/C%1$d*100,1)".formatted(row + 1));
                line.createCell(4).setCellFormula("B%1$d-C%1$d+(B%1$d^2)%%".formatted(row + 1));
                line.createCell(5).setCellFormula("AVERAGE(B$1:C%1$d)-MIN(B$1:C%1$d)*MAX(B%1$d,1)".formatted(row + 1));
            }
            rates.createRow(41).createCell(1).setCellFormula("SUM(B1:B40)+SUM('" + sheet.getSheetName() + "'!B:B)");
            computeAll(workbook);

            assertThat(audit(workbook, file)).isEmpty();
        }
    }

    @Test
    void a_formula_shared_by_a_whole_column_is_judged_in_each_of_its_cells() throws IOException {
        Path file = folder.resolve("chung.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("Biểu");
            for (int row = 0; row < 6; row++) {
                row(sheet, row, "Xã " + row, row + 1).createCell(2).setCellFormula("B%d*2".formatted(row + 1));
            }
            computeAll(workbook);
            sheet.getRow(4).getCell(1).setCellValue(50);
            for (int row = 0; row < 6; row++) {
                var formula = ((org.apache.poi.xssf.usermodel.XSSFCell)
                                sheet.getRow(row).getCell(2))
                        .getCTCell()
                        .getF();
                formula.setT(org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellFormulaType.SHARED);
                formula.setSi(0);
                if (row == 0) {
                    formula.setRef("C1:C6");
                } else {
                    formula.setStringValue("");
                }
            }
            save(workbook, file);
        }

        assertThat(audit(file)).singleElement().satisfies(finding -> {
            assertThat(place(finding)).isEqualTo("Biểu!C5");
            assertThat(finding.expected()).isEqualTo("100");
            assertThat(finding.arguments()).containsEntry("formula", "B5*2");
        });
    }

    @ParameterizedTest
    @CsvSource({"stale-formula", "short-sum", "typed-over"})
    void every_check_has_its_words_in_both_languages(String rule) {
        for (String language : List.of("vi", "en")) {
            assertThat(new Wording(language).keys()).contains("rule." + rule, "finding." + rule);
        }
    }

    @Test
    void both_languages_hold_the_same_keys() {
        assertThat(new Wording("vi").keys()).isEqualTo(new Wording("en").keys());
    }

    private static Workbook workbook(String file) {
        return file.endsWith("x") ? new XSSFWorkbook() : new HSSFWorkbook();
    }

    private static Sheet houses(Workbook workbook) {
        Sheet sheet = workbook.createSheet("Nhà tạm");
        row(sheet, 0, "Nội dung", 0).getCell(1).setCellValue("Số nhà");
        row(sheet, 1, "Đã thanh toán", 112);
        row(sheet, 2, "Đã tạm ứng", 193);
        row(sheet, 3, "Đang làm", 181);
        row(sheet, 4, "Cộng", 0).getCell(1).setCellFormula("SUM(B2:B4)");
        Sheet summary = workbook.createSheet("Tổng hợp");
        summary.createRow(0).createCell(0).setCellFormula("'Nhà tạm'!B4");
        return sheet;
    }

    private static Row row(Sheet sheet, int index, String label, double figure) {
        Row row = sheet.createRow(index);
        row.createCell(0).setCellValue(label);
        row.createCell(1).setCellValue(figure);
        return row;
    }

    private static void computeAll(Workbook workbook) {
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
    }

    private List<Finding> audit(Workbook workbook, String name) throws IOException {
        Path file = folder.resolve(name);
        save(workbook, file);
        return audit(file);
    }

    private static List<Finding> audit(Path file) {
        Submission submission =
                (Submission) new WorkbookReader().read(file, file.getFileName().toString());
        return new FormulaAudit(Fixture::typed).audit(submission).findings();
    }

    private static void save(Workbook workbook, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
    }

    private static String place(Finding finding) {
        return finding.cells().get(0).sheet() + "!" + finding.cells().get(0).at();
    }
}
