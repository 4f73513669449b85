package tonghop.reckon;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A member of an interval dimension as the whole numbers that it holds, both ends included: "19", "10-14", "<10", ">=15". */
public record Bracket(long low, long high) {
    private static final Pattern FORM = Pattern.compile("(<=|>=|<|>)?(\\d{1,18})(?:-(\\d{1,18}))?");

    /** Empty when the text is no bracket. */
    public static Optional<Bracket> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(form.group(2));
        String sign = Optional.ofNullable(form.group(1)).orElse("");
        long upper = Optional.ofNullable(form.group(3)).map(Long::parseLong).orElse(number);
        return Optional.of(
                switch (sign) {
                    case "<" -> new Bracket(Long.MIN_VALUE, number - 1);
                    case "<=" -> new Bracket(Long.MIN_VALUE, number);
                    case ">" -> new Bracket(number + 1, Long.MAX_VALUE);
                    case ">=" -> new Bracket(number, Long.MAX_VALUE);
                    default -> new Bracket(number, upper);
                });
    }

    public boolean isSingle() {
        return low == high;
    }

    /** Whether it holds every number that the other holds. */
    public boolean holds(Bracket other) {
        return low <= other.low && other.high <= high;
    }

    public boolean overlaps(Bracket other) {
        return low <= other.high && other.low <= high;
    }
}
