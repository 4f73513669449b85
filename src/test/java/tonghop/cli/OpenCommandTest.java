package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.cli.text.Console;
import tonghop.job.step.Stages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** An officer at the desk, in a browser, from the first workbook to what can be signed; and those whom it does not let in. */
class OpenCommandTest {
    private static final String JOB = WorkingFolder.CLUSTER;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final HurriedClock clock = new HurriedClock();
    private CompletableFuture<Integer> ended = new CompletableFuture<>();

    /** Goes on as clocks do until it is put forward. */
    private static final class HurriedClock extends Clock {
        private volatile Duration ahead = Duration.ZERO;

        @Override
        public java.time.ZoneId getZone() {
            return java.time.ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().plus(ahead);
        }
    }

    private URI open() throws Exception {
        WorkingFolder.with(folder, JOB);
        Surroundings surroundings =
                new Surroundings(folder, Map.of(), new Properties(), clock, duration -> Thread.sleep(20));
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        ended = CompletableFuture.supplyAsync(() -> new TongHopCommandLine(surroundings, console, new Stages())
                .execute("mo", "--no-browser", "--idle", "10m"));
        DeskVisit.await(() -> said().contains("http://"));
        return URI.create(said().replaceAll("(?s).*(http://\\S+).*", "$1"));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
    }

