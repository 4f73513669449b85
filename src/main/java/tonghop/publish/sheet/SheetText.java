package tonghop.publish.sheet;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as a cell can hold it, so that a reader gets back what was put in. */
public final class SheetText {
    private static final int MOST = 32_767;

    /** What XML cannot hold, and what a reader would take for an escape of it. */
    private static final Pattern UNSAFE =
            Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)");

    private SheetText() {}

    /** The text with its unsafe characters escaped; a text that is too long for a cell ends in "…". */
    public static String of(String text) {
        String safe = UNSAFE.matcher(text).replaceAll(SheetText::escaped);
        return safe.length() <= MOST ? safe : safe.substring(0, MOST - 1) + "…";
    }

    /** Whether the text can stand where nothing is escaped, as in the place that a link leads to. */
    public static boolean isPlain(String text) {
        return !UNSAFE.matcher(text).find() && !text.contains("\t") && !text.contains("\n");
    }

    private static String escaped(MatchResult unsafe) {
        return Matcher.quoteReplacement("_x%04X_".formatted((int) unsafe.group().charAt(0)));
    }
}
