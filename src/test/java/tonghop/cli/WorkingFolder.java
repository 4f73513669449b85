package tonghop.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import tonghop.cli.text.Console;
import tonghop.job.step.Stages;

/** An office's working folder with the sample jobs, and the whole command line in it with the product's own stages. */
final class WorkingFolder {
    static final String CLUSTER = "cum-mien-dong-2022";
    static final String TERM = "ha-quang-2020";

    final Properties properties = new Properties();
    private final Path folder;
    private final Clock clock;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    WorkingFolder(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** A folder with the definition of these jobs. */
    static WorkingFolder with(Path folder, String... jobs) throws IOException {
        for (String job : jobs) {
            copy(Path.of("jobs", job), folder.resolve("jobs").resolve(job));
        }
        return new WorkingFolder(folder, Clock.systemUTC());
    }

    /** Lets the job's input folder hold all sample workbooks. */
    WorkingFolder receive(String job) throws IOException {
        copy(Path.of("input", job), folder.resolve("input").resolve(job));
        return this;
    }

    /** A sample workbook, as a unit has it on its own desk. */
    Path own(String job, String file) throws IOException {
        Path desk = Files.createDirectories(folder.resolve("desk"));
        return Files.copy(Path.of("input", job, file), desk.resolve(file));
    }

    int execute(String... arguments) {
        out.reset();
        err.reset();
        Console console = new Console(utf8(out), utf8(err), true);
        Surroundings surroundings = new Surroundings(folder, Map.of(), properties, clock);
        return new TongHopCommandLine(surroundings, console, new Stages()).execute(arguments);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** Every file and folder below with its time, to see that nothing was touched. */
    Map<String, String> tree() throws IOException {
        Map<String, String> tree = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.toList()) {
                tree.put(path.toString(), Files.getLastModifiedTime(path).toString());
            }
        }
        return tree;
    }

    /** Every file in a job's output folder but run.json, which holds the time. */
    static TreeMap<String, byte[]> published(Path output) throws IOException {
        TreeMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(output)) {
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                files.put(output.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        files.remove("run.json");
        return files;
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
