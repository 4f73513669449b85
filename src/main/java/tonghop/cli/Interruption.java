package tonghop.cli;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import tonghop.cli.text.Console;

/** Says a last sentence when a person or the system ends the process in the middle of a command, by Ctrl-C or SIGTERM. */
final class Interruption {
    private final AtomicBoolean working = new AtomicBoolean(true);
    private final Console console;
    private final String sentence;

    private final Thread hook = new Thread(this::tell, "interruption");

    private Interruption(Console console, String sentence) {
        this.console = console;
        this.sentence = sentence;
    }

    static Interruption toldOn(Console console, String sentence) {
        Interruption interruption = new Interruption(console, sentence);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** Does the command's work; to be interrupted while that goes on is told. */
    ExitCode over(Work work) throws IOException {
        try {
            return work.run();
        } finally {
            end();
        }
    }

    /** What may be interrupted. */
    @FunctionalInterface
    interface Work {
        ExitCode run() throws IOException;
    }

    private void tell() {
        if (working.get()) {
            console.complain(sentence);
        }
    }

    private void end() {
        working.set(false);
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // the process ends already, and the hook has nothing to tell any more
        }
    }
}
