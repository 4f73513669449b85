package tonghop.model.format;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a section of a number format holds. */
record Condition(String sign, BigDecimal limit) {
    private static final Pattern WRITTEN = Pattern.compile("([<>=]+)\\s*(-?\\d+(?:\\.\\d+)?)");
    static final Condition POSITIVE = new Condition(">", BigDecimal.ZERO);
    static final Condition NEGATIVE = new Condition("<", BigDecimal.ZERO);
    static final Condition NOT_NEGATIVE = new Condition(">=", BigDecimal.ZERO);

    static Condition parse(String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no condition of a number format: " + written);
        }
        return new Condition(parts.group(1), new BigDecimal(parts.group(2)));
    }

    boolean holds(BigDecimal number) {
        int order = number.compareTo(limit);
        return switch (sign) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            case "=" -> order == 0;
            default -> order != 0;
        };
    }
}
