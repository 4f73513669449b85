package tonghop.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tonghop.wording.Wording;
import tools.jackson.databind.json.JsonMapper;

/** The pages of the desk: its own, and the report page as it lies in the output folder with the desk's part added. */
record DeskPage(Wording wording) {
    private static final String FOLDER = "/tonghop/desk/";
    /** The report page allows nothing but itself; in the desk it may also load the desk's part and ask the desk. */
    private static final String POLICY = "default-src 'none'; script-src ";

    private static final String WIDER_POLICY = "default-src 'none'; connect-src 'self'; script-src 'self' ";

    private static final Map<String, String> TYPES =
            Map.of("js", "text/javascript", "css", "text/css", "html", "text/html");

    Reply desk() {
        return Reply.page(
                "text/html",
                text("desk.html")
                        .replace("<!--language-->", wording.language())
                        .replace("<!--title-->", wording.text("desk.title"))
                        .replace("<!--words-->", words()));
    }

    /** A script or style sheet of the desk. */
    Reply part(String name) {
        return Reply.page(TYPES.getOrDefault(name.replaceFirst(".*\\.", ""), "text/plain"), text(name));
    }

    /** @param root how the report page reaches the desk, "../../" */
    Reply report(String page, String root, String job) {
        int end = page.lastIndexOf("</body>");
        String own =
                "<link rel=\"stylesheet\" href=\"%sreport.css\"><script type=\"application/json\" id=\"desk-words\">%s</script>"
                                .formatted(root, words())
                        + "<script src=\"%sreport.js\" data-root=\"%s\" data-job=\"%s\"></script>"
                                .formatted(root, root, job);
        return Reply.page(
                "text/html",
                (page.substring(0, end) + own + page.substring(end))
                        .replace(POLICY, WIDER_POLICY)
                        .replace("; style-src ", "; style-src 'self' "));
    }

    private String words() {
        Map<String, String> words = wording.keys().stream()
                .filter(key -> key.startsWith("desk."))
                .collect(Collectors.toMap(key -> key, wording::text, (one, other) -> one, TreeMap::new));
        return new JsonMapper().writeValueAsString(words).replace("<", "\\u003c");
    }

    private static String text(String name) {
        try (InputStream stream = DeskPage.class.getResourceAsStream(FOLDER + name)) {
            if (stream == null) {
                throw new IllegalStateException("a part of the desk is not in the program: " + FOLDER + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FOLDER + name, e);
        }
    }
}
