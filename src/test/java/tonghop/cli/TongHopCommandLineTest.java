package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tonghop.cli.text.Console;
import tonghop.job.TextStages;
import tonghop.job.step.Stages;
import tonghop.model.Intake;

/** The whole command line in a working folder of its own, with the sample job's definition and the real job. */
class TongHopCommandLineTest {
    private static final String JOB = "cum-mien-dong-2022";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-01-05T08:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path work;

    private final Map<String, String> environment = new HashMap<>();
    private final Properties properties = new Properties();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private boolean terminal;

    @BeforeEach
    void a_working_folder_with_a_job_and_its_input() throws IOException {
        Files.createDirectories(work.resolve("jobs"));
        copy(Path.of("jobs", JOB), work.resolve("jobs").resolve(JOB));
        send("a.xlsx", "A houses 486");
        send("b.xlsx", "B houses 100");
    }

    @Test
    void without_a_command_all_jobs_with_input_run_and_the_summary_says_where_to_look() {
        assertThat(execute()).isZero();

        assertThat(out())
                .contains("[1/6] Tiếp nhận tệp…", "[6/6] Xuất kết quả…")
                .contains("Tệp số liệu: đọc được 2, không nhận 0.")
                .contains("đã lấy 2, bỏ qua có lý do 0, chưa hiểu 0")
                .contains(
                        "Xem trước tiên: " + work.resolve("output").resolve(JOB).resolve("bao-cao.html"));
        assertThat(err()).isEmpty();
    }

    @Test
    void a_run_with_nothing_changed_says_so() {
        execute("run", JOB);
        assertThat(out()).doesNotContain("Không có gì thay đổi");

        assertThat(execute("chay", JOB)).isZero();
        assertThat(out()).contains("Không có gì thay đổi so với lần chạy trước.");
    }

    @Test
    void figures_that_disagree_end_with_1() throws IOException {
        send("c.xlsx", "A houses 488");

        assertThat(execute("run", JOB)).isEqualTo(1);
        assertThat(out()).contains("1 phải trả lời", "Việc tiếp theo: ");
        assertThat(out().lines().filter(line -> line.startsWith("  • ")))
                .isNotEmpty()
                .allSatisfy(
                        line -> assertThat(line).matches("  • houses  .*486").hasSizeLessThanOrEqualTo(90));
    }

    @Test
    void a_refused_file_is_listed_and_the_others_go_through() throws IOException {
        send("trống.xlsx", "");

        assertThat(execute("run", JOB)).isEqualTo(1);
        assertThat(out()).contains("đọc được 2, không nhận 1").contains("  ✗ trống.xlsx: ");
    }

    @Test
    void a_run_that_fails_ends_with_3_and_leaves_the_old_output() throws IOException {
        execute("run", JOB);
        String before = Files.readString(published("tables.txt"));
        send("c.xlsx", "A " + TextStages.BREAKING + " 1");

        assertThat(execute("run", JOB)).isEqualTo(3);
        assertThat(err())
                .contains("Không tổng hợp được")
                .contains(work.resolve(".tonghop").toString());
        assertThat(published("tables.txt")).hasContent(before);
    }

    @Test
    void a_stack_or_a_memory_at_its_end_ends_with_3_too() throws IOException {
        send("c.xlsx", "A houses 1");
        Stages breaking = new TextStages() {
            @Override
            public Intake read(Path staged, String name) {
                throw new StackOverflowError();
            }
        };

        assertThat(execute(breaking, "check", "input/" + JOB + "/c.xlsx")).isEqualTo(3);
        assertThat(err()).contains("Không tổng hợp được").contains("StackOverflowError");
    }

    @Test
    void a_folder_in_the_place_of_the_lock_is_named_with_what_to_do() throws IOException {
        Files.createDirectories(work.resolve(".tonghop/lock"));

        assertThat(execute("run", JOB)).isEqualTo(3);
        assertThat(err())
                .contains(work.resolve(".tonghop/lock") + " là tệp ở chỗ chương trình cần thư mục, hoặc là thư mục")
                .contains("hãy đổi tên hoặc dời nó đi");
    }

