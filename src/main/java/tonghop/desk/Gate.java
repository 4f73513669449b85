package tonghop.desk;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets in only the page of the person who was given the link: other programs do not know its token, other sites have another origin,
 * and a name that somebody makes lead to this computer is not the desk's own.
 *
 * @param host the desk's own address, "127.0.0.1:4711"
 * @param token what stands first in the path of its links
 */
record Gate(String host, String token) {
    boolean isOpenTo(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        return List.of(host).equals(headers.get("Host"))
                && isOwn(headers.get("Origin"), exchange.getRequestMethod().equals("GET"))
                && isFromHere(headers.getFirst("Sec-Fetch-Site"))
                && holdsToken(exchange.getRequestURI().getRawPath());
    }

    /** A browser tells whose page asks; whoever wants something changed has to be told. */
    private boolean isOwn(@Nullable List<String> origins, boolean isReading) {
        return origins == null ? isReading : origins.equals(List.of("http://" + host));
    }

    private static boolean isFromHere(@Nullable String site) {
        return site == null || site.equals("same-origin") || site.equals("none");
    }

    /** In the same time whatever is wrong with it. */
    private boolean holdsToken(String path) {
        String given = path.startsWith("/") ? path.substring(1).replaceFirst("/.*", "") : "";
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }
}
