package tonghop.cli.text;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Where a person reads.
 *
 * @param out answers
 * @param err complaints
 * @param terminal whether a person looks on, so that a line may be overwritten
 */
public record Console(PrintStream out, PrintStream err, boolean terminal) {
    /** Controls but for the tab, line ends of all scripts, marks and overrides of the reading direction. */
    static final Pattern HARMFUL =
            Pattern.compile("[\\p{IsCc}\\u2028\\u2029\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069&&[^\\t]]");

    /** The process's own console, in UTF-8 whatever the platform's default is. */
    public static Console system() {
        return new Console(utf8(FileDescriptor.out), utf8(FileDescriptor.err), isTerminal());
    }

    public void line(String text) {
        out.println(printable(text));
        out.flush();
    }

    /** A text of several lines that are the program's own. */
    public void lines(String text) {
        text.lines().forEach(this::line);
    }

    public void complain(String text) {
        text.lines().map(Console::printable).forEach(err::println);
        err.flush();
    }

    /** Overwrites the current line; the text must not be wider than the terminal. */
    void overwrite(String text) {
        out.print("\r" + printable(text));
        out.flush();
    }

    /** A file's name may hold anything: it must not command the terminal, begin a line or turn the reading direction. */
    private static String printable(String text) {
        return HARMFUL.matcher(text).replaceAll("?");
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }

    /** From Java 22 on a console is there without a terminal too, and tells by a method that 17 does not have. */
    @SuppressWarnings("SystemConsoleNull") // up to Java 21 null is the answer, from 22 on the method is
    private static boolean isTerminal() {
        java.io.Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException before22) {
            return true;
        }
    }
}
