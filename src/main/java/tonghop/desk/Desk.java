package tonghop.desk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tonghop.desk.Counter.Asked;

/** The desk while it is open: it listens on this computer's own address alone, and to its own page alone. */
public final class Desk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
    private static final byte[] THIS_COMPUTER = {127, 0, 0, 1};
    private static final int THREADS = 4;

    private final DeskOrder order;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final Work work;
    private final Counter counter;
    private final Gate gate;
    private volatile Instant used;

    private Desk(DeskOrder order, HttpServer server) {
        this.order = order;
        this.server = server;
        this.work = new Work(order.commands());
        this.counter = new Counter(order, work);
        this.gate = new Gate("127.0.0.1:" + server.getAddress().getPort(), order.token());
        this.used = order.clock().instant();
    }

    public static Desk open(DeskOrder order) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(THIS_COMPUTER), 0), THREADS);
        Desk desk = new Desk(order, server);
        server.createContext("/", desk::answer);
        server.setExecutor(desk.threads);
        server.start();
        return desk;
    }

    /** The link to the desk; whoever has it may do what the person may. */
    public URI link() {
        return URI.create("http://" + gate.host() + "/" + gate.token() + "/");
    }

    /** Whether no page has asked anything for so long; an open page asks by itself now and then. */
    public boolean isLeftAlone(Duration since) {
        return !work.last().isGoingOn() && order.clock().instant().isAfter(used.plus(since));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        work.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Reply reply = gate.isOpenTo(exchange) ? served(exchange) : Reply.text(403, "403");
            reply.send(exchange);
        }
    }

    private Reply served(HttpExchange exchange) {
        used = order.clock().instant();
        try {
            return counter.serve(asked(exchange));
        } catch (IOException | UncheckedIOException | IllegalArgumentException broken) {
            LOG.warn("{} {}", exchange.getRequestMethod(), exchange.getRequestURI(), broken);
            return Reply.text(500, order.wording().text("desk.failed", Map.of("cause", broken.toString())));
        }
    }

    private static Asked asked(HttpExchange exchange) {
        URI uri = exchange.getRequestURI();
        List<String> parts = Arrays.stream(uri.getRawPath().substring(1).split("/", -1))
                .skip(1)
                .map(part -> URI.create("/" + part).getPath().substring(1))
                .toList();
        return new Asked(
                exchange.getRequestMethod(),
                parts.isEmpty() ? List.of("") : parts,
                Objects.requireNonNullElse(uri.getQuery(), ""),
                exchange.getRequestBody());
    }
}
