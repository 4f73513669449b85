package tonghop.desk;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What the desk answers. */
final class Reply {
    static final Reply UNKNOWN = text(404, "404");

    private static final JsonMapper JSON = new JsonMapper();
    private static final int NO_BODY = -1;

    private final int status;
    private final String type;
    private final Map<String, String> headers;
    private final byte[] body;

    private Reply(int status, String type, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.type = type;
        this.headers = headers;
        this.body = body;
    }

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

    /** Sends it, never to be kept, guessed about, framed or lent to another site. */
    void send(HttpExchange exchange) throws IOException {
        Headers sent = exchange.getResponseHeaders();
        sent.set("Content-Type", type);
        sent.set("Cache-Control", "no-store");
        sent.set("X-Content-Type-Options", "nosniff");
        sent.set("X-Frame-Options", "DENY");
        sent.set("Referrer-Policy", "no-referrer");
        sent.set("Cross-Origin-Resource-Policy", "same-origin");
        sent.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.forEach(sent::set);
        exchange.sendResponseHeaders(status, body.length == 0 ? NO_BODY : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }
}
