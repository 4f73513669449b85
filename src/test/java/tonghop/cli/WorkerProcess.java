package tonghop.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import tonghop.cli.text.Console;
import tonghop.endurance.QuickStart;
import tonghop.job.step.Stages;
import tonghop.model.Intake;

/** The program in a process of its own that tells each file it reads, stands still at one of them once and throws at another. */
final class WorkerProcess implements AutoCloseable {
    private static final String READ = "read ";

    private final Process process;
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private WorkerProcess(Process process) {
        this.process = process;
        Thread listening = new Thread(this::listen, "listening");
        listening.setDaemon(true);
        listening.start();
    }

    /** @param stop the file at which it stands still, @param fault that at which it throws; empty for none */
    static WorkerProcess start(Path work, String stop, String fault, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = QuickStart.ready().command();
        command.addAll(List.of(WorkerProcess.class.getName(), stop, fault));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(work.toFile());
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("TONGHOP_"))
                .forEach(name -> builder.environment().put(name, System.getProperty(name)));
        return new WorkerProcess(builder.redirectErrorStream(true).start());
    }

    private void listen() {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
                if (line.equals("arrived")) {
                    arrived.countDown();
                }
            }
        } catch (IOException killed) {
            lines.add("killed");
        }
        arrived.countDown();
    }

    /** Waits until it stands still, or is at its end. */
    WorkerProcess awaitArrival() throws InterruptedException {
        arrived.await();
        return this;
    }

    boolean stands() {
        return lines.contains("arrived");
    }

    /** Lets it go on. */
    void release() throws IOException {
        process.outputWriter(StandardCharsets.UTF_8).append('\n').flush();
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Asks it to end. */
    int stop() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }

    int exit() throws InterruptedException {
        return process.waitFor();
    }

    /** The files that it has read. */
    List<String> read() {
        return lines.stream()
                .filter(line -> line.startsWith(READ))
                .map(line -> line.substring(READ.length()))
                .toList();
    }

    String said() {
        return String.join("\n", lines);
    }

    @Override
    public void close() {
        kill();
    }

    public static void main(String[] arguments) {
        List<String> rest = List.of(arguments).subList(2, arguments.length);
        System.exit(new TongHopCommandLine(
                        Surroundings.system(), Console.system(), new TellingStages(arguments[0], arguments[1]))
                .execute(rest.toArray(String[]::new)));
    }

    private static final class TellingStages extends Stages {
        private final String stop;
        private final String fault;
        private final AtomicBoolean hasStood = new AtomicBoolean();

        TellingStages(String stop, String fault) {
            this.stop = stop;
            this.fault = fault;
        }

        @Override
        public Intake read(Path staged, String name) {
            say(READ + name);
            if (name.equals(fault)) {
                throw new IllegalStateException("the fault that was planted");
            }
            if (name.equals(stop) && !hasStood.getAndSet(true)) {
                say("arrived");
                await(System.in);
            }
            return super.read(staged, name);
        }

        private static void say(String line) {
            System.out.println(line);
            System.out.flush();
        }

        private static void await(InputStream in) {
            try {
                in.read();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }
}