    @AfterEach
    void leave_the_desk_alone() throws Exception {
        clock.ahead = Duration.ofHours(1);
        assertThat(ended.get(DeskVisit.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as(said())
                .isZero();
    }

    @Test
    void nine_workbooks_are_dropped_decided_on_and_can_be_signed() throws Exception {
        URI desk = open();
        new DeskVisit(desk, folder, JOB).fromWorkbooksToSigning();
        theCommandLineAndTheDeskTakeTurns(desk);
    }

    /** What is decided at the desk holds for the command line; an answer that is taken back there is given again here. */
    private void theCommandLineAndTheDeskTakeTurns(URI desk) throws Exception {
        WorkingFolder office = new WorkingFolder(folder, Clock.systemUTC());
        assertThat(office.execute("run", JOB)).as(office.out() + office.err()).isZero();
        assertThat(office.out()).contains("Không có gì thay đổi");

        Path list = input("quyet-dinh-" + JOB + ".json");
        JsonNode form = new JsonMapper().readTree(Files.readAllBytes(list));
        JsonNode taken = ((ArrayNode) form.get("decisions")).remove(0);
        Files.writeString(list, form.toString());
        assertThat(office.execute("run", JOB)).isEqualTo(1);
        assertThat(state(desk).at("/jobs/0/run/verdict").asString()).startsWith("Chưa thể ký");

        assertThat(asked(desk, "POST", "decisions/" + JOB, taken.toString()).statusCode())
                .isEqualTo(200);
        assertThat(asked(desk, "POST", "run/" + JOB, "").statusCode()).isEqualTo(202);
        DeskVisit.await(() -> state(desk).at("/work/exit").asInt() >= 0);
        assertThat(state(desk).at("/jobs/0/run/verdict").asString()).isEqualTo("Có thể ký");
        assertThat(office.execute("run", JOB)).isZero();
    }

    private static JsonNode state(URI desk) {
        try {
            return new JsonMapper().readTree(asked(desk, "GET", "state", "").body());
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private int saved() throws IOException {
        return new JsonMapper()
                .readTree(Files.readAllBytes(input("quyet-dinh-" + JOB + ".json")))
                .get("decisions")
                .size();
    }

    @Test
    void a_file_of_the_same_name_is_asked_about_and_none_leaves_its_folder() throws Exception {
        URI desk = open();
        assertThat(put(desk, "input/" + JOB + "/a.csv", "1").statusCode()).isEqualTo(200);
        assertThat(put(desk, "input/" + JOB + "/a.csv", "2").statusCode()).isEqualTo(409);
        assertThat(Files.readString(input("a.csv"))).isEqualTo("1");
        assertThat(put(desk, "input/" + JOB + "/a.csv?replace", "2").statusCode())
                .isEqualTo(200);
        assertThat(Files.readString(input("a.csv"))).isEqualTo("2");
        for (String name : List.of(
                "..%2Fb.csv", "%2e%2e/b.csv", "..%5Cb.csv", "nul.csv", ".b.csv", "b.csv%00", "C:b.csv", "sub/b.csv")) {
            assertThat(put(desk, "input/" + JOB + "/" + name, "1").statusCode())
                    .as(name)
                    .isGreaterThanOrEqualTo(400);
        }
        assertThat(asked(desk, "GET", "input/" + JOB + "/..%2F..%2Fjobs%2F" + JOB + "%2Fjob.yaml", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(put(desk, "input/viec-khac/b.csv", "1").statusCode()).isEqualTo(404);

        assertThat(asked(desk, "DELETE", "input/" + JOB + "/a.csv", "").statusCode())
                .isEqualTo(200);

        try (Stream<Path> files = Files.walk(folder.resolve("input"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> file.getParent().getFileName() + "/"
                                    + file.getFileName().toString().replaceFirst(".* ", "")))
                    .containsExactly(JOB + ".bo-ra/a.csv", JOB + ".bo-ra/a.csv");
        }
    }

    @Test
    void what_is_no_answer_is_refused_in_words_and_what_is_goes_into_the_list() throws Exception {
        URI desk = open();
        Path list = input("quyet-dinh-" + JOB + ".json");
        String decided =
                "{\"finding\": \"%s\", \"figures\": \"0123456789abcdef\", \"choice\": \"%s\", \"value\": \"%s\", \"person\": \"Lan\"}";

        HttpResponse<String> noNumber =
                asked(desk, "POST", "decisions/" + JOB, decided.formatted("0123abcd", "enter", "abc"));
        assertThat(noNumber.statusCode()).isEqualTo(422);
        assertThat(noNumber.body()).startsWith("Hãy ghi giá trị chốt bằng số");
        assertThat(asked(desk, "POST", "decisions/" + JOB, "{").statusCode()).isEqualTo(400);
        assertThat(asked(desk, "POST", "decisions/" + JOB, decided.formatted("0123abcd", "guess", ""))
                        .statusCode())
                .isEqualTo(422);
        assertThat(list).doesNotExist();

        asked(desk, "POST", "decisions/" + JOB, decided.formatted("0123abcd", "enter", "1.950"));
        asked(desk, "POST", "decisions/" + JOB, decided.formatted("aaaaaaaa", "keep", ""));
        assertThat(new JsonMapper()
                        .readTree(Files.readString(list))
                        .at("/decisions/0/value")
                        .asString())
                .isEqualTo("1.950");
        assertThat(saved()).isEqualTo(2);
        assertThat(asked(desk, "GET", "decisions/" + JOB, "").body()).endsWith("\"person\":\"Lan\"}");
        asked(desk, "POST", "decisions/" + JOB, decided.formatted("0123abcd", "", ""));
        assertThat(saved()).isEqualTo(1);

        Files.writeString(list, "{}");
        assertThat(asked(desk, "POST", "decisions/" + JOB, decided.formatted("aaaaaaaa", "keep", ""))
                        .body())
                .contains("không phải danh sách quyết định");
        assertThat(Files.readString(list)).isEqualTo("{}");
    }

    @Test
    void nobody_else_is_let_in_and_nothing_listens_afterwards() throws Exception {
        URI desk = open();
        String own = "http://127.0.0.1:" + desk.getPort();
        assertThat(status(desk, "GET", desk.getPath(), "Host: 127.0.0.1:" + desk.getPort()))
                .isEqualTo(200);
        assertThat(status(desk, "GET", "/", "Host: 127.0.0.1:" + desk.getPort()))
                .isEqualTo(403);
        assertThat(status(desk, "GET", "/" + "0".repeat(32) + "/", "Host: 127.0.0.1:" + desk.getPort()))
                .isEqualTo(403);
        assertThat(status(desk, "GET", desk.getPath(), "Host: rebound.example:" + desk.getPort()))
                .isEqualTo(403);
        String run = desk.getPath() + "run/" + JOB;
        String host = "Host: 127.0.0.1:" + desk.getPort();
        assertThat(status(desk, "POST", run, host)).isEqualTo(403);
        assertThat(status(desk, "POST", run, host, "Origin: http://site.example"))
                .isEqualTo(403);
        assertThat(status(desk, "POST", run, host, "Origin: null")).isEqualTo(403);
        assertThat(status(desk, "GET", desk.getPath() + "state", host, "Origin: http://site.example"))
                .isEqualTo(403);
        assertThat(status(desk, "GET", desk.getPath() + "state", host, "Sec-Fetch-Site: cross-site"))
                .isEqualTo(403);
        assertThat(status(desk, "GET", desk.getPath() + "state", host, "Origin: " + own))
                .isEqualTo(200);
        assertThat(answer(desk, "OPTIONS", run, host, "Origin: http://site.example"))
                .doesNotContain("Access-Control");

        leave_the_desk_alone();

        assertThatThrownBy(() -> new Socket("127.0.0.1", desk.getPort()).close())
                .isInstanceOf(ConnectException.class);
    }

    private Path input(String name) {
        return folder.resolve("input").resolve(JOB).resolve(name);
    }

    private static HttpResponse<String> put(URI desk, String path, String content) throws Exception {
        return asked(desk, "PUT", path, content);
    }

    /** What the desk's own page would be answered. */
    private static HttpResponse<String> asked(URI desk, String method, String path, String content) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(desk + path))
                                .header("Origin", "http://127.0.0.1:" + desk.getPort())
                                .method(method, HttpRequest.BodyPublishers.ofString(content))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static int status(URI desk, String method, String path, String... headers) throws IOException {
        return Integer.parseInt(answer(desk, method, path, headers).substring(9, 12));
    }

    /** By hand, because no client sends another's name or origin. */
    private static String answer(URI desk, String method, String path, String... headers) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", desk.getPort())) {
            String request = method + " " + path + " HTTP/1.1\r\n" + String.join("\r\n", headers)
                    + "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
