package tonghop.publish.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.model.Severity;
import tonghop.publish.data.Publication;

/** The page of the cluster's sample workbooks in a real browser. */
class ReportPageInBrowserTest {
    private static final Publication SAMPLE = SampleRun.of(SampleRun.CLUSTER);

    @TempDir
    static Path folder;

    private static Chromium browser;
    private static Path file;

    @BeforeAll
    static void write_the_page_and_start_the_browser() throws IOException, InterruptedException {
        browser = Chromium.start();
        file = SampleRun.page(SAMPLE, SampleRun.folder(folder, "page"));
    }

    @AfterAll
    static void quit() throws IOException, InterruptedException {
        if (browser != null) {
            browser.quit();
        }
    }

    private static BrowserPage opened() {
        return browser.page().size(1200, 1000, false).open(file);
    }

    @Test
    void the_verdict_says_what_to_ask_whom_and_leads_there() {
        BrowserPage page = opened();
        assertThat(page.text("#verdict h2")).isEqualTo("Chưa thể ký: còn 8 câu hỏi phải trả lời");
        assertThat(page.texts("#verdict .asked li"))
                .hasSize(6)
                .anySatisfy(unit ->
                        assertThat(unit).startsWith("Huyện Quảng Hòa (2): ").contains("Nhà tạm, nhà dột nát"))
                .first(InstanceOfAssertFactories.STRING)
                .startsWith("Đơn vị tổng hợp tự xem lại (1): Xã, phường, thị trấn có Trang thông tin điện tử");
        String asked = page.evaluate("document.querySelector('#verdict .asked a').hash.slice(1)")
                .asString();
        page.choose("#choose-severity", "info");
        page.click("#verdict .asked a");
        assertThat(page.evaluate("document.activeElement.id").asString()).isEqualTo(asked);
    }

    @Test
    void the_search_needs_no_accents_and_tells_how_many_it_found() {
        BrowserPage page = opened();
        page.type("#search", "nha dot NAT 488");
        assertThat(page.text("#result-count")).isEqualTo("Hiện 1 trong 29 mục.");
        assertThat(page.texts("article.finding .sentence"))
                .singleElement()
                .asString()
                .contains("nhà dột nát");
        page.type("#search", "đột nhà 488");
        assertThat(page.text("#result-count")).isEqualTo("Hiện 1 trong 29 mục.");
        page.type("#search", "khong he co zzz");
        assertThat(page.text("#result-count")).isEqualTo("Hiện 0 trong 29 mục.");
        page.click(".reset");
        assertThat(page.text("#result-count")).isEqualTo("Có 29 mục.");
        assertThat(page.evaluate("document.querySelector('#result-count').ariaLive")
                        .asString())
                .isEqualTo("polite");
    }

    @Test
    void findings_are_filtered_and_grouped_as_one_chooses() {
        BrowserPage page = opened();
        page.choose("#choose-severity", "error");
        assertThat(page.text("#result-count")).isEqualTo("Hiện 8 trong 29 mục.");
        page.choose("#choose-group", "unit");
        assertThat(page.texts(".group h3"))
                .containsExactly(
                        "Cụm các huyện miền Đông (3)",
                        "Huyện Trùng Khánh (3)",
                        "Huyện Quảng Hòa (1)",
                        "Huyện Thạch An (1)");
        page.choose("#choose-unit", "2");
        assertThat(page.texts("article.finding .title"))
                .singleElement()
                .asString()
                .startsWith("Huyện Quảng Hòa");
        page.choose("#choose-unit", "");
        page.choose("#choose-group", "rule");
        assertThat(page.texts(".group h3").get(0)).isEqualTo("Một số liệu chỉ có một giá trị (2)");
        page.choose("#choose-group", "subject");
        assertThat(page.texts(".group h3")).contains("Kinh tế (3)");
        page.choose("#choose-status", "applied");
        assertThat(page.count("article.finding")).isZero();
    }

