package tonghop.normalise;

import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tonghop.normalise.words.Folding;

/**
 * Which sending of a form a file's name claims to be: "(sửa lần 2)", "lan 3", "v2", "(1)", "bổ sung", "final".
 *
 * @param number the highest number of a sending that the name tells; 0 when it tells none
 * @param words whether words of correction or finality stand in the name
 * @param form what the name says beside that
 */
record Revision(int number, boolean words, String form) implements Comparable<Revision> {
    private static final Comparator<Revision> ORDER =
            Comparator.comparingInt(Revision::number).thenComparing(Revision::words);
    private static final Pattern REPEATED = Pattern.compile("\\blan (?:thu )?(\\d{1,2})\\b");
    private static final Pattern VERSION = Pattern.compile("\\bv(?:er)? ?(\\d{1,2})\\b");
    private static final Pattern COPY = Pattern.compile("\\((\\d{1,2})\\)");
    private static final Pattern WORDS =
            Pattern.compile("\\b(?:sua|bo sung|dieu chinh|chinh thuc|final|moi nhat|thay the)\\b");

    private static final Pattern COPIED = Pattern.compile("\\b(?:ban sao|copy)\\b");

    private static final Pattern SPACES = Pattern.compile(" +");

    static Revision of(String file) {
        String name = file.replaceFirst("\\.[^.]*$", "");
        String words = Folding.unmarked(name);
        Stream<Pattern> forms = Stream.of(REPEATED, VERSION);
        int number = Stream.concat(
                        forms.flatMap(pattern -> pattern.matcher(words).results()),
                        COPY.matcher(name).results())
                .mapToInt(Revision::told)
                .max()
                .orElse(0);
        return new Revision(number, WORDS.matcher(words).find(), form(name));
    }

    /** Whether a file's name claims to be a copy: "Bản sao của a", "a - Copy", "a (1)". */
    static boolean isCopy(String file) {
        return COPIED.matcher(Folding.unmarked(file)).find()
                || COPY.matcher(file).find();
    }

    private static String form(String name) {
        String form = Folding.unmarked(COPY.matcher(name).replaceAll(" "));
        for (Pattern told : List.of(REPEATED, VERSION, WORDS, SPACES)) {
            form = told.matcher(form).replaceAll(" ");
        }
        return form.strip();
    }

    /** Whether one of the two names is the other with the mark of a later sending. */
    boolean isOfOneForm(Revision other) {
        return form.equals(other.form) && compareTo(other) != 0;
    }

    private static int told(MatchResult match) {
        return Integer.parseInt(match.group(1));
    }

    @Override
    public int compareTo(Revision other) {
        return ORDER.compare(this, other);
    }
}
