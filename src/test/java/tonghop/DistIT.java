package tonghop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import tonghop.cli.DeskVisit;

/** The zip with a Java of its own, on a machine that has neither JDK nor Maven. {@code mvn -B -ntp verify -Pdist -Dit.test=DistIT} */
@Tag("dist")
class DistIT {
    private static final String JOB = "cum-mien-dong-2022";
    /** What a shell script needs. */
    private static final List<String> PROGRAMS = List.of("dirname", "cat", "ls", "rm");

    @TempDir
    Path machine;

    private Path office;

    @BeforeEach
    void unpacked_with_one_job_and_no_input() throws IOException {
        try (DirectoryStream<Path> zips = Files.newDirectoryStream(Path.of("target"), "tong-hop-*-*.zip")) {
            unpack(zips.iterator().next());
        }
        office = machine.resolve("tong-hop");
        try (Stream<Path> jobs = Files.list(office.resolve("jobs"))) {
            for (Path other : jobs.filter(job -> !job.endsWith(JOB) && !job.endsWith("registers"))
                    .toList()) {
                FileSystemUtils.deleteRecursively(other);
            }
        }
        FileSystemUtils.deleteRecursively(office.resolve("input"));
        for (String program : PROGRAMS) {
            Path link = Files.createDirectories(machine.resolve("bin")).resolve(program);
            Files.createSymbolicLink(link, Path.of("/usr/bin", program));
        }
    }

    private void unpack(Path zip) throws IOException {
        try (ZipFile file = ZipFile.builder().setPath(zip).get()) {
            for (ZipArchiveEntry entry : Collections.list(file.getEntriesInPhysicalOrder())) {
                Path target = machine.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(file.getInputStream(entry), target);
                    boolean runs = (entry.getUnixMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            target, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }

    @Test
    void a_double_click_opens_the_desk_and_all_is_done_there() throws Exception {
        Process program = start("mo", "--no-browser");
        URI desk;
        try (BufferedReader told = program.inputReader(StandardCharsets.UTF_8)) {
            assertThat(told.readLine()).startsWith("Tổng Hợp: lần đầu mở, đang sắp xếp chương trình…");
            String line = told.readLine();
            assertThat(line).contains("http://127.0.0.1:");
            desk = URI.create(line.replaceFirst(".*(http://\\S+).*", "$1"));
            assertThatOnlyItsOwnPageIsServed(desk);
            new DeskVisit(desk, office, JOB).fromWorkbooksToSigning();
        } finally {
            program.destroy();
        }
        // its first end keeps the classes that it loaded
        assertThat(program.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(program.exitValue()).isZero();
        assertThatThrownBy(() -> new Socket(desk.getHost(), desk.getPort()).close())
                .isInstanceOf(ConnectException.class);
    }

    private static void assertThatOnlyItsOwnPageIsServed(URI desk) throws IOException {
        String own = desk.getAuthority();
        String foreign = "example.org:" + desk.getPort();
        assertThat(answer(desk, "GET " + desk.getPath(), own, "http://" + own)).contains(" 200 ");
        assertThat(answer(desk, "GET /" + "0".repeat(desk.getPath().length() - 2) + "/", own, "http://" + own))
                .contains(" 40");
        assertThat(answer(desk, "GET " + desk.getPath(), foreign, "http://" + foreign))
                .contains(" 40");
        assertThat(answer(desk, "POST " + desk.getPath() + "run/" + JOB, own, "http://" + foreign))
                .contains(" 40");
    }

    /** The first line that is answered to a request by another program. */
    private static String answer(URI desk, String request, String host, String origin) throws IOException {
        try (Socket line = new Socket(desk.getHost(), desk.getPort())) {
            line.getOutputStream()
                    .write(("%s HTTP/1.1\r\nHost: %s\r\nOrigin: %s\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                                    .formatted(request, host, origin))
                            .getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }

    private Process start(String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Stream.concat(Stream.of(office.resolve("tonghop").toString()), Stream.of(arguments))
                                .toList())
                .directory(office.toFile())
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", machine.resolve("bin").toString());
        builder.environment().put("LANG", "C.UTF-8");
        return builder.start();
    }
}
