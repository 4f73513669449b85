package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.cli.text.Console;
import tonghop.job.TextStages;

/** The watch over an input folder into which people copy, with the real job and a time of its own. */
class WatchCommandTest {
    private static final String JOB = "cum-mien-dong-2022";

    @TempDir
    Path work;

    private final Properties properties = new Properties();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final OfficeTime time = new OfficeTime("2022-12-31T08:00:00Z", "Asia/Ho_Chi_Minh");

    @BeforeEach
    void a_job_with_one_submission() throws IOException {
        copy(Path.of("jobs", JOB), work.resolve("jobs").resolve(JOB));
        send("a.txt", "A houses 486");
    }

    @Test
    void it_runs_when_files_stand_still_and_says_what_has_changed_until_it_is_stopped() {
        time.quiet(1) // the first look is a run's worth of settling
                .then(() -> send("b.txt", "A houses 488"))
                .quiet(2)
                .then(() -> send("b.txt", "A houses 486"))
                .quiet(2)
                .then(() -> Files.delete(work.resolve("input").resolve(JOB).resolve("b.txt")))
                .quiet(3);

        assertThat(execute("theo-doi")).isZero();

        assertThat(err()).isEmpty();
        assertThat(runs()).isEqualTo(4);
        assertThat(out())
                .containsSubsequence(
                        "Đang theo dõi",
                        "Tệp mới: 1\n  • a.txt",
                        "Tệp mới: 1\n  • b.txt",
                        "Câu hỏi mới: 1",
                        "Tệp đã thay đổi: 1\n  • b.txt",
                        "Câu hỏi đã giải quyết: 1",
                        "Tệp không còn: 1\n  • b.txt",
                        "Đã dừng theo dõi");
    }

    @Test
    void a_file_that_grows_is_left_alone_until_it_stands_still() {
        time.then(() -> send("a.txt", "A houses 4860"))
                .then(() -> send("a.txt", "A houses 4860\nA rice 1"))
                .then(() -> send("a.txt", "A houses 4860\nA rice 1\nA maize 2"))
                .then(() -> assertThat(work.resolve("output")).doesNotExist())
                .quiet(2);

        assertThat(execute("watch", "--every", "1s", "--settle", "3s")).isZero();

        assertThat(runs()).isEqualTo(1);
        assertThat(published()).contains("maize 2");
    }

    @Test
    void a_run_that_fails_is_told_and_tried_again_and_the_watch_goes_on() throws IOException {
        Path output = Files.createFile(work.resolve("output"));
        time.quiet(2).then(() -> Files.delete(output)).quiet(40);

        assertThat(execute("watch")).isZero();

        assertThat(err()).contains("Không tổng hợp được");
        assertThat(published()).isEqualTo("houses 486");
    }

