package tonghop.publish.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.model.Candidate;
import tonghop.model.Changes;
import tonghop.model.Choice;
import tonghop.model.Decision;
import tonghop.model.Finding;
import tonghop.model.Ruling;
import tonghop.model.Severity;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRef;
import tonghop.normalise.cell.ReadingFindings;
import tonghop.publish.data.Followup;
import tonghop.publish.data.Publication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An officer answers on the page, up to the file that the next run takes. */
class DecisionsOnPageTest {
    private static final String NAME = "quyet-dinh-" + SampleRun.CLUSTER + ".json";
    private static final Publication SAMPLE = SampleRun.of(SampleRun.CLUSTER);
    private static final List<Finding> FINDINGS = SAMPLE.findings();

    @TempDir
    static Path folder;

    private static Chromium browser;

    @BeforeAll
    static void start_the_browser() throws IOException, InterruptedException {
        browser = Chromium.start();
    }

    @AfterAll
    static void quit() throws IOException, InterruptedException {
        if (browser != null) {
            browser.quit();
        }
    }

    private static BrowserPage opened(Publication publication, Path in) {
        return browser.page().size(1200, 1000, false).open(SampleRun.page(publication, in));
    }

    private static String choice(int finding, String code) {
        return "[name='choice-" + FINDINGS.get(finding).id() + "'][value='" + code + "']";
    }

    private static String field(int finding, String name) {
        return "article[id='" + FINDINGS.get(finding).id() + "'] [name=" + name + "]";
    }

    private static Map<String, String> decision(
            int finding, String choice, String value, String reason, String person) {
        return Map.of(
                "finding", FINDINGS.get(finding).id(),
                "figures", SAMPLE.figures().get(finding),
                "choice", choice,
                "value", value,
                "reason", reason,
                "person", person);
    }

    /** Presses the button and waits for the file. */
    private static JsonNode downloaded(BrowserPage page, Path into) throws IOException, InterruptedException {
        page.downloadInto(into);
        page.click("#download");
        Path file = into.resolve(NAME);
        for (int waited = 0; waited < 600 && !Files.exists(file); waited++) {
            Thread.sleep(50);
        }
        JsonNode list = new JsonMapper().readTree(Files.readString(file));
        list.get("decisions").forEach(decision -> assertThat(
                        ((ObjectNode) decision).remove("day").asString())
                .matches("(\\d{4}-\\d{2}-\\d{2})?"));
        return list;
    }

    private static JsonNode file(List<Map<String, String>> decisions) {
        return new JsonMapper()
                .valueToTree(Map.of(
                        "form",
                        "tonghop/decisions/1",
                        "job",
                        SampleRun.CLUSTER,
                        "decisions",
                        decisions.stream()
                                .sorted(java.util.Comparator.comparing(decision -> decision.get("finding")))
                                .toList()));
    }

