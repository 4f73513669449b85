package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import tonghop.publish.report.BrowserPage;
import tonghop.publish.report.Chromium;
import tools.jackson.databind.json.JsonMapper;

/**
 * An officer at a desk that is open, in a real browser.
 *
 * @param desk the link to it
 * @param folder its working folder
 * @param job the one job there, whose sample workbooks come in
 */
public record DeskVisit(URI desk, Path folder, String job) {
    static final Duration PATIENCE = Duration.ofSeconds(120);

    /** Drops all workbooks, has them consolidated, answers every question, and looks at what can be signed. */
    public void fromWorkbooksToSigning() throws Exception {
        Chromium browser = Chromium.start();
        try {
            BrowserPage page = browser.page().size(1200, 1000, false);
            consolidate(page.open(desk.toString()));
            page.open(desk + "output/" + job + "/bao-cao.html");
            await(() -> page.count("#desk-bar") == 1);
            tellsWhatANumberWouldDo(page);
            assertThat(page.barriers()).isEmpty();
            for (int round = 0; round < 3 && page.count("#verdict.signable") == 0; round++) {
                answerAll(page);
                page.evaluate("window.before = true");
                page.click("#rerun");
                await(() -> page.evaluate("!window.before && document.querySelector('#desk-bar') !== null")
                        .asBoolean());
            }
            assertThat(page.text("#verdict h2")).isEqualTo("Có thể ký");

            page.open(desk.toString());
            await(() -> page.count(".job.signable") == 1);
            assertThat(page.count(".board tbody tr")).isEqualTo(5);
            page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })");
            assertThat(page.barriers()).isEmpty();
            open(page.evaluate("[...document.querySelectorAll('.documents a')].map(link => link.href)")
                    .valueStream()
                    .map(link -> link.asString())
                    .toList());
            assertThat(page.complaints()).isEmpty();
        } finally {
            browser.quit();
        }
    }

    private void consolidate(BrowserPage page) throws Exception {
        await(() -> page.count("section.job") == 1);
        List<Path> workbooks = workbooks();
        drop(page, workbooks);
        await(() -> page.count(".drop tbody tr") == workbooks.size());
        page.click("button.run");
        await(() -> page.text(".verdict").startsWith("Chưa thể ký"));
    }

    private List<Path> workbooks() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("input", job))) {
            return files.sorted().toList();
        }
    }

    /** Lets go of files over the drop zone. */
    private static void drop(BrowserPage page, List<Path> files) throws IOException {
        StringBuilder dropped = new StringBuilder();
        for (Path file : files) {
            dropped.append("add('%s', '%s');"
                    .formatted(Base64.getEncoder().encodeToString(Files.readAllBytes(file)), file.getFileName()));
        }
        page.evaluate("""
                (() => {
                  const dataTransfer = new DataTransfer();
                  const add = (content, name) => dataTransfer.items.add(
                    new File([Uint8Array.from(atob(content), letter => letter.charCodeAt(0))], name));
                  %s
                  document.querySelector('.drop').dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
                })()""".formatted(dropped));
    }

    /** Types a number that mends a question, and one that does not. */
    private static void tellsWhatANumberWouldDo(BrowserPage page) throws Exception {
        String form = "article[id='%s'] ".formatted(page.evaluate("""
                [...document.querySelectorAll('article')].find(each => each.textContent.includes('375,3') &&
                  each.querySelector('input[value=enter]')).id""").asString());
        page.click(form + "input[value=enter]");
        page.type(form + "[name=value]", "375,5");
        await(() -> page.count(form + ".effect") == 1
                && page.text(form + ".effect").equals("Thay ô F7: 375,3 → 375,5. Không mở thêm câu hỏi nào."));
        page.type(form + "[name=value]", "380");
        await(() -> page.text(form + ".effect").startsWith("Thay ô F7: 375,3 → 380. Mở thêm 1 câu hỏi: “"));
    }

    /** Lets every figure stand as it is stated, or has its rule not apply. */
    private void answerAll(BrowserPage page) throws Exception {
        page.evaluate("""
                for (const article of document.querySelectorAll('article.error, article.fatal')) {
                  (article.querySelector('input[value=keep]') ?? article.querySelector('input[value=not-applicable]'))?.click();
                }""");
        int answered = page.count("article .status.answered");
        await(() -> saved() >= answered);
    }

    private int saved() {
        Path file = folder.resolve("input").resolve(job).resolve("quyet-dinh-" + job + ".json");
        try {
            return Files.exists(file)
                    ? new JsonMapper()
                            .readTree(Files.readAllBytes(file))
                            .get("decisions")
                            .size()
                    : 0;
        } catch (IOException beingReplaced) {
            return 0;
        }
    }

    /** Opens the appendices and the report as Excel and Word would. */
    private static void open(List<String> links) throws Exception {
        assertThat(links)
                .anyMatch(link -> link.endsWith("phu-luc-I.xlsx"))
                .anyMatch(link -> link.endsWith("bao-cao.docx"));
        for (String link : links) {
            byte[] content = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(link)).build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
            if (link.endsWith(".xlsx")) {
                WorkbookFactory.create(new ByteArrayInputStream(content)).close();
            } else if (link.endsWith(".docx")) {
                new XWPFDocument(new ByteArrayInputStream(content)).close();
            }
        }
    }

    public static void await(BooleanSupplier done) throws InterruptedException {
        for (Instant end = Instant.now().plus(PATIENCE); !done.getAsBoolean(); Thread.sleep(50)) {
            assertThat(Instant.now()).as("in good time").isBefore(end);
        }
    }
}
