package tonghop.normalise.list;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tonghop.model.list.ListColumn;

/**
 * What the headings above a row say. A heading holds until another one says something else of the same, or one as high as it begins.
 */
final class Above {
    /** The numbers of headings that no name in a list has. */
    static final String OUTLINE = "[IVX]{1,5}|[A-HĐ]";
    /** What stands between a number and the text that it numbers. */
    static final String MARK = "\\s*[.)/-]\\s*";

    private static final Pattern ROMAN = Pattern.compile("[IVX]{1,5}[.)]?");
    private static final Pattern LETTER = Pattern.compile("[A-HĐ][.)]?");
    private static final Pattern LEADING =
            Pattern.compile("^\\s*(" + OUTLINE + "|\\d{1,2}(?:\\.\\d+)?|[a-zđ])" + MARK + "(?=\\p{L})");
    static final int UNNUMBERED = 50;

    private final List<Heading> headings = new ArrayList<>();

    /**
     * A heading.
     *
     * @param level how deep it stands by its number; less is higher
     * @param text its text
     * @param says what it tells, by codes where they are known; an award that is not understood as typed
     */
    record Heading(int level, String text, Map<ListColumn, String> says) {}

    void add(Heading heading) {
        int from = 0;
        while (from < headings.size() && !ends(headings.get(from), heading)) {
            from++;
        }
        headings.subList(from, headings.size()).clear();
        headings.add(heading);
    }

    private static boolean ends(Heading before, Heading next) {
        boolean same = before.says.keySet().stream().anyMatch(next.says::containsKey);
        boolean numbered = before.level < UNNUMBERED && next.level < UNNUMBERED;
        boolean asHigh = before.level < UNNUMBERED && next.level <= before.level;
        return numbered ? asHigh : same || asHigh;
    }

    /** What all headings that hold say together. */
    Map<ListColumn, String> says() {
        Map<ListColumn, String> all = new EnumMap<>(ListColumn.class);
        headings.forEach(heading -> all.putAll(heading.says));
        return all;
    }

    static int level(String ordinal, String text) {
        Matcher leading = LEADING.matcher(text);
        String number = ordinal.isEmpty() && leading.find() ? leading.group(1) : ordinal;
        if (LETTER.matcher(number).matches() && !ROMAN.matcher(number).matches()) {
            return 5;
        } else if (ROMAN.matcher(number).matches()) {
            return 10;
        } else if (number.matches("\\d{1,3}[.)]?")) {
            return 20;
        }
        return number.matches("\\d+\\.\\d+[.)]?") ? 25 : number.isEmpty() ? UNNUMBERED : 30;
    }
}
