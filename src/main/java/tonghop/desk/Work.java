package tonghop.desk;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** The work that the desk has done, one piece after the other, as the command line tells of it. */
final class Work implements AutoCloseable {
    /** A carriage return alone ends no line: what follows is written over it. */
    private static final Pattern LINE_END = Pattern.compile("\r?\n");

    private static final int NOT_ENDED = -1;
    /** Longer than a usual run; what is not at its end by then goes on at the next run. */
    private static final long SECONDS_TO_END = 60;

    private final Commands commands;
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private volatile Piece last = new Piece("", "", 0, 0);
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    Work(Commands commands) {
        this.commands = commands;
    }

    /**
     * The last piece of work.
     *
     * @param command what was asked for; empty when nothing was yet
     * @param job for which job
     * @param number counts the pieces from 1
     * @param exit how it ended; negative while it goes on
     */
    record Piece(String command, String job, int number, int exit) {
        boolean isGoingOn() {
            return exit == NOT_ENDED;
        }
    }

    Piece last() {
        return last;
    }

    /** What the command line has said of it so far; a line that is overwritten counts as its last state. */
    List<String> told() {
        return LINE_END.splitAsStream(said.toString(StandardCharsets.UTF_8))
                .map(line -> line.substring(line.lastIndexOf('\r') + 1))
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** Begins a piece of work, unless one is going on. */
    synchronized boolean begin(String command, String job) {
        Piece before = last;
        if (before.isGoingOn()) {
            return false;
        }
        Piece piece = new Piece(command, job, before.number() + 1, NOT_ENDED);
        said.reset();
        last = piece;
        worker.execute(() -> last = new Piece(command, job, piece.number(), exit(command, job)));
        return true;
    }

    /**
     * What the command line says to a question, between two pieces of work; a person waits for it.
     *
     * @return empty while a piece of work goes on, or when there is no answer
     */
    Optional<String> ask(List<String> arguments) {
        if (last.isGoingOn()) {
            return Optional.empty();
        }
        try {
            return worker.submit(() -> answer(arguments)).get(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException unanswered) {
            return Optional.empty();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Optional<String> answer(List<String> arguments) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(answer, true, StandardCharsets.UTF_8)) {
            return commands.execute(arguments, out) == 0
                    ? Optional.of(answer.toString(StandardCharsets.UTF_8).strip())
                    : Optional.empty();
        }
    }

    private int exit(String command, String job) {
        try (PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            return commands.execute(List.of(command, job), out);
        }
    }

    /** Lets what goes on come to its end, within bounds. */
    @Override
    public void close() {
        worker.shutdown();
        try {
            worker.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
