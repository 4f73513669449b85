package tonghop.normalise;

import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Which sending of a form a file's name claims to be: "(sửa lần 2)", "lan 3", "v2", "(1)", "bổ sung", "final".
 *
 * @param number the highest number of a sending that the name tells; 0 when it tells none
 * @param words whether words of correction or finality stand in the name
 */
record Revision(int number, boolean words) implements Comparable<Revision> {
    private static final Comparator<Revision> ORDER =
            Comparator.comparingInt(Revision::number).thenComparing(Revision::words);
    private static final List<Pattern> NUMBERS = List.of(
            Pattern.compile("lan(\\d{1,2})"), Pattern.compile("(?<![a-z])v(\\d{1,2})(?!\\d)"), Pattern.compile("ban(\\d{1,2})"));
    private static final Pattern COPY = Pattern.compile("\\((\\d{1,2})\\)");
    private static final Pattern WORDS = Pattern.compile("sua|bosung|dieuchinh|chinhthuc|final|moinhat|thaythe");

    static Revision of(String file) {
        String bare = Folding.bare(file.replaceFirst("\\.[^.]*$", ""));
        int told = NUMBERS.stream()
                .flatMap(pattern -> pattern.matcher(bare).results())
                .mapToInt(Revision::number)
                .max()
                .orElse(0);
        int copy = COPY.matcher(file).results().mapToInt(Revision::number).max().orElse(0);
        return new Revision(Math.max(told, copy), WORDS.matcher(bare).find());
    }

    private static int number(MatchResult match) {
        return Integer.parseInt(match.group(1));
    }

    @Override
    public int compareTo(Revision other) {
        return ORDER.compare(this, other);
    }
}
