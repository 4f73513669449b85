package tonghop.publish.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.definition.Indicator;
import tonghop.definition.ReportingUnit;
import tonghop.model.Candidate;
import tonghop.model.Finding;
import tonghop.model.ReportingPeriod;
import tonghop.model.Severity;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRef;
import tonghop.model.cell.LedgerEntry;
import tonghop.publish.data.Publication;
import tonghop.review.Signing;

/** Five thousand findings: the page stays small, and every action does a bounded amount of work. */
class ManyFindingsTest {
    private static final int FINDINGS = 5000;
    private static final int ROWS_IN_FILE = 25;
    private static final int TARGET_MILLISECONDS = 200;
    private static final int MOST_FINDINGS_AT_ONCE = 60;
    private static final int MOST_BYTES = 10_000_000;

    /** What a person does, and what the page then has to say of its findings. */
    private static final Map<String, String> ACTIONS = new LinkedHashMap<>();

    static {
        ACTIONS.put("search first", "type('#search', 'nong nghiep thach an')");
        ACTIONS.put("search next", "type('#search', 'khong co zzz')");
        ACTIONS.put("clear filter", "document.querySelector('.reset').click()");
        ACTIONS.put("filter severity", "choose('#choose-severity', 'error')");
        ACTIONS.put("filter unit", "choose('#choose-unit', '3')");
        ACTIONS.put("filter status", "choose('#choose-status', 'open')");
        ACTIONS.put("clear again", "document.querySelector('.reset').click()");
        ACTIONS.put("group by cause", "choose('#choose-group', 'rule')");
        ACTIONS.put("group by unit", "choose('#choose-group', 'unit')");
        ACTIONS.put("group by subject", "choose('#choose-group', 'subject')");
        ACTIONS.put(
                "next finding",
                "document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }))");
        ACTIONS.put("answer", "document.querySelector('.choices input').click()");
        ACTIONS.put("language", "document.querySelector('#language').click()");
        ACTIONS.put("language back", "document.querySelector('#language').click()");
        ACTIONS.put("theme", "document.querySelector('#theme').click()");
        ACTIONS.put("figure", "document.querySelector('button.figure').click()");
    }

    @TempDir
    Path folder;

    @Test
    void every_action_draws_a_bounded_part_of_the_page() throws IOException, InterruptedException {
        measured().forEach((action, measure) -> {
            System.out.printf("%s: %.0f ms, target %d ms%n", action, measure.milliseconds(), TARGET_MILLISECONDS);
            assertThat(measure.findings()).as(action).isBetween(0, MOST_FINDINGS_AT_ONCE);
        });
    }

    @Test
    @Tag("benchmark")
    void every_action_is_done_in_time() throws IOException, InterruptedException {
        measured()
                .forEach((action, measure) ->
                        assertThat(measure.milliseconds()).as(action).isLessThan(TARGET_MILLISECONDS));
    }

    private record Measure(double milliseconds, int findings) {}

    private Map<String, Measure> measured() throws IOException, InterruptedException {
        Path page = SampleRun.page(many(), folder);
        assertThat(Files.size(page)).isLessThan(MOST_BYTES);
        System.out.printf("%d findings: %d bytes%n", FINDINGS, Files.size(page));
        Chromium browser = Chromium.start();
        try {
            BrowserPage opened = browser.page().size(1200, 1000, false).open(page);
            opened.evaluate(
                    "window.type = (field, text) => { const input = document.querySelector(field); input.value = text;"
                            + " input.dispatchEvent(new Event('input')); };"
                            + "window.choose = (field, value) => { const select = document.querySelector(field); select.value = value;"
                            + " select.dispatchEvent(new Event('change')); }; undefined");
            assertThat(opened.text("#result-count")).isEqualTo("Có 5.000 mục.");
            // a person looks before the first key is pressed
            opened.evaluate("new Promise(done => setTimeout(done, 1000))");
            Map<String, Measure> measures = new LinkedHashMap<>();
            ACTIONS.forEach((action, script) -> measures.put(action, measure(opened, script)));
            assertThat(opened.complaints()).isEmpty();
            return measures;
        } finally {
            browser.quit();
        }
    }