    @Test
    void a_lock_that_another_process_holds_is_waited_for() throws IOException {
        Files.createDirectories(work.resolve(".tonghop"));
        try (FileChannel channel =
                FileChannel.open(work.resolve(".tonghop/lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            var lock = channel.lock();
            time.quiet(1).then(lock::release).quiet(2);

            assertThat(execute("watch")).isZero();
        }
        assertThat(err()).contains("đang dùng thư mục");
        assertThat(published()).isEqualTo("houses 486");
    }

    @Test
    void once_ends_with_the_exit_code_of_the_run() throws IOException {
        send("b.txt", "A houses 488");
        time.quiet(5);

        assertThat(execute("watch", "--once")).isEqualTo(1);
        assertThat(execute("watch", "--every", "soon")).isEqualTo(2);
        assertThat(execute("watch", "no-such-job")).isEqualTo(2);
    }

    @Test
    void a_file_that_is_still_being_copied_is_waited_for_by_a_run() throws IOException {
        Path half = send("b.txt", "B houses 1~");
        stampNow(half);
        time.quiet(3).then(() -> stampNow(send("b.txt", "B houses 100"))).quiet(5);

        int code = execute("run", JOB);

        assertThat(code).as(err()).isZero();
        assertThat(published()).isEqualTo("houses 586");
        assertThat(time.waited).isLessThan(java.time.Duration.ofSeconds(6));
    }

    @Test
    void a_file_that_never_becomes_whole_is_refused_as_half_copied_and_holds_up_no_other() throws IOException {
        for (int half = 0; half < 400; half++) {
            String text = "B houses " + half + "~";
            time.then(() -> stampNow(send("b.txt", text)));
        }
        stampNow(send("b.txt", "B houses ~"));

        assertThat(execute("run", JOB)).isEqualTo(1);

        assertThat(out()).contains("✗ b.txt: Tệp vẫn đang được chép");
        assertThat(published()).isEqualTo("houses 486");
        assertThat(time.waited).isEqualTo(java.time.Duration.ofMinutes(1));
    }

    @Test
    void a_damaged_file_that_has_long_stood_still_is_not_waited_for() throws IOException {
        send("b.txt", "B houses 100~");

        execute("run", JOB);

        assertThat(time.waited).isZero();
    }

    @Test
    void a_summary_goes_to_the_address_that_is_configured() throws IOException {
        List<String> received = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hook", exchange -> {
            received.add(exchange.getRequestHeaders().getFirst("Content-Type") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(received.size() == 1 ? 204 : 500, -1);
            exchange.close();
        });
        server.start();
        try {
            properties.setProperty(
                    "tonghop.notify.webhook",
                    "http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
            send("b.txt", "A houses 488");

            assertThat(execute("run", JOB)).isEqualTo(1);
            assertThat(err()).isEmpty();
            assertThat(received)
                    .singleElement()
                    .asString()
                    .startsWith("application/json")
                    .contains("\"job\":\"" + JOB + "\"", "\"outcome\":\"UNDECIDED\"", "\"exitCode\":1", "\"error\":1")
                    .contains("đọc được 2");

            assertThat(execute("run", JOB))
                    .as("a service that fails, fails no run")
                    .isEqualTo(1);
            assertThat(err()).contains("Không gửi được bản tóm tắt tới 127.0.0.1 (HTTP 500)");
        } finally {
            server.stop(0);
        }
        assertThat(execute("run", JOB)).as("nor one that is away").isEqualTo(1);
        assertThat(err()).contains("127.0.0.1 (ConnectException)").doesNotContain("/hook");
    }

    @Test
    void an_address_that_drips_its_answer_does_not_hold_the_run() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('.');
            exchange.getResponseBody().flush();
            try {
                over.await();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
        try {
            properties.setProperty(
                    "tonghop.notify.webhook",
                    "http://127.0.0.1:" + server.getAddress().getPort() + "/");

            assertTimeoutPreemptively(
                    Duration.ofMinutes(2), () -> assertThat(execute("run", JOB)).isZero());
            assertThat(err()).isEmpty();
        } finally {
            over.countDown();
            server.stop(0);
        }
    }

    private int execute(String... arguments) {
        out.reset();
        err.reset();
        Console console = new Console(utf8(out), utf8(err), false);
        Surroundings surroundings = new Surroundings(work, Map.of(), properties, time, time);
        return new TongHopCommandLine(surroundings, console, new TextStages()).execute(arguments);
    }

    private Path send(String name, String content) throws IOException {
        Path folder = Files.createDirectories(work.resolve("input").resolve(JOB));
        return Files.writeString(folder.resolve(name), content);
    }

    /** Written to at this moment of the office's time; files are otherwise of the machine's time, years away. */
    private void stampNow(Path file) throws IOException {
        Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.from(time.instant()));
    }

    private long runs() {
        return out().lines().filter(line -> line.contains("Xem trước tiên")).count();
    }

    private String published() {
        try {
            return Files.readString(work.resolve("output").resolve(JOB).resolve("tables.txt"));
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream utf8(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
