package tonghop.scale;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tonghop.ingest.WorkbookReader;

/** What reading workbooks costs, checks and hashes included, beside inflating their parts; both once the compiler is done. */
record Reading(List<Path> workbooks) {
    private static final int ROUNDS = 40;

    double timesInflating() {
        WorkbookReader reader = new WorkbookReader();
        long reading = least(file -> reader.read(file, String.valueOf(file.getFileName())));
        return (double) reading / least(Reading::inflate);
    }

    private long least(Consumer<Path> work) {
        return IntStream.range(0, ROUNDS)
                .mapToLong(round -> {
                    long begun = processors();
                    workbooks.forEach(work);
                    return processors() - begun;
                })
                .min()
                .orElseThrow();
    }

    private static long processors() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static void inflate(Path file) {
        try (ZipFile archive = new ZipFile(file.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = archive.entries(); entries.hasMoreElements(); ) {
                try (InputStream bytes = archive.getInputStream(entries.nextElement())) {
                    bytes.transferTo(OutputStream.nullOutputStream());
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
