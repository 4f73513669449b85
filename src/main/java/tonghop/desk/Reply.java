package tonghop.desk;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the desk answers.
 *
 * @param status an HTTP status
 * @param type the content type
 * @param headers more headers
 * @param body the content
 */
record Reply(int status, String type, Map<String, String> headers, byte[] body) {
    static final Reply UNKNOWN = text(404, "404");

    private static final JsonMapper JSON = new JsonMapper();

    static Reply json(Object value) {
        return new Reply(200, "application/json", Map.of(), JSON.writeValueAsBytes(value));
    }

    /** A sentence for the person. */
    static Reply text(int status, String sentence) {
        return new Reply(status, "text/plain; charset=utf-8", Map.of(), sentence.getBytes(StandardCharsets.UTF_8));
    }

    /** A part of a page. */
    static Reply page(String type, String content) {
        return new Reply(200, type + "; charset=utf-8", Map.of(), content.getBytes(StandardCharsets.UTF_8));
    }

    /** A file that the person keeps; it is never shown as a page of the desk. */
    static Reply download(byte[] content) {
        return new Reply(200, "application/octet-stream", Map.of("Content-Disposition", "attachment"), content);
    }
}