    @Test
    void a_finding_shows_the_rows_of_the_sheet_with_the_cell_in_question_marked() {
        BrowserPage page = opened();
        String finding = "article.finding:has([id='title-870ed67f'])";
        page.type("#search", "870ed67f");
        assertThat(page.texts(finding + " table.sheet thead th")).startsWith("A", "B", "C", "D", "E");
        assertThat(page.texts(finding + " table.sheet tbody th")).containsExactly("4", "5", "7", "8", "9");
        assertThat(page.texts(finding + " td.suspect mark")).containsExactly("57,58");
        assertThat(page.texts(finding + " td.part mark")).containsExactlyInAnyOrder("108,3%", "62,63");
        assertThat(page.texts(finding + " .candidates li").get(0)).startsWith("C8 57,58 → 57,85");
        assertThat(page.evaluate("document.querySelector(`" + finding + " caption a`).getAttribute('href')")
                        .asString())
                .isEqualTo("../../input/cum-mien-dong-2022/thach%20an_2022%20FINAL%20%281%29.xlsx#'Sheet1'!C8");
    }

    @Test
    void the_whole_page_changes_its_language() {
        BrowserPage page = opened();
        page.click("#language");
        assertThat(page.text("#verdict h2")).isEqualTo("Not ready to sign: 8 questions to answer");
        assertThat(page.text("article.finding .sentence")).contains("Please");
        assertThat(page.texts("table.figures td.number")).contains("61.756", "113.43");
        assertThat(page.evaluate("document.documentElement.lang").asString()).isEqualTo("en");
        assertThat(page.text("body")).doesNotContain("‹", "[object", "undefined");
        page.type("#search", "agricultural");
        page.press("Escape");
        page.press("l");
        assertThat(page.text("#verdict h2")).startsWith("Chưa thể ký");
        assertThat(page.text("body")).doesNotContain("‹");
    }

    @Test
    void light_and_dark_can_be_chosen_and_are_remembered() {
        BrowserPage page = opened();
        page.call(
                "Emulation.setEmulatedMedia",
                java.util.Map.of(
                        "features",
                        java.util.List.of(java.util.Map.of("name", "prefers-color-scheme", "value", "dark"))));
        String ground = "getComputedStyle(document.body).backgroundColor";
        assertThat(page.evaluate(ground).asString()).isEqualTo("rgb(20, 23, 27)");
        page.click("#theme");
        assertThat(page.evaluate(ground).asString()).isEqualTo("rgb(255, 255, 255)");
        page.open(file);
        assertThat(page.evaluate(ground).asString()).isEqualTo("rgb(255, 255, 255)");
    }

    @Test
    void keys_lead_through_the_page() {
        BrowserPage page = opened();
        String focus = "document.activeElement.id";
        page.press("j");
        assertThat(page.evaluate(focus).asString())
                .isEqualTo(SAMPLE.findings().get(0).id());
        page.press("j");
        page.press("ArrowDown");
        assertThat(page.evaluate(focus).asString())
                .isEqualTo(SAMPLE.findings().get(2).id());
        page.press("k");
        assertThat(page.evaluate(focus).asString())
                .isEqualTo(SAMPLE.findings().get(1).id());
        page.press("Enter");
        assertThat(page.evaluate("document.activeElement.querySelector('.details').hidden")
                        .asBoolean())
                .isTrue();
        page.press("/");
        assertThat(page.evaluate(focus).asString()).isEqualTo("search");
        page.press("j");
        assertThat(page.evaluate("document.querySelector('#search').value").asString())
                .isEqualTo("j");
        page.press("Escape");
        page.press("?");
        assertThat(page.evaluate("document.querySelector('#help').open").asBoolean())
                .isTrue();
        page.press("Escape");
        assertThat(page.evaluate("document.querySelector('#help').open").asBoolean())
                .isFalse();
    }

    @Test
    void a_figure_leads_to_the_cells_that_say_it() {
        BrowserPage page = opened();
        page.evaluate(
                "[...document.querySelectorAll('button.figure')].find(figure => figure.innerText.startsWith('152,44')).focus()");
        page.press("Enter");
        assertThat(page.text("#figure h2")).isEqualTo("Hạ Lang – Tổng thu ngân sách – TH/KH (%)");
        assertThat(page.texts("#figure .cells li")).containsExactly("HA LANG.xls › Chỉ tiêu › D5: “152,44%”");
        assertThat(page.texts("#figure td.suspect mark")).containsExactly("152,44%");
        page.press("Escape");
        page.press("ArrowLeft");
        page.press("Enter");
        assertThat(page.texts("#figure .cells li")).containsExactly("HA LANG.xls › Chỉ tiêu › C5: “29,65 /19,45”");
    }

