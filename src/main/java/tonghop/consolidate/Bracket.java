package tonghop.consolidate;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A class of whole numbers, both ends included.
 *
 * @param least the lowest
 * @param most the highest
 */
record Bracket(BigDecimal least, BigDecimal most) {
    private static final BigDecimal FAR = new BigDecimal("1E18");
    private static final Pattern CODE = Pattern.compile("(\\d+)(?:-(\\d+))?|([<>])(=?)(\\d+)");

    /** The bracket that the code of an interval's member means: "19", "10-14", "<10", ">=15"; empty for any other code. */
    static Optional<Bracket> parse(String code) {
        Matcher parts = CODE.matcher(code);
        if (!parts.matches()) {
            return Optional.empty();
        }
        if (parts.group(1) != null) {
            BigDecimal first = new BigDecimal(parts.group(1));
            return Optional.of(new Bracket(first, parts.group(2) == null ? first : new BigDecimal(parts.group(2))));
        }
        BigDecimal end = new BigDecimal(parts.group(5));
        BigDecimal step = parts.group(4).isEmpty() ? BigDecimal.ONE : BigDecimal.ZERO;
        return Optional.of(
                parts.group(3).equals("<")
                        ? new Bracket(FAR.negate(), end.subtract(step))
                        : new Bracket(end.add(step), FAR));
    }

    boolean holds(Bracket other) {
        return least.compareTo(other.least) <= 0 && most.compareTo(other.most) >= 0;
    }

    static Bracket of(BigDecimal value) {
        return new Bracket(value, value);
    }
}