    /** How long the action takes until the page is laid out anew, and how many findings then stand in it. */
    private static Measure measure(BrowserPage page, String script) {
        double milliseconds = page.evaluate("(() => { const start = performance.now(); " + script
                        + "; document.body.getBoundingClientRect(); return performance.now() - start; })()")
                .asDouble();
        return new Measure(milliseconds, page.count("article.finding"));
    }

    private static Publication many() {
        Publication sample = SampleRun.of(SampleRun.CLUSTER);
        List<Finding> findings = new ArrayList<>();
        List<LedgerEntry> ledger = new ArrayList<>();
        for (int at = 0; at < FINDINGS; at++) {
            findings.add(finding(at, sample, ledger));
        }
        return new Publication(
                sample.definition(),
                "vi",
                sample.inputs(),
                sample.observations(),
                ledger,
                findings,
                Signing.verdict(sample.definition(), findings, List.of()),
                sample.tables(),
                sample.followup(),
                sample.run());
    }

    private static Finding finding(int at, Publication sample, List<LedgerEntry> ledger) {
        List<ReportingUnit> units = sample.definition().units();
        List<Indicator> indicators = sample.definition().indicators();
        ReportingUnit unit = units.get(at % units.size());
        Indicator indicator = indicators.get(at % indicators.size());
        String file = "Biểu số liệu " + unit.name() + " " + at / ROWS_IN_FILE + ".xlsx";
        int row = at % ROWS_IN_FILE + 4;
        if (row == 4) {
            row(ledger, file, 3, "header", "TT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch", "Thực hiện", "Tỷ lệ (%)");
        }
        String target = String.valueOf(1000 + at % 977);
        String actual = String.valueOf(1100 + at % 631);
        String percent = new BigDecimal(actual)
                .movePointRight(2)
                .divide(new BigDecimal(target), 1, java.math.RoundingMode.DOWN)
                .toPlainString();
        row(
                ledger,
                file,
                row,
                "loaded",
                row - 3 + "",
                indicator.name(),
                indicator.unitOfMeasure(),
                target,
                actual,
                percent);
        List<CellRef> cells = List.of(cell(file, row, 5), cell(file, row, 4), cell(file, row, 3));
        return new Finding(
                "%08x".formatted(at),
                at % 3 == 0 ? "percent-of-target" : "part-of-whole",
                Severity.values()[1 + at % 3],
                new Finding.Subject(unit.code(), indicator.code(), Map.of(), ReportingPeriod.year(2022), null),
                percent,
                "99.5",
                "0.5",
                List.of(
                        new Candidate(cells.get(0), percent, "99.5", "swapped-digits", 1),
                        new Candidate(cells.get(1), actual, target, "swapped-digits", 1)),
                "percent-wrong",
                new TreeMap<>(Map.of(
                        "unit", unit.fullName(),
                        "indicator", indicator.name(),
                        "stated", percent,
                        "cell", cells.get(0).toString(),
                        "actual", actual,
                        "target", target,
                        "measure", indicator.unitOfMeasure(),
                        "actualCell", cells.get(1).toString(),
                        "targetCell", cells.get(2).toString(),
                        "computed", "99.5")),
                cells,
                List.of());
    }

    private static void row(List<LedgerEntry> ledger, String file, int row, String reason, String... texts) {
        for (int column = 0; column < texts.length; column++) {
            boolean figure = reason.equals("loaded") && column > 2;
            ledger.add(new LedgerEntry(
                    cell(file, row, column),
                    texts[column],
                    figure ? LedgerEntry.Outcome.LOADED : LedgerEntry.Outcome.IGNORED,
                    figure || reason.equals("header") ? reason : "label",
                    ""));
        }
    }

    private static CellRef cell(String file, int row, int column) {
        return new CellRef(file, "Tổng hợp", new CellAddress(row, column));
    }
}
