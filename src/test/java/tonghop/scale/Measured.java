package tonghop.scale;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** Runs a program and writes down at its end what the whole process has cost: compiler, collector and start-up too. */
final class Measured {
    private static final Path STATUS = Path.of("/proc/self/status");

    private Measured() {}

    /** @param args the file to write into, the program's class, and the program's own arguments */
    public static void main(String[] args) throws Exception {
        Path note = Path.of(args[0]);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> write(note)));
        Class.forName(args[1]).getMethod("main", String[].class).invoke(null, (Object)
                Arrays.copyOfRange(args, 2, args.length));
    }

    private static void write(Path note) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        try {
            Files.writeString(note, system.getProcessCpuTime() / 1_000_000 + " " + peak());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The most memory that the process held, in kilobytes; 0 where the system does not tell. */
    private static String peak() throws IOException {
        if (!Files.exists(STATUS)) {
            return "0";
        }
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .findFirst()
                    .orElse("0");
        }
    }
}
