package tonghop.endurance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tonghop.cli.Surroundings;
import tonghop.cli.TongHopCommandLine;
import tonghop.cli.text.Console;
import tonghop.job.step.Stages;

/**
 * A working folder in which the real program runs in processes of its own.
 *
 * @param folder holds jobs, input, output and state
 * @param job the job that has input
 */
record Office(Path folder, String job) {
    static final String CLUSTER = "cum-mien-dong-2022";
    private static final int LONGEST_SECONDS = 300;

    /** An office that has received the sample workbooks of the cluster. */
    static Office ofSample(Path folder) throws IOException {
        Office office = new Office(folder, CLUSTER);
        copy(Path.of("jobs", CLUSTER), folder.resolve("jobs").resolve(CLUSTER));
        copy(Path.of("input", CLUSTER), office.input());
        return office;
    }

    /** An office that knows the cluster and has received nothing yet. */
    static Office withoutInput(Path folder) throws IOException {
        Office office = new Office(folder, CLUSTER);
        copy(Path.of("jobs", CLUSTER), folder.resolve("jobs").resolve(CLUSTER));
        Files.createDirectories(office.input());
        return office;
    }

    Path input() {
        return folder.resolve("input").resolve(job);
    }

    Path jobs() {
        return folder.resolve("jobs").resolve(job);
    }

    Path output() {
        return folder.resolve("output").resolve(job);
    }

    Path state() {
        return folder.resolve(".tonghop");
    }

    /** What a process said and how it ended. */
    record Answer(int exit, String out, String err, long millis) {
        String said() {
            return out + err;
        }
    }

    Answer run(String... arguments) throws IOException, InterruptedException {
        return started().run(arguments);
    }

    /** The same in this process, which is warm already. */
    Answer here(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        long before = System.nanoTime();
        int exit = here(out, err, arguments);
        return new Answer(
                exit,
                out.toString(StandardCharsets.UTF_8),
                err.toString(StandardCharsets.UTF_8),
                (System.nanoTime() - before) / 1_000_000);
    }

    int here(OutputStream out, OutputStream err, String... arguments) {
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        Surroundings surroundings = new Surroundings(folder, Map.of(), new Properties(), Clock.systemUTC());
        return new TongHopCommandLine(surroundings, console, new Stages()).execute(arguments);
    }

    /** What the store of the office answers to each question, in their order. */
    List<List<String>> query(String... questions) throws SQLException {
        String url = "jdbc:hsqldb:file:" + state().resolve("db/tonghop") + ";hsqldb.lock_file=false;shutdown=true";
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement()) {
            List<List<String>> answers = new ArrayList<>();
            for (String question : questions) {
                answers.add(answer(statement, question));
            }
            return answers;
        }
    }

    private static List<String> answer(Statement statement, String question) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
        }
        return answers;
    }

    /** A process of its own, started from the archive of classes. */
    Start started() throws IOException, InterruptedException {
        return first().with(QuickStart.ready().using());
    }

    /** A process of its own that takes each class from its file. */
    Start first() {
        return new Start(this, List.of(), Map.of(), List.of(), "tonghop.TongHop");
    }

    /** How a process is started: flags of the virtual machine, variables of the environment, programs around it. */
    record Start(Office office, List<String> flags, Map<String, String> variables, List<String> programs, String main) {
        Start with(String... more) {
            List<String> all = new ArrayList<>(flags);
            all.addAll(List.of(more));
            return new Start(office, all, variables, programs, main);
        }

        Start in(Map<String, String> environment) {
            return new Start(office, flags, environment, programs, main);
        }

        /** Another program than the product's own. */
        Start of(Class<?> program) {
            return new Start(office, flags, variables, programs, program.getName());
        }

        /** Inside other programs, which get the words of the process's own behind theirs. */
        Start inside(List<String> around) {
            return new Start(office, flags, variables, around, main);
        }

        Process process(String... arguments) throws IOException {
            List<String> command = new ArrayList<>(programs);
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData"));
            command.addAll(List.of("-cp", System.getProperty("java.class.path")));
            command.addAll(flags);
            command.add(main);
            command.addAll(List.of(arguments));
            Path said = Files.createTempDirectory("said");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(office.folder().toFile())
                    .redirectOutput(said.resolve("out").toFile())
                    .redirectError(said.resolve("err").toFile());
            builder.environment().putAll(new HashMap<>(variables));
            Process process = builder.start();
            SAID.put(process.pid(), said);
            return process;
        }

        Answer run(String... arguments) throws IOException, InterruptedException {
            long before = System.nanoTime();
            Process process = process(arguments);
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                throw new AssertionError("stuck: " + List.of(arguments) + " in " + office.folder());
            }
            return answer(process, (System.nanoTime() - before) / 1_000_000);
        }
    }

    private static final Map<Long, Path> SAID = new ConcurrentHashMap<>();

    /** What a process that runs, or has just ended, has printed so far. */
    static String soFar(Process process) throws IOException {
        return text(Objects.requireNonNull(SAID.get(process.pid())).resolve("out"));
    }

    static Answer answer(Process process, long millis) throws IOException {
        Path said = SAID.remove(process.pid());
        return new Answer(process.exitValue(), text(said.resolve("out")), text(said.resolve("err")), millis);
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    /** Every published file but the run record, which holds the time. */
    Map<String, String> published() throws IOException {
        return bytes(output());
    }

    static Map<String, String> bytes(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        if (Files.exists(root)) {
            try (Stream<Path> paths = Files.walk(root)) {
                for (Path file : paths.filter(Files::isRegularFile).toList()) {
                    files.put(root.relativize(file).toString(), Fingerprints.of(file));
                }
            }
        }
        files.remove("run.json");
        return files;
    }

    static void delete(Path root) throws IOException {
        if (Files.exists(root)) {
            try (Stream<Path> paths = Files.walk(root)) {
                for (Path each : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
