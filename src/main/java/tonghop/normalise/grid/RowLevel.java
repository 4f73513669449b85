package tonghop.normalise.grid;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tonghop.model.cell.RawCell;
import tonghop.normalise.words.Folding;

/**
 * How deep a row stands in its table, told by its ordinal (A, I, 1, 1.1, a), its bullet (-, +), "trong đó" and its indentation.
 * A smaller number is nearer to the table's root.
 */
public final class RowLevel {
    private static final int HEADING = 15;
    private static final int NUMBERED = 20;
    private static final int FOLLOWER = 45;
    private static final int STEP = 5;
    private static final int MOST_INDENT = 4;

    private record Mark(Pattern pattern, int level) {}

    private static final List<Mark> ORDINALS = List.of(
            new Mark(Pattern.compile("[IVX]+[.)]?"), 10),
            new Mark(Pattern.compile("[A-H][.)]?"), 5),
            new Mark(Pattern.compile("\\d+[.)]?"), NUMBERED),
            new Mark(Pattern.compile("\\d+\\.\\d+[.)]?"), 25),
            new Mark(Pattern.compile("\\d+(\\.\\d+){2,}[.)]?"), 30),
            new Mark(Pattern.compile("[IVX]+\\.\\d+[.)]?"), NUMBERED),
            new Mark(Pattern.compile("\\(\\d+\\)"), 35),
            new Mark(Pattern.compile("\\(?[a-zđ][.)]?"), 40),
            new Mark(Pattern.compile("[-–*•]"), 50),
            new Mark(Pattern.compile("\\+"), 55));
    private static final Pattern LEADING_ORDINAL = Pattern.compile(
            "^\\s*(\\(?(?:[IVX]+(?:\\.\\d{1,2})*|[A-H]|\\d{1,2}(?:\\.\\d{1,2})*+|[a-zđ])(?:[.)]|(?=/)))/?\\s*(?=\\p{L})(.*)",
            Pattern.DOTALL);
    private static final Pattern BULLET = Pattern.compile("^\\s*([-–*•+]).*", Pattern.DOTALL);
    /** "Trong đó: + Nam": the first item of a list stands behind the words that announce it, as deep as an item can. */
    private static final Pattern FIRST_ITEM = Pattern.compile(
            "^\\s*+(?:[-–*•+]\\s*+)?(?:trong (?:đó|số đó)|tr\\.\\s*đó)(?: có)?\\s*+(?::\\s*+)?([-–*•+])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern OF_WHICH = Pattern.compile(
            "^\\s*trong (?:đó|số đó).*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    private RowLevel() {}

    /**
     * The level of a row.
     *
     * @param ordinal what its ordinal column says; empty when it says nothing
     * @param label its first label cell
     * @param numbered whether the table numbers its rows
     * @param heading whether the row holds no figures
     */
    static int of(String ordinal, RawCell label, boolean numbered, boolean heading) {
        if (!ordinal.isBlank()) {
            return ordinalLevel(ordinal.strip());
        }
        String text = Folding.clean(label.text());
        int indent = Math.min(MOST_INDENT, label.style().indent() + leadingSpaces(label.text()) / 2);
        Matcher bullet = BULLET.matcher(text);
        Matcher leading = LEADING_ORDINAL.matcher(text);
        Matcher first = FIRST_ITEM.matcher(text);
        if (first.find()) {
            return ordinalLevel(first.group(1)) + MOST_INDENT;
        } else if (bullet.matches()) {
            return ordinalLevel(bullet.group(1)) + indent;
        } else if (OF_WHICH.matcher(text).matches()) {
            return FOLLOWER + STEP;
        } else if (leading.matches()) {
            return ordinalLevel(leading.group(1)) + indent;
        } else if (heading && indent == 0) {
            return HEADING;
        }
        return (numbered ? FOLLOWER : NUMBERED) + indent;
    }

    /** A label without the ordinal that is typed in front of it: "2.1. Tiểu học" is "Tiểu học". */
    public static String withoutOrdinal(String label) {
        Matcher leading = LEADING_ORDINAL.matcher(label);
        return leading.matches() ? leading.group(2) : label;
    }

    /** Whether a text numbers a row and says nothing else. */
    static boolean isOrdinal(String text) {
        return ORDINALS.stream()
                .anyMatch(mark -> mark.pattern.matcher(text.strip()).matches());
    }

    private static int ordinalLevel(String ordinal) {
        return ORDINALS.stream()
                .filter(mark -> mark.pattern.matcher(ordinal).matches())
                .mapToInt(Mark::level)
                .findFirst()
                .orElse(NUMBERED);
    }

    private static int leadingSpaces(String text) {
        int spaces = 0;
        while (spaces < text.length() && (Character.isSpaceChar(text.charAt(spaces)) || text.charAt(spaces) == '\t')) {
            spaces++;
        }
        return spaces;
    }
}