    @Test
    void the_answers_go_into_the_file_that_the_next_run_takes() throws IOException, InterruptedException {
        Path own = SampleRun.folder(folder, "answers");
        BrowserPage page = opened(SAMPLE, own);
        assertThat(page.evaluate("document.querySelector('#download').disabled").asBoolean())
                .isTrue();
        page.click(choice(0, "keep"));
        page.type(field(0, "reason"), "đã gọi điện <xác nhận>");
        page.type(field(0, "person"), "Nông Thị Lan");
        page.click(choice(1, "enter"));
        assertThat(page.text("#progress-words")).isEqualTo("Đã trả lời 1/8 câu phải trả lời");
        page.type(field(1, "value"), "abc");
        assertThat(page.text("#progress-words")).isEqualTo("Đã trả lời 1/8 câu phải trả lời");
        page.type(field(1, "value"), " 1.950 ");
        page.click(choice(2, "candidate-1"));
        page.click(choice(3, "ask"));
        page.click("article[id='" + FINDINGS.get(3).id() + "'] .clear");
        assertThat(page.text("#progress-words")).isEqualTo("Đã trả lời 3/8 câu phải trả lời");
        assertThat(page.text("article[id='" + FINDINGS.get(0).id() + "'] .status"))
                .isEqualTo("Đã trả lời ở đây");

        assertThat(downloaded(page, own))
                .isEqualTo(file(List.of(
                        decision(0, "keep", "", "đã gọi điện <xác nhận>", "Nông Thị Lan"),
                        decision(1, "enter", "1.950", "", ""),
                        decision(2, "candidate-1", "", "", ""))));
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void a_label_is_answered_with_a_name_of_the_definition() throws IOException, InterruptedException {
        Path own = SampleRun.folder(folder, "label");
        CellRef cell = new CellRef("a.xlsx", "KTXH", CellAddress.parse("B7"));
        Finding label = new Finding(
                "1abe1000",
                "unknown-label",
                Severity.ERROR,
                null,
                "Thu NSNN",
                "",
                "",
                List.of(new Candidate(cell, "Thu NSNN", "Thu ngân sách", "name", 0)),
                "unknown-label-like",
                new TreeMap<>(Map.of("text", "Thu NSNN")),
                List.of(cell),
                List.of());
        BrowserPage page = opened(SampleRun.asking(SAMPLE, label), own);
        String form = "article[id='1abe1000'] ";
        page.click(form + "[value='enter=Thu ngân sách']");
        assertThat(page.text("#progress-words")).isEqualTo("Đã trả lời 1/1 câu phải trả lời");
        assertThat(page.evaluate("document.querySelector(`" + form + "label.value`).hidden")
                        .asBoolean())
                .isTrue();
        page.click(form + "[value='enter']");
        page.type(form + "[name=value]", "");
        assertThat(page.text(form + ".need")).startsWith("Hãy chọn hoặc ghi một tên");
        page.type(form + "[name=value]", "Số hộ nghèo");
        page.evaluate("document.querySelector(`" + form + "[name=value]`).focus()");
        assertThat(page.evaluate("[...document.querySelector(`" + form + "[name=value]`).list.options].length")
                        .asInt())
                .isEqualTo(SAMPLE.definition().names().size());
        assertThat(page.barriers()).isEmpty();

        JsonNode file = downloaded(page, own);

        assertThat(file.at("/decisions/0/choice").asString()).isEqualTo("enter");
        assertThat(file.at("/decisions/0/value").asString()).isEqualTo("Số hộ nghèo");
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void what_a_unit_has_confirmed_is_accepted_with_one_click() throws IOException, InterruptedException {
        Path own = SampleRun.folder(folder, "reply");
        Finding asked = FINDINGS.stream()
                .filter(finding -> finding.rule().equals("percent-of-target"))
                .findFirst()
                .orElseThrow();
        CellRef cell = asked.cells().get(0);
        Finding reply = ReadingFindings.about(
                        new ReadingFindings.Subject("returned-confirmed", Severity.INFO, cell.at() + ", Z9", cell),
                        "returned-confirmed-many",
                        Map.of(
                                "count",
                                "2",
                                "list",
                                cell.at() + ": «Đúng như đã gửi» (đã rà lại); Z9: «Đúng như đã gửi»"),
                        List.of())
                .withCells(List.of(cell, new CellRef(cell.file(), cell.sheet(), CellAddress.parse("Z9"))));
        BrowserPage page = opened(SampleRun.asking(SAMPLE, asked, reply), own);
        String article = "article[id='" + asked.id() + "'] ";
        assertThat(page.text(article + ".replies"))
                .contains("Đơn vị đã trả lời", ": «Đúng như đã gửi» (đã rà lại)")
                .doesNotContain("Z9");
        assertThat(page.barriers()).isEmpty();

        page.click(article + ".accept");

        JsonNode file = downloaded(page, own);
        assertThat(file.at("/decisions/0/choice").asString()).isEqualTo("keep");
        assertThat(file.at("/decisions/0/reason").asString())
                .isEqualTo("Đơn vị trả lời: " + cell.at() + ": «Đúng như đã gửi» (đã rà lại)");
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void answers_survive_a_reload_a_language_and_a_filter() {
        Path own = SampleRun.folder(folder, "reload");
        BrowserPage page = opened(SAMPLE, own);
        page.click(choice(0, "ask"));
        page.type(field(0, "person"), "Lan");
        page.choose("#choose-severity", "error");
        page.click("#language");
        assertThat(page.evaluate("document.querySelector(`" + choice(0, "ask") + "`).checked")
                        .asBoolean())
                .isTrue();
        page.open(own.resolve("bao-cao.html"));
        assertThat(page.evaluate("document.querySelector(`" + choice(0, "ask") + "`).checked")
                        .asBoolean())
                .isTrue();
        assertThat(page.evaluate("document.querySelector(`" + field(1, "person") + "`).value")
                        .asString())
                .isEqualTo("Lan");
        page.choose("#choose-status", "answered");
        assertThat(page.count("article.finding")).isEqualTo(1);
    }

    @Test
    void where_the_browser_forbids_to_remember_the_page_works_the_same() throws IOException, InterruptedException {
        Path own = SampleRun.folder(folder, "forbidden");
        BrowserPage page = browser.page();
        page.call(
                "Page.addScriptToEvaluateOnNewDocument",
                Map.of(
                        "source",
                        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('denied'); } })"));
        page.size(1200, 1000, false).open(SampleRun.page(SAMPLE, own));
        page.click(choice(0, "keep"));
        assertThat(downloaded(page, own)).isEqualTo(file(List.of(decision(0, "keep", "", "", ""))));
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void a_file_is_loaded_again_and_what_does_not_fit_is_left_out() throws IOException {
        Path own = SampleRun.folder(folder, "load");
        Map<String, String> outdated = new java.util.HashMap<>(decision(1, "keep", "", "", ""));
        outdated.put("figures", "0000000000000000");
        Path file = own.resolve("cu.json");
        Files.writeString(
                file,
                file(List.of(decision(0, "enter", "12", "vì", "Lan"), outdated)).toString());
        BrowserPage page = opened(SAMPLE, own);
        assertThat(said(page, file)).startsWith("Đã lấy 1 câu trả lời từ tệp; bỏ qua 1 câu");
        assertThat(page.evaluate("document.querySelector(`" + field(0, "value") + "`).value")
                        .asString())
                .isEqualTo("12");
        Path foreign = Files.writeString(
                own.resolve("khác.json"), "{\"form\":\"tonghop/decisions/1\",\"job\":\"khac\",\"decisions\":[]}");
        assertThat(said(page, foreign)).startsWith("“khác.json” không phải tệp quyết định");
        Path damaged = Files.writeString(own.resolve("hỏng.json"), "<html>");
        assertThat(said(page, damaged)).startsWith("“hỏng.json” không phải tệp quyết định");
        assertThat(page.text("#progress-words")).isEqualTo("Đã trả lời 1/8 câu phải trả lời");
    }

    /** What the page says of a file once it has read it. */
    private static String said(BrowserPage page, Path file) {
        page.evaluate("document.querySelector('#answers-note').textContent = ''");
        page.chooseFile("#answers-file", file);
        return page.evaluate("new Promise(done => { const look = () => { const said ="
                        + " document.querySelector('#answers-note').textContent; if (said) { done(said); }"
                        + " else { setTimeout(look, 20); } }; look(); })")
                .asString();
    }

    @Test
    void an_earlier_decision_is_shown_with_its_figures_and_stays_in_the_file()
            throws IOException, InterruptedException {
        Path own = SampleRun.folder(folder, "ruled");
        Finding settled = FINDINGS.get(0);
        Ruling ruling = new Ruling(
                new Decision(
                        settled.id(),
                        SAMPLE.figures().get(0),
                        Choice.of(Choice.Kind.ENTER),
                        "486",
                        "đơn vị xác nhận",
                        "Lan",
                        "canh-bao.xlsx › 5"),
                settled,
                Ruling.State.APPLIED,
                "",
                List.of(new Ruling.Edit(
                        settled.cells().get(0), SAMPLE.observations().get(0).key(), "488", "486")));
        Publication ruled = SampleRun.with(
                SampleRun.with(SAMPLE, List.of(new Publication.SubmittedFile("canh-bao.xlsx", "ab", 1, ""))),
                new Followup(List.of(ruling), new Changes(4, List.of(), List.of(settled), List.of(), List.of())));
        BrowserPage page = opened(ruled, own);
        assertThat(page.text("#verdict h2")).isEqualTo("Chưa thể ký: còn 7 câu hỏi phải trả lời");
        assertThat(page.texts(".group h3")).first(STRING).isEqualTo("Phải trả lời (7)");
        assertThat(page.text("#progress-words")).isEqualTo("Đã trả lời 0/7 câu phải trả lời");
        page.choose("#choose-status", "applied");
        assertThat(page.texts(".group h3")).containsExactly("Đã chốt (1)");
        page.click("article[id='" + settled.id() + "'] .title");
        assertThat(page.text("article[id='" + settled.id() + "'] .ruling"))
                .contains("Đã chốt", "Nhập số khác: 486", "đơn vị xác nhận", "Lan", "canh-bao.xlsx › 5", "488 → 486");
        assertThat(page.text("#changes")).contains("So với lần chạy số 4.");
        assertThat(page.text("#submissions .forms"))
                .isEqualTo("canh-bao.xlsx: 1 quyết định có hiệu lực, 0 quyết định không có hiệu lực");
        page.click(".reset");
        page.click(choice(1, "ask"));
        assertThat(downloaded(page, own))
                .isEqualTo(file(List.of(
                        decision(0, "enter", "486", "đơn vị xác nhận", "Lan"), decision(1, "ask", "", "", "Lan"))));
    }
}
