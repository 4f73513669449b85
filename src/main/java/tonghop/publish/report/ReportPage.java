package tonghop.publish.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tonghop.publish.data.Publication;
import tonghop.wording.Wording;

/** Writes {@code bao-cao.html}: may the tables be signed, what has to be answered first, who is missing, and the tables. */
public final class ReportPage {
    private static final String TEMPLATE = "/tonghop/report/bao-cao.html";

    private final Wording wording;

    public ReportPage(Wording wording) {
        this.wording = wording;
    }

    /**
     * Writes the page.
     *
     * @param publication what is published
     * @param charts chart code to PNG; the pictures go into the page
     */
    public void write(Publication publication, Map<String, byte[]> charts, Path file) throws IOException {
        Markup body = Markup.all(
                new FindingsSection(wording).markup(publication),
                new SubmissionsSection(wording).markup(publication),
                new TablesSection(wording).markup(publication),
                new ChartsSection(wording).markup(publication, charts),
                new LedgerSection(wording).markup(publication));
        Markup title = Markup.text(publication.definition().title());
        String page = template()
                .replace("<!--language-->", Markup.text(publication.language()).html())
                .replace("<!--title-->", title.html())
                .replace(
                        "<!--verdict-->",
                        new VerdictSection(wording).markup(publication).html())
                .replace("<!--contents-->", contents().html())
                .replace(
                        "<!--authority-->",
                        Markup.text(publication.definition().authority()).html())
                .replace("<!--body-->", body.html());
        Files.writeString(file, page);
    }

    private Markup contents() {
        return Markup.element(
                "nav",
                Markup.attribute("aria-label", wording.text("report.contents")),
                Markup.element(
                        "ul",
                        Markup.all(List.of("findings", "submissions", "tables", "charts", "ledger").stream()
                                .map(part -> Markup.element(
                                        "li",
                                        Markup.element(
                                                "a",
                                                Markup.attribute("href", "#" + part),
                                                wording.text("report." + part)))))));
    }

    private static String template() {
        try (InputStream stream = ReportPage.class.getResourceAsStream(TEMPLATE)) {
            if (stream == null) {
                throw new IllegalStateException("the report's template is not in the program: " + TEMPLATE);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + TEMPLATE, e);
        }
    }
}