    @Test
    void a_lock_that_another_holds_ends_with_4_at_once() throws IOException {
        Files.createDirectories(work.resolve(".tonghop"));
        try (FileChannel held = FileChannel.open(
                        work.resolve(".tonghop/lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = held.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(execute("run", JOB)).isEqualTo(4);
        }
        assertThat(err()).startsWith("Một lần chạy khác đang dùng thư mục");
        assertThat(work.resolve("output")).doesNotExist();
    }

    @Test
    void an_unknown_job_is_answered_with_the_one_that_was_meant() {
        assertThat(execute("run", "cum-mien-dong-2023")).isEqualTo(2);

        assertThat(err())
                .isEqualToIgnoringNewLines("Không có công việc nào tên là \"cum-mien-dong-2023\". Có phải ý bạn là \""
                        + JOB + "\"? Các công việc hiện có: " + JOB + ".");
        assertNothingWritten();
    }

    @Test
    void no_input_folder_ends_with_2_and_nothing_written() {
        assertThat(execute("--input", "nowhere", "run", JOB)).isEqualTo(2);
        assertThat(execute("run", JOB, "--input", "nowhere")).isEqualTo(2);

        assertThat(err()).contains("Không tìm thấy thư mục số liệu " + work.resolve("nowhere"));
        assertNothingWritten();
    }

    @Test
    void a_broken_definition_ends_with_2_and_names_file_and_line() throws IOException {
        Files.writeString(work.resolve("jobs").resolve(JOB).resolve("rules.yaml"), "rules: [");

        assertThat(execute("run", JOB)).isEqualTo(2);
        assertThat(err()).contains("rules.yaml").containsPattern("\\d");
        assertNothingWritten();
    }

    @Test
    void arguments_that_make_no_sense_end_with_2() {
        assertThat(execute("--colour")).isEqualTo(2);
        assertThat(err()).contains("--colour");
        assertThat(execute("histori")).isEqualTo(2);
        assertThat(err()).contains("\"history\"");
        assertThat(execute("--input")).isEqualTo(2);
        assertThat(err()).contains("--input");
        assertThat(execute("--lang", "fr")).isEqualTo(2);
        assertThat(err()).contains("fr");
        assertThat(execute("run", "--keep", "abc")).isEqualTo(2);
        assertThat(err()).contains("--keep không nhận giá trị \"abc\"");
        assertThat(execute("run", "--keep", "3", "--keep", "4")).isEqualTo(2);
        assertThat(err()).contains("--keep chỉ được ghi một lần");
        assertNothingWritten();
    }

    @Test
    void quiet_prints_nothing_but_errors() {
        assertThat(execute("run", "--quiet")).isZero();
        assertThat(out()).isEmpty();
        assertThat(err()).isEmpty();
    }

    @Test
    void json_prints_the_run_record_alone() {
        assertThat(execute("run", JOB, "--json")).isZero();
        assertThat(out()).startsWith("{\"number\":1,\"job\":\"" + JOB + "\"").contains("\"outcome\":\"SETTLED\"");
        assertThat(out().strip()).doesNotContain("\n").endsWith("}");
    }

    @Test
    void a_terminal_sees_a_bar_on_one_line_and_a_summary_below() {
        terminal = true;

        assertThat(execute("run", JOB)).isZero();
        assertThat(out())
                .contains("\r[###.................] Đọc và chuẩn hóa số liệu: a.xlsx (1/2)")
                .doesNotContain("[2/6]");
    }

    @Test
    void a_terminal_without_colour_sees_lines() {
        terminal = true;
        environment.put("NO_COLOR", "1");

        assertThat(execute("run", JOB)).isZero();
        assertThat(out()).contains("[2/6]").doesNotContain("\r[");
    }

    @Test
    void folders_may_be_set_by_property_variable_and_file_and_the_command_line_wins() throws IOException {
        Files.writeString(
                work.resolve("application.properties"),
                "tonghop.output=by-file\ntonghop.state=state-by-file\ntonghop.lang=en\n");
        environment.put("TONGHOP_OUTPUT", "by-variable");
        assertThat(execute()).isZero();
        assertThat(out()).contains("Look first at: " + work.resolve("by-variable"));
        assertThat(work.resolve("state-by-file")).isDirectory();

        properties.setProperty("tonghop.output", "by-property");
        assertThat(execute()).isZero();
        assertThat(work.resolve("by-property").resolve(JOB)).isDirectory();

        assertThat(execute("run", "--output", "by-option")).isZero();
        assertThat(work.resolve("by-option").resolve(JOB)).isDirectory();
        assertThat(work.resolve("output")).doesNotExist();
    }

    @Test
    void the_history_lists_runs_and_writes_nothing_when_there_is_none() {
        assertThat(execute("history")).isZero();
        assertThat(out()).isEqualToIgnoringNewLines("Chưa có lần chạy nào.");
        assertNothingWritten();

        execute("run", JOB);
        assertThat(execute("history")).isZero();
        assertThat(out()).startsWith("#1  05/01/2023 08:00  " + JOB + ": đã tổng hợp");
    }

    @Test
    void the_jobs_are_listed_with_what_they_hold() {
        assertThat(execute("jobs")).isZero();
        assertThat(out()).startsWith(JOB + ": ").contains("5 đơn vị");
        assertNothingWritten();
    }

    @Test
    void help_speaks_the_language_asked_for() {
        assertThat(execute("--help")).isZero();
        assertThat(out()).contains("Cách dùng: tonghop", "Mã kết thúc", "chay", "(mặc định: .tonghop)");
        assertThat(execute("run", "--help", "--lang=en")).isZero();
        assertThat(out()).contains("Usage: tonghop run", "Exit codes").doesNotContain("‹");
        assertNothingWritten();
    }

    @Test
    void the_name_of_a_file_cannot_command_the_terminal() throws IOException {
        send("a\u001b[2J.xlsx", "");

        execute("run", JOB);
        assertThat(out()).contains("a?[2J.xlsx").doesNotContain("\u001b");
    }

    @Test
    void a_command_that_needs_no_state_touches_none_and_puts_away_output_back_in_its_place() throws IOException {
        Files.createDirectories(work.resolve(".tonghop"));
        assertThat(execute("jobs")).isZero();
        assertThat(work.resolve(".tonghop")).isEmptyDirectory();

        Files.createDirectories(work.resolve("output").resolve("." + JOB + ".old"));
        assertThat(execute("jobs")).isZero();
        assertThat(work.resolve("output").toFile().list()).containsExactly(JOB);
    }

    @Test
    void folders_of_which_one_lies_in_another_are_refused_before_anything_is_done() throws IOException {
        Files.createSymbolicLink(work.resolve("link"), work.resolve("input"));
        for (String[] folders : new String[][] {
            {"--output", "input"},
            {"--output", "input/out"},
            {"--output", "."},
            {"--output", "jobs/" + JOB},
            {"--output", "link/out"},
            {"--output", "out", "--state", "out/state"},
            {"--state", "input"},
            {"--input", "jobs/" + JOB}
        }) {
            assertThat(execute(folders)).as(String.join(" ", folders)).isEqualTo(2);
            assertThat(err()).contains("nằm trong --");
            assertNothingWritten();
        }
        assertThat(work.resolve("input").resolve("out")).doesNotExist();
    }

    private int execute(String... arguments) {
        return execute(new TextStages(), arguments);
    }

    private int execute(Stages stages, String... arguments) {
        out.reset();
        err.reset();
        Console console = new Console(utf8(out), utf8(err), terminal);
        Surroundings surroundings = new Surroundings(work, environment, properties, CLOCK);
        return new TongHopCommandLine(surroundings, console, stages).execute(arguments);
    }

    private void assertNothingWritten() {
        assertThat(work).isDirectoryNotContaining("glob:**/.tonghop").isDirectoryNotContaining("glob:**/output");
    }

    private Path published(String file) {
        return work.resolve("output").resolve(JOB).resolve(file);
    }

    private void send(String name, String content) throws IOException {
        Path folder = Files.createDirectories(work.resolve("input").resolve(JOB));
        Files.writeString(folder.resolve(name), content);
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
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
