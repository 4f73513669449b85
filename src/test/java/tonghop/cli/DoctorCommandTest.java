package tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static tonghop.cli.WorkingFolder.CLUSTER;
import static tonghop.cli.WorkingFolder.TERM;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The health of an installation, and of several that are not well. */
class DoctorCommandTest {
    @TempDir
    Path work;

    @Test
    void a_healthy_office_gets_ten_good_lines_and_the_example() throws IOException {
        WorkingFolder office = WorkingFolder.with(work, CLUSTER, TERM).receive(CLUSTER);
        Map<String, String> before = office.tree();

        assertThat(office.execute("doctor")).as(office.out()).isZero();
        assertThat(office.out().lines().filter(line -> line.startsWith("✓"))).hasSize(10);
        assertThat(office.out())
                .contains("2 công việc, tất cả hợp lệ", "write_delay tắt", "488 nhà", "486 nhà")
                .doesNotContain("‹", "{", "✗");
        assertThat(office.tree()).as("it looks and touches nothing").isEqualTo(before);
    }

    @Test
    void after_a_run_the_database_of_the_office_itself_is_looked_at() throws IOException {
        WorkingFolder office = WorkingFolder.with(work, TERM).receive(TERM);
        office.execute("run", "--quiet");

        assertThat(office.execute("bac-si", "--lang", "en")).as(office.out()).isZero();
        assertThat(office.out()).contains("Database: opens and writes to the disk at once");
        assertThat(office.execute("history")).isZero();
        assertThat(office.out()).startsWith("#1");
    }

    @Test
    void what_is_missing_or_broken_is_named_with_what_to_do() throws IOException {
        WorkingFolder office = WorkingFolder.with(work, TERM);
        Files.writeString(work.resolve("jobs").resolve(TERM).resolve("rules.yaml"), "rules: [");

        assertThat(office.execute("doctor")).isEqualTo(1);
        assertThat(office.out())
                .contains("✗ Thư mục: không có hoặc không đọc được " + work.resolve("input"))
                .containsPattern("✗ Khai báo: .*rules.yaml")
                .contains("488 nhà");
    }

    @Test
    void an_output_that_is_no_folder_cannot_be_written() throws IOException {
        WorkingFolder office = WorkingFolder.with(work, TERM).receive(TERM);
        Files.createFile(work.resolve("output"));

        assertThat(office.execute("doctor")).isEqualTo(1);
        assertThat(office.out()).contains("✗ Thư mục: không ghi được " + work.resolve("output"));
    }

    @Test
    void a_database_that_is_spoilt_is_told() throws IOException {
        WorkingFolder office = WorkingFolder.with(work, TERM).receive(TERM);
        office.execute("run", "--quiet");
        Files.writeString(work.resolve(".tonghop/db/tonghop.script"), "this is no script");

        assertThat(office.execute("doctor")).isEqualTo(1);
        assertThat(office.out()).contains("✗ Cơ sở dữ liệu: không dùng được");
    }

    @Test
    void another_run_is_told_and_its_database_left_alone() throws IOException {
        WorkingFolder office = WorkingFolder.with(work, TERM).receive(TERM);
        office.execute("run", "--quiet");
        try (FileChannel held = FileChannel.open(work.resolve(".tonghop/lock"), StandardOpenOption.WRITE);
                var lock = held.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(office.execute("doctor")).isEqualTo(1);
        }
        assertThat(office.out()).contains("✗ Khóa: một lần chạy khác", "chưa xem vì");
    }

    @Test
    void a_clock_that_stands_before_the_last_run_is_told() throws IOException {
        WorkingFolder.with(work, TERM).receive(TERM).execute("run", "--quiet");
        Clock slow = Clock.fixed(Instant.parse("2001-01-01T00:00:00Z"), ZoneOffset.UTC);
        WorkingFolder office = new WorkingFolder(work, slow);

        assertThat(office.execute("doctor")).isEqualTo(1);
        assertThat(office.out()).contains("✗ Đồng hồ: đang chỉ 01/01/2001 00:00");
    }

    @Test
    void letters_that_would_not_survive_are_told() throws IOException {
        WorkingFolder office = WorkingFolder.with(work, TERM).receive(TERM);

        office.properties.setProperty("sun.jnu.encoding", "ANSI_X3.4-1968");
        assertThat(office.execute("doctor")).isEqualTo(1);
        assertThat(office.out()).contains("✗ Bảng mã: tên tệp", "LC_ALL=C.UTF-8");

        office.properties.setProperty("os.name", "Windows 11");
        office.properties.setProperty("stdout.encoding", "Cp1258");
        assertThat(office.execute("doctor")).isEqualTo(1);
        assertThat(office.out()).contains("✗ Bảng mã: màn hình dùng Cp1258", "chcp 65001");
    }
}