    @Test
    void a_computed_figure_shows_what_it_is_made_of() {
        BrowserPage page = opened();
        page.evaluate("document.querySelector('td.computed button.figure').click()");
        assertThat(page.text("#figure .parts")).contains("huyện Trùng Khánh");
        assertThat(page.texts("#figure .cells li")).isNotEmpty();
        page.evaluate(
                "document.querySelector('#figure').close();"
                        + "[...document.querySelectorAll('button.figure')].find(figure => figure.closest('td').matches('.disputed')).click()");
        assertThat(page.text("#figure h3:last-of-type")).isEqualTo("Câu hỏi về số này");
        page.click("#figure h3:last-of-type + ul a");
        assertThat(page.evaluate("document.activeElement.matches('article.finding')")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void a_phone_needs_no_sideways_scrolling() {
        BrowserPage page = browser.page().size(390, 844, true).open(file);
        page.evaluate("scrollTo(0, document.body.scrollHeight)");
        assertThat(page.evaluate("document.scrollingElement.scrollWidth").asInt())
                .isLessThanOrEqualTo(390);
        page.click("#language");
        page.click(".finding .title");
        assertThat(page.evaluate("document.scrollingElement.scrollWidth").asInt())
                .isLessThanOrEqualTo(390);
    }

    @Test
    void on_paper_stands_what_a_signer_needs_and_no_controls() throws IOException {
        BrowserPage page = opened();
        page.evaluate("window.printed = {}; addEventListener('beforeprint', () => { printed.findings ="
                + " document.querySelectorAll('article.finding .details:not([hidden])').length; });");
        page.print(folder.resolve("bao-cao.pdf"));
        assertThat(Files.readString(folder.resolve("bao-cao.pdf"), StandardCharsets.ISO_8859_1)
                        .split("/Type */Page\\b"))
                .as("one part before the first page")
                .hasSizeBetween(2, 1 + 8);
        assertThat(page.evaluate("printed.findings").asLong())
                .isPositive()
                .isEqualTo(SAMPLE.count(Severity.FATAL) + SAMPLE.count(Severity.ERROR));
        page.call("Emulation.setEmulatedMedia", java.util.Map.of("media", "print"));
        assertThat(page.evaluate("['.tools', '.controls', '#answers', '.answer'].every(part =>"
                                + " getComputedStyle(document.querySelector(part)).display === 'none')")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void every_control_has_a_name_and_every_text_enough_contrast() {
        BrowserPage page = opened();
        for (String theme : new String[] {"light", "dark"}) {
            page.evaluate("document.documentElement.dataset.theme = '" + theme + "'");
            assertThat(page.evaluate(PageReview.WEAK_TEXTS).valueStream().toList())
                    .as(theme)
                    .isEmpty();
            assertThat(page.barriers()).as(theme).isEmpty();
        }
        assertThat(page.evaluate(PageReview.NAMELESS).valueStream().toList()).isEmpty();
        assertThat(page.evaluate("document.querySelectorAll('main, header, nav, aside').length")
                        .asInt())
                .isEqualTo(4);
    }

    @Test
    void it_leads_to_the_documents_beside_it_and_to_what_goes_back_to_each_unit() {
        BrowserPage page = opened();
        assertThat(page.texts("#documents li"))
                .containsExactly("canh-bao.xlsx", "phu-luc/phu-luc-I.xlsx", "049-quang-hoa: tin-nhan.txt");
        assertThat(page.evaluate("document.querySelector('#documents ul + h3 + ul a').href")
                        .asString())
                .isEqualTo(file.resolveSibling("tra-lai/049-quang-hoa/tin-nhan.txt")
                        .toUri()
                        .toString());
    }

    @Test
    void it_asks_for_nothing_and_the_browser_has_nothing_to_complain_of() {
        BrowserPage page = opened();
        page.click("#language");
        page.evaluate("scrollTo(0, document.body.scrollHeight)");
        assertThat(page.complaints()).isEmpty();
        assertThat(page.requests())
                .allMatch(address -> address.equals(file.toUri().toString()) || address.startsWith("data:"));
    }
}
