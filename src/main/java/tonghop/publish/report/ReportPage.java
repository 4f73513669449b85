package tonghop.publish.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tonghop.publish.data.Publication;
import tonghop.wording.Wording;

/**
 * Writes {@code bao-cao.html}: may the tables be signed, what has to be answered first and by whom, with the form for the answers.
 * The page is one file that needs nothing else, and its policy allows exactly its own style and script.
 */
public record ReportPage(Wording wording) {
    private static final Pattern PLACE = Pattern.compile("<!--([a-z-]+)-->");

    /**
     * Writes the page.
     *
     * @param publication what is published
     * @param charts chart code to PNG; the pictures go into the page
     * @param files what else is published, to which the page leads
     */
    public void write(Publication publication, Map<String, byte[]> charts, List<String> files, Path file)
            throws IOException {
        PageParts parts = PageParts.read();
        Map<String, String> content = Map.of(
                "language", publication.language(),
                "script-hash", PageParts.allowed(parts.script()),
                "style-hash", PageParts.allowed(parts.style()),
                "title", Markup.text(publication.definition().title()).html(),
                "style", parts.style(),
                "plain", new PlainSection(wording).markup(publication).html(),
                "script", parts.script());
        try (Writer page = Files.newBufferedWriter(file)) {
            Matcher place = PLACE.matcher(parts.template());
            int told = 0;
            while (place.find()) {
                page.append(parts.template(), told, place.start());
                told = place.end();
                if (place.group(1).equals("data")) {
                    PageData.of(publication, charts, files).write(page);
                } else {
                    page.write(filling(place.group(1), content));
                }
            }
            page.append(parts.template(), told, parts.template().length());
        }
    }

    private static String filling(String place, Map<String, String> content) {
        String text = content.get(place);
        if (text == null) {
            throw new IllegalStateException("nothing goes into the page at " + place);
        }
        return text;
    }
}
