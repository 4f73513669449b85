package tonghop.publish.appendix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STVerticalAlignRun;
import tonghop.consolidate.ConsolidatedTable;
import tonghop.definition.Appendix;
import tonghop.model.Changes;
import tonghop.model.Choice;
import tonghop.model.Decision;
import tonghop.model.Finding;
import tonghop.model.Observation;
import tonghop.model.Role;
import tonghop.model.Ruling;
import tonghop.model.Severity;
import tonghop.publish.SamplePublication;
import tonghop.publish.data.Followup;
import tonghop.publish.data.Publication;
import tonghop.publish.document.WordReport;
import tonghop.review.Signing;
import tonghop.wording.Wording;

/** The figures of the printed outputs against each other and against the observations. */
class AppendixFiguresTest {
    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\d.,-])\\d{1,3}(?:\\.\\d{3})*(?:,\\d+)?");

    private final Wording wording = new Wording("vi");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "cum-mien-dong-2022, WIDE, 20",
        "cum-mien-dong-2022, LONG, 20",
        "ha-quang-2020, WIDE, 0",
        "ha-quang-2020, LONG, 0"
    })
    void each_formula_gives_its_cached_value_and_each_figure_is_an_observation(
            String job, Appendix.Form form, int formulas) throws IOException {
        Publication publication = SamplePublication.ofGolden(job);
        List<XSSFCell> computed = new ArrayList<>();
        int stated = 0;
        for (ConsolidatedTable table : publication.tables().appendices()) {
            try (XSSFWorkbook workbook = written(in(form, table), publication)) {
                var evaluator = workbook.getCreationHelper().createFormulaEvaluator();
                for (XSSFCell cell : cells(workbook)) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        computed.add(cell);
                        assertThat(evaluator.evaluate(cell).getNumberValue())
                                .as(cell.getCellFormula())
                                .isCloseTo(cell.getNumericCellValue(), within(1e-9));
                    } else if (cell.getCellType() == CellType.NUMERIC
                            && !cell.getCellStyle().getFont().getItalic()) {
                        stated++;
                        assertObserved(cell, publication);
                    }
                }
            }
        }
        assertThat(computed.size()).isGreaterThanOrEqualTo(formulas);
        assertThat(stated).isGreaterThan(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cum-mien-dong-2022", "ha-quang-2020"})
    void each_figure_of_the_words_stands_in_a_workbook(String job) throws IOException {
        Publication publication = SamplePublication.ofGolden(job);
        List<String> figures = new ArrayList<>();
        for (ConsolidatedTable table : publication.tables().appendices()) {
            try (XSSFWorkbook workbook = written(table, publication)) {
                cells(workbook).forEach(cell -> figures.addAll(numbers(cell)));
            }
            figures.addAll(withoutColumn(table));
        }
        Path report = folder.resolve("bao-cao.docx");
        new WordReport(wording).write(publication, Map.of(), report);
        List<BigDecimal> known = figures.stream().map(BigDecimal::new).toList();
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(report))) {
            List<String> told = document.getParagraphs().stream()
                    .map(AppendixFiguresTest::withoutMarks)
                    .filter(text -> text.startsWith("Về ") || text.startsWith("Tổng "))
                    .flatMap(text -> NUMBER.matcher(text.replaceAll("COVID-19|15 tiêu chí|/năm", ""))
                            .results()
                            .map(found -> found.group()))
                    .toList();
            assertThat(told).hasSizeGreaterThan(30).allSatisfy(number -> {
                BigDecimal value = new BigDecimal(number.replace(".", "").replace(',', '.'));
                assertThat(known)
                        .as(number)
                        .anyMatch(each -> each.setScale(value.scale(), RoundingMode.HALF_UP)
                                        .compareTo(value)
                                == 0);
            });
        }
    }

    private static String withoutMarks(XWPFParagraph paragraph) {
        return paragraph.getRuns().stream()
                .filter(run -> run.getVerticalAlignment() != STVerticalAlignRun.SUPERSCRIPT)
                .map(XWPFRun::text)
                .collect(Collectors.joining());
    }

    @Test
    void a_decided_figure_and_no_other_of_its_question_is_noted_as_stated_beside_as_used_with_who_and_why()
            throws IOException {
        Publication sample = SamplePublication.ofGolden("cum-mien-dong-2022");
        Observation decided = sample.observations().stream()
                .filter(observation -> observation.key().indicator().equals("houses-remaining")
                        && observation.number() != null
                        && observation.key().unit().equals("053"))
                .findFirst()
                .orElseThrow();
        Finding finding = new Finding(
                "F-1",
                "r",
                Severity.ERROR,
                null,
                "431",
                "413",
                "",
                List.of(),
                "same-fact",
                new TreeMap<>(),
                Stream.concat(
                                Stream.of(decided.cell()),
                                sample.observations().stream().map(Observation::cell))
                        .distinct()
                        .toList(),
                List.of());
        Decision decision = new Decision(
                "F-1", "00", Choice.of(Choice.Kind.OTHER), "", "=đã hỏi huyện", "Nông Văn A", "canh-bao.xlsx › 5");
        Ruling ruling = new Ruling(
                decision,
                finding,
                Ruling.State.APPLIED,
                "",
                List.of(new Ruling.Edit(decided.cell(), decided.key(), "431", "413")));
        Publication publication = new Publication(
                sample.definition(),
                sample.language(),
                sample.inputs(),
                sample.observations(),
                sample.ledger(),
                List.of(finding),
                Signing.verdict(sample.definition(), List.of(finding), List.of(ruling)),
                sample.tables(),
                new Followup(List.of(ruling), Changes.NONE),
                sample.run());
        try (XSSFWorkbook workbook = written(sample.tables().appendices().get(0), publication)) {
            List<XSSFCell> cells = cells(workbook);
            String note = cells.stream()
                    .filter(cell -> cell.getCellType() == CellType.STRING)
                    .map(XSSFCell::getStringCellValue)
                    .filter(text -> text.contains("Theo quyết định"))
                    .collect(Collectors.joining());
            assertThat(note)
                    .endsWith("Theo quyết định: đơn vị báo cáo 431, dùng 413; người quyết định: Nông Văn A; lý do:"
                            + " =đã hỏi huyện.");
            assertThat(note).as("what was not changed has no note").containsOnlyOnce("Theo quyết định");
            String mark = note.substring(0, note.indexOf(' '));
            assertThat(cells)
                    .anyMatch(cell -> cell.getCellType() == CellType.NUMERIC
                            && cell.getNumericCellValue() == 413
                            && cell.getCellStyle().getDataFormatString().contains(mark));
            assertThat(cells)
                    .noneMatch(cell -> cell.getCellType() == CellType.STRING
                            && cell.getStringCellValue().startsWith("DỰ THẢO"));
        }
    }

    /** Shares and wholes can be told though the appendix has no column for them. */
    private static List<String> withoutColumn(ConsolidatedTable table) {
        List<String> figures = new ArrayList<>();
        for (Role role : List.of(Role.SHARE, Role.TOTAL)) {
            assertThat(table.columns()).extracting(Appendix.Column::role).doesNotContain(role);
            Stream.concat(table.members().stream(), table.head().stream())
                    .flatMap(unit -> table.rows().map(row -> row.figure(unit.code(), role)))
                    .flatMap(figure -> figure.readings().stream())
                    .forEach(reading -> figures.add(reading.value().toPlainString()));
        }
        return figures;
    }

    private static ConsolidatedTable in(Appendix.Form form, ConsolidatedTable table) {
        return new ConsolidatedTable(
                table.code(),
                table.title(),
                new Appendix.Layout(form, Appendix.Paper.A4),
                table.columns(),
                table.members(),
                table.head(),
                table.sections());
    }

    private static void assertObserved(XSSFCell cell, Publication publication) {
        String source = cell.getCellComment().getString().getString();
        BigDecimal shown = BigDecimal.valueOf(cell.getNumericCellValue());
        assertThat(publication.observations())
                .as(cell.getReference() + " " + source)
                .anyMatch(observation -> observation.number() != null
                        && source.contains(observation.cell().toString())
                        && isSame(observation.number().reading().value(), shown));
    }

    /** Equal, or a power of ten apart: the table's unit of measure may be larger than the one that was stated. */
    private static boolean isSame(BigDecimal stated, BigDecimal shown) {
        return stated.signum() == 0
                ? shown.signum() == 0
                : stated.stripTrailingZeros()
                        .unscaledValue()
                        .equals(shown.stripTrailingZeros().unscaledValue());
    }

    private static List<String> numbers(XSSFCell cell) {
        if (cell.getCellType() == CellType.NUMERIC || cell.getCellType() == CellType.FORMULA) {
            return List.of(BigDecimal.valueOf(cell.getNumericCellValue()).toPlainString());
        }
        return NUMBER.matcher(
                        cell.getStringCellValue().replaceAll("⁽[^⁾]*⁾", "").replace('–', ' '))
                .results()
                .map(found -> found.group().replace(".", "").replace(',', '.'))
                .toList();
    }

    private XSSFWorkbook written(ConsolidatedTable table, Publication publication) throws IOException {
        Path file = folder.resolve(table.code() + ".xlsx");
        new AppendixWorkbook(wording).write(table, publication, file);
        return new XSSFWorkbook(Files.newInputStream(file));
    }

    private static List<XSSFCell> cells(XSSFWorkbook workbook) {
        List<XSSFCell> cells = new ArrayList<>();
        workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> cells.add((XSSFCell) cell))));
        return cells;
    }
}
