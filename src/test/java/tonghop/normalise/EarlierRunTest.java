package tonghop.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.definition.JobDefinition;
import tonghop.definition.yaml.DefinitionReader;
import tonghop.model.Finding;
import tonghop.model.Normalised;
import tonghop.model.Observation;
import tonghop.model.Observation.Status;
import tonghop.model.PrintedNumber;
import tonghop.model.Severity;
import tonghop.model.Submission;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRef;
import tonghop.model.cell.CellStyle;
import tonghop.model.cell.LedgerEntry;
import tonghop.model.cell.RawCell;
import tonghop.model.cell.RawSheet;
import tonghop.reconcile.Reconciler;
import tonghop.wording.Wording;

class EarlierRunTest {
    private static final String LINES = """
            unit,indicator,dimensions,role,period,as_of,value,unit_of_measure,decimals,bound,printed,status,file,sheet,cell
            045,houses,,actual,2019,2019-12-31,300,nhà,0,exact,300,final,a.xlsx,Biểu,D5
            044,houses,,actual,2019,2019-12-31,120,nhà,0,exact,120,estimate,a.xlsx,Biểu,D6
            045,houses,,target,2019,2019-12-31,250..280,nhà,0,range,250-280,edited,a.xlsx,Biểu,C5
            """;

    @TempDir
    Path jobs;

    private JobDefinition definition;

    @BeforeEach
    void job() throws IOException {
        Files.createDirectories(jobs.resolve("registers"));
        Files.copy(Path.of("jobs/registers/cao-bang.yaml"), jobs.resolve("registers/cao-bang.yaml"));
        Path folder = Files.createDirectories(jobs.resolve("that"));
        Files.writeString(folder.resolve("job.yaml"), """
                job: {title: So sánh, authority: UBND tỉnh, period: 2021}
                register: {files: [cao-bang], members: ["045"]}
                indicators: [{code: houses, name: Số nhà xây mới, unit-of-measure: nhà, aggregation: sum}]
                """);
        definition = new DefinitionReader().read(folder);
    }

    private static Submission csv(String lines) {
        List<RawCell> cells = new ArrayList<>();
        int row = 0;
        for (String line : lines.lines().toList()) {
            String[] fields = line.split(",", -1);
            for (int column = 0; column < fields.length; column++) {
                if (!fields[column].isEmpty()) {
                    cells.add(new RawCell(
                            new CellAddress(row, column),
                            RawCell.Kind.TEXT,
                            fields[column],
                            null,
                            null,
                            CellStyle.PLAIN,
                            null));
                }
            }
            row++;
        }
        return new Submission("2019.csv", "0".repeat(64), 1, List.of(RawSheet.of("2019", cells)));
    }

    private Normalised read(Submission submission) {
        return new Normaliser(definition).normalise(submission);
    }

    @Test
    void a_code_means_the_unit_that_had_it_in_the_time_of_the_figure() {
        assertThat(read(csv(LINES)).observations())
                .extracting(
                        told -> told.key().unit(),
                        told -> told.key().role().toString(),
                        Observation::printed,
                        Observation::status)
                .containsExactly(
                        tuple("045.2020-01-31", "actual", "300", Status.FINAL),
                        tuple("044", "actual", "120", Status.ESTIMATE),
                        tuple("045.2020-01-31", "target", "250..280", Status.FINAL));
        assertThat(read(csv(LINES)).observations().get(2).number().reading().upper())
                .isEqualByComparingTo(new BigDecimal("280"));
    }

    @Test
    void each_cell_is_accounted_for_once_and_nothing_is_asked() {
        Normalised meaning = read(csv(LINES));

        assertThat(meaning.findings()).isEmpty();
        assertThat(meaning.ledger())
                .hasSize(csv(LINES).sheets().get(0).cells().size())
                .extracting(LedgerEntry::cell)
                .doesNotHaveDuplicates();
    }

    @Test
    void lines_that_are_not_used_are_asked_about_once() {
        List<Finding> asked = read(csv(LINES + """
                        045,cattle,,actual,2019,2019-12-31,9,con,0,exact,9,final,a.xlsx,Biểu,D7
                        045,houses,,actual,2021,2021-12-31,9,nhà,0,exact,9,final,a.xlsx,Biểu,D8
                        """)).findings();

        assertThat(asked)
                .extracting(Finding::rule, Finding::severity)
                .containsExactly(tuple("earlier-run", Severity.WARNING));
        assertThat(new Wording("en").sentence(asked.get(0)))
                .contains("2 of its lines are not used (G5, G6)", "2021-12-31");
    }

    @Test
    void a_few_fields_are_enough() {
        Normalised meaning = read(csv("unit,indicator,period,value\n044,houses,2019,120\n"));

        assertThat(meaning.observations()).hasSize(1);
        assertThat(meaning.observations().get(0).key().asOf()).hasToString("2019-12-31");
    }

    @Test
    void a_published_figure_that_is_stated_otherwise_now_is_told_as_restated() {
        List<Observation> all = new ArrayList<>(read(csv(LINES)).observations());
        Observation published = all.get(1);
        all.add(new Observation(
                published.key(),
                PrintedNumber.exact("125"),
                null,
                "nhà",
                Status.FINAL,
                new CellRef("HaQuang.xlsx", "Biểu", CellAddress.parse("E6")),
                "125"));

        assertThat(new Reconciler(definition).reconcile(all).findings().stream().filter(finding -> finding.rule()
                        .equals("same-fact")))
                .singleElement()
                .satisfies(finding -> assertThat(new Wording("vi").sentence(finding))
                        .contains("kỳ 2019: lần tổng hợp trước đã công bố 120", "nay lại ghi 125"));
    }

    /** A report as a district drew it up, of one year or of two. */
    private static Submission report(String... headers) {
        List<RawCell> cells = new ArrayList<>(List.of(
                RawCell.text("A1", "UBND HUYỆN HÀ QUẢNG"),
                RawCell.text("A2", "KẾT QUẢ THỰC HIỆN"),
                RawCell.text("A4", "Chỉ tiêu"),
                RawCell.text("B4", "Đơn vị tính"),
                RawCell.text("A5", "Số nhà xây mới"),
                RawCell.text("B5", "nhà")));
        for (int column = 0; column < headers.length; column++) {
            String letter = String.valueOf((char) ('C' + column));
            cells.add(RawCell.text(letter + "4", headers[column]));
            cells.add(RawCell.number(letter + "5", String.valueOf(300 + column)));
        }
        cells.sort(Comparator.comparing(RawCell::at));
        return new Submission("bieu.xlsx", "1".repeat(64), 1, List.of(RawSheet.of("Biểu", cells)));
    }

    @Test
    void a_report_of_before_a_merger_is_that_of_the_unit_that_bore_the_name() {
        assertThat(read(report("Thực hiện năm 2019")).observations())
                .extracting(told -> told.key().unit())
                .containsExactly("045.2020-01-31");
    }

    @Test
    void an_earlier_column_of_a_later_report_is_the_merged_units_own() {
        assertThat(read(report("Năm 2019", "Năm 2021")).observations())
                .extracting(told -> told.key().unit() + " " + told.key().period())
                .containsExactlyInAnyOrder("045 2019", "045 2021");
    }
}
