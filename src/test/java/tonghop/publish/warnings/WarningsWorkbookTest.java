package tonghop.publish.warnings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.definition.JobDefinition;
import tonghop.model.Candidate;
import tonghop.model.Changes;
import tonghop.model.Choice;
import tonghop.model.Decision;
import tonghop.model.Finding;
import tonghop.model.ReportingPeriod;
import tonghop.model.Ruling;
import tonghop.model.Severity;
import tonghop.model.cell.CellRef;
import tonghop.model.cell.LedgerEntry;
import tonghop.publish.SamplePublication;
import tonghop.publish.data.Followup;
import tonghop.publish.data.Publication;
import tonghop.review.Signing;
import tonghop.wording.Wording;

class WarningsWorkbookTest {
    private static final JobDefinition DEFINITION = SamplePublication.definition();
    private static final int HEADER = 3;

    private final Wording wording = new Wording("vi");

    @TempDir
    Path folder;

    @Test
    void each_finding_is_a_row_with_its_sentence_and_its_figures() throws IOException {
        List<Finding> findings = SamplePublication.findings();
        try (XSSFWorkbook workbook = written(findings)) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(HEADER + findings.size());
            for (Finding finding : findings) {
                XSSFRow row = row(sheet, finding.id());
                assertThat(text(row, WarningColumn.QUESTION)).isEqualTo(wording.sentence(finding));
                assertThat(text(row, WarningColumn.SEVERITY)).isEqualTo(wording.text("severity." + finding.severity()));
                assertThat(text(row, WarningColumn.CELL))
                        .isEqualTo(finding.cells().get(0).at().toString());
            }
            XSSFRow percent = row(sheet, "F-06");
            assertThat(text(percent, WarningColumn.UNIT)).isEqualTo("huyện Thạch An");
            assertThat(text(percent, WarningColumn.INDICATOR)).isEqualTo("Giá trị sản xuất nông nghiệp");
            assertThat(cell(percent, WarningColumn.EXPECTED).getNumericCellValue())
                    .isEqualTo(108.77);
            assertThat(text(percent, WarningColumn.CANDIDATES))
                    .isEqualTo("1) D8 62,63 → 62,36 (chữ số bị hoán vị)\n2) 57,58 → 57,85 (chữ số bị hoán vị)");
        }
    }

    @Test
    void the_header_stays_in_sight_can_be_filtered_and_is_repeated_in_print() throws IOException {
        try (XSSFWorkbook workbook = written(SamplePublication.findings())) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) (HEADER + 1));
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A4:Q10");
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("4:4");
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getSheetConditionalFormatting().getNumConditionalFormattings())
                    .isEqualTo(Severity.values().length + 1);
        }
    }

    @Test
    void the_cell_opens_its_source_whatever_the_names() throws IOException {
        CellRef source = SamplePublication.cell("thư mục/Số 50% #1 & [bản] 'cũ'.xlsx", "Bảng 'A' #1", "D8");
        try (XSSFWorkbook workbook = written(List.of(finding("odd", "1", List.of(source), 0)))) {
            XSSFCell cell = cell(row(workbook.getSheetAt(0), "odd"), WarningColumn.CELL);
            String address = cell.getHyperlink().getAddress();
            int hash = address.indexOf('#');
            assertThat(address.substring(hash + 1)).isEqualTo("'Bảng ''A'' #1'!D8");
            Path output = Files.createDirectories(folder.resolve("output").resolve(DEFINITION.code()));
            Path target = Path.of(output.toUri().resolve(URI.create(address.substring(0, hash))));
            assertThat(target)
                    .isEqualTo(
                            folder.resolve("input").resolve(DEFINITION.code()).resolve(source.file()));
        }
    }

    @Test
    void a_finding_offers_as_many_suggestions_as_it_has() throws IOException {
        List<Finding> findings = List.of(
                finding("a", "1", List.of(), 2),
                finding("b", "1", List.of(), 0),
                finding("c", "1", List.of(), 2),
                finding("d", "1", List.of(), 2));
        try (XSSFWorkbook workbook = written(findings)) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            for (Finding finding : findings) {
                assertThat(choices(workbook, row(sheet, finding.id())))
                        .hasSize(5 + finding.candidates().size())
                        .contains("Giữ nguyên số báo cáo", "Hỏi lại đơn vị");
            }
            assertThat(choices(workbook, row(sheet, "a"))).endsWith("Dùng gợi ý 1", "Dùng gợi ý 2");
        }
    }

    @Test
    void what_is_typed_as_the_final_value_stays_as_it_was_typed() throws IOException {
        try (XSSFWorkbook workbook = written(SamplePublication.findings())) {
            XSSFCell value = cell(workbook.getSheetAt(0).getRow(HEADER + 1), WarningColumn.VALUE);
            assertThat(value.getCellType()).isEqualTo(CellType.BLANK);
            assertThat(value.getCellStyle().getDataFormatString()).isEqualTo("@");
        }
    }

    @Test
    void the_hidden_form_names_each_finding_and_its_figures() throws IOException {
        List<Finding> findings = SamplePublication.findings();
        try (XSSFWorkbook workbook = written(findings)) {
            XSSFSheet form = workbook.getSheet(FormSheet.NAME);
            assertThat(workbook.getSheetVisibility(workbook.getSheetIndex(form)))
                    .isEqualTo(SheetVisibility.VERY_HIDDEN);
            assertThat(form.getRow(0).getCell(1).getStringCellValue()).isEqualTo(FormSheet.FORM);
            assertThat(form.getRow(1).getCell(1).getStringCellValue()).isEqualTo(DEFINITION.code());
            assertThat(fingerprints(form)).hasSize(findings.size()).containsKey("F-01");
        }
    }

    @Test
    void the_fingerprint_changes_with_the_figures_and_not_with_their_place() throws IOException {
        Map<String, List<CellRef>> cells = publication(List.of()).ledger().stream()
                .collect(Collectors.groupingBy(
                        LedgerEntry::printed, Collectors.mapping(LedgerEntry::cell, Collectors.toList())));
        List<CellRef> equal = cells.values().stream()
                .filter(each -> each.size() > 1)
                .findFirst()
                .orElseThrow();
        CellRef cell = equal.get(0);
        CellRef elsewhere = equal.get(1);
        CellRef different = cells.values().stream()
                .filter(each -> !each.contains(cell))
                .findFirst()
                .orElseThrow()
                .get(0);
        String before = fingerprint(finding("x", "1", List.of(cell), 0));
        assertThat(fingerprint(finding("x", "1", List.of(elsewhere), 3))).isEqualTo(before);
        assertThat(fingerprint(finding("x", "1", List.of(different), 0))).isNotEqualTo(before);
        assertThat(fingerprint(finding("x", "2", List.of(cell), 0))).isNotEqualTo(before);
    }

    @Test
    void text_that_begins_like_a_formula_comes_back_as_it_was_and_as_text() throws IOException {
        List<String> payloads = List.of(
                "=1+1",
                "+84",
                "-5 x",
                "@SUM(A1)",
                "\t=cmd|' /C calc'!A0",
                "\r=1",
                "＝1+1",
                "_x0041_",
                "\u0001<script>&amp;");
        List<Finding> findings = new ArrayList<>();
        for (String payload : payloads) {
            findings.add(finding("p" + findings.size(), payload, List.of(), 0));
        }
        try (XSSFWorkbook workbook = written(findings)) {
            for (int at = 0; at < payloads.size(); at++) {
                XSSFCell cell = cell(row(workbook.getSheetAt(0), "p" + at), WarningColumn.STATED);
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
                assertThat(cell.getStringCellValue()).isEqualTo(payloads.get(at));
            }
        }
    }

    @Test
    void a_text_longer_than_a_cell_holds_is_cut_visibly() throws IOException {
        try (XSSFWorkbook workbook = written(List.of(finding("long", "ê".repeat(40_000), List.of(), 0)))) {
            assertThat(text(row(workbook.getSheetAt(0), "long"), WarningColumn.STATED))
                    .hasSize(32_767)
                    .endsWith("ê…");
        }
    }

    @Test
    void what_was_decided_or_asked_stands_in_the_form_and_what_is_outdated_is_left_to_people() throws IOException {
        Finding settled = finding("settled", "1", List.of(), 2);
        Finding asked = finding("asked", "1", List.of(), 0);
        Finding outdated = finding("outdated", "1", List.of(), 0);
        List<Ruling> rulings = List.of(
                ruling(settled, new Choice(Choice.Kind.CANDIDATE, 2), Ruling.State.APPLIED),
                ruling(asked, Choice.of(Choice.Kind.ASK), Ruling.State.ASKED),
                ruling(outdated, Choice.of(Choice.Kind.KEEP), Ruling.State.OUTDATED));
        Publication open = publication(List.of(settled, asked, outdated));
        Publication followed = new Publication(
                open.definition(),
                open.language(),
                open.inputs(),
                open.observations(),
                open.ledger(),
                open.findings(),
                Signing.verdict(open.definition(), open.findings(), rulings),
                open.tables(),
                new Followup(rulings, Changes.NONE),
                open.run());
        Path file = folder.resolve("canh-bao.xlsx");
        new WarningsWorkbook(wording).write(followed, file);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            XSSFRow row = row(sheet, "settled");
            assertThat(text(row, WarningColumn.DECISION))
                    .isEqualTo("Dùng gợi ý 2")
                    .isIn(choices(workbook, row));
            assertThat(text(row, WarningColumn.VALUE)).isEqualTo("=1+1");
            assertThat(text(row, WarningColumn.REASON)).isEqualTo("đã hỏi huyện");
            assertThat(text(row, WarningColumn.PERSON)).isEqualTo("Nông Văn A");
            assertThat(cell(row, WarningColumn.DAY).getLocalDateTimeCellValue()).isEqualTo("2026-12-31T00:00");
            assertThat(cell(row, WarningColumn.VALUE).getCellStyle().getQuotePrefixed())
                    .isTrue();
            assertThat(text(row(sheet, "asked"), WarningColumn.DECISION)).isEqualTo("Hỏi lại đơn vị");
            assertThat(text(row(sheet, "asked"), WarningColumn.REASON)).isEqualTo("đã hỏi huyện");
            List.of(WarningColumn.DECISION, WarningColumn.VALUE, WarningColumn.REASON, WarningColumn.PERSON)
                    .forEach(column ->
                            assertThat(text(row(sheet, "outdated"), column)).isEmpty());
        }
    }

    private static Ruling ruling(Finding finding, Choice choice, Ruling.State state) {
        Decision decision = new Decision(
                finding.id(), "00", choice, "=1+1", "đã hỏi huyện", "Nông Văn A", "form", "2026-12-31", "");
        return new Ruling(decision, finding, state, "", List.of());
    }

    @Test
    void a_row_is_as_high_as_its_longest_text_takes() throws IOException {
        String list = "thành phố Cao Bằng 70 suất; huyện Trùng Khánh 55 đối tượng; huyện Hạ Lang 150 suất; "
                + "huyện Quảng Hòa 1881 suất; huyện Thạch An 40 suất";
        try (XSSFWorkbook workbook = written(List.of(finding("list", list, List.of(), 0)))) {
            float lines = row(workbook.getSheetAt(0), "list").getHeightInPoints() / 16;
            int letters = list.length() / (int) lines;
            assertThat(letters).isBetween(8, WarningColumn.WIDTHS.get(WarningColumn.STATED.place()) * 3 / 2);
        }
    }

    @Test
    void two_writes_give_the_same_bytes() throws IOException {
        Publication publication = publication(SamplePublication.findings());
        Path one = folder.resolve("one.xlsx");
        Path two = folder.resolve("two.xlsx");
        new WarningsWorkbook(wording).write(publication, one);
        new WarningsWorkbook(wording).write(publication, two);
        assertThat(one).hasSameBinaryContentAs(two);
    }

    @Test
    void five_thousand_findings_are_all_there() throws IOException {
        CellRef source = SamplePublication.cell("HA LANG.xls", "Sheet1", "D6");
        List<Finding> findings = IntStream.range(0, 5_000)
                .mapToObj(at -> finding("n" + at, String.valueOf(at), List.of(source), at % 4))
                .toList();
        try (XSSFWorkbook workbook = written(findings)) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(HEADER + 5_000);
            assertThat(sheet.getHyperlinkList()).hasSize(5_000);
            assertThat(fingerprints(workbook.getSheet(FormSheet.NAME))).hasSize(5_000);
            assertThat(choices(workbook, row(sheet, "n4999"))).hasSize(6 + 4_999 % 4);
        }
    }

    private XSSFWorkbook written(List<Finding> findings) throws IOException {
        Path file = folder.resolve("canh-bao.xlsx");
        new WarningsWorkbook(wording).write(publication(findings), file);
        return new XSSFWorkbook(Files.newInputStream(file));
    }

    private String fingerprint(Finding finding) throws IOException {
        try (XSSFWorkbook workbook = written(List.of(finding))) {
            return fingerprints(workbook.getSheet(FormSheet.NAME))
                    .values()
                    .iterator()
                    .next();
        }
    }

    private static Publication publication(List<Finding> findings) {
        return SamplePublication.publication(DEFINITION, "vi", findings, Instant.parse("2023-01-05T01:02:03Z"));
    }

    private static Finding finding(String id, String stated, List<CellRef> cells, int candidates) {
        return new Finding(
                id,
                "same-fact",
                Severity.ERROR,
                new Finding.Subject(
                        "049",
                        "houses-done",
                        Map.of("work", "new"),
                        ReportingPeriod.year(2022),
                        LocalDate.of(2022, 12, 31)),
                stated,
                "",
                "",
                IntStream.range(0, candidates)
                        .mapToObj(at -> new Candidate(null, stated, "7", "swapped-digits", 1))
                        .toList(),
                "same-fact",
                new TreeMap<>(),
                cells,
                List.of());
    }

    private static Map<String, String> fingerprints(XSSFSheet form) {
        Map<String, String> fingerprints = new TreeMap<>();
        for (int at = 4; at <= form.getLastRowNum(); at++) {
            XSSFCell id = form.getRow(at).getCell(0);
            if (id != null) {
                fingerprints.put(
                        id.getStringCellValue(), form.getRow(at).getCell(1).getStringCellValue());
            }
        }
        return fingerprints;
    }

    private static List<String> choices(XSSFWorkbook workbook, XSSFRow row) {
        DataValidation list = row.getSheet().getDataValidations().stream()
                .filter(each -> List.of(each.getRegions().getCellRangeAddresses()).stream()
                        .anyMatch(area -> area.isInRange(row.getRowNum(), WarningColumn.DECISION.place())))
                .findFirst()
                .orElseThrow();
        String area = list.getValidationConstraint().getFormula1();
        CellRangeAddress cells = CellRangeAddress.valueOf(area.substring(area.indexOf('!') + 1));
        return IntStream.rangeClosed(cells.getFirstRow(), cells.getLastRow())
                .mapToObj(at -> workbook.getSheet(FormSheet.NAME)
                        .getRow(at)
                        .getCell(cells.getFirstColumn())
                        .getStringCellValue())
                .toList();
    }

    private static XSSFRow row(XSSFSheet sheet, String id) {
        for (int at = HEADER + 1; at <= sheet.getLastRowNum(); at++) {
            if (text(sheet.getRow(at), WarningColumn.ID).equals(id)) {
                return sheet.getRow(at);
            }
        }
        throw new AssertionError("no row for " + id);
    }

    private static XSSFCell cell(XSSFRow row, WarningColumn column) {
        return row.getCell(column.place());
    }

    private static String text(XSSFRow row, WarningColumn column) {
        return cell(row, column).getStringCellValue();
    }
}
