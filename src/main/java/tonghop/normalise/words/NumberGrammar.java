package tonghop.normalise.words;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import tonghop.model.Bound;
import tonghop.model.Reading;

/**
 * Every way to read the digits of one typed number, best first. The law's form is a decimal comma and dots every three digits;
 * every other form is read with the sign of why, and beside the other readings that it allows.
 */
public final class NumberGrammar {
    /** The sign of a number whose dots part no groups of three digits: nobody can say what they mean. */
    public static final String UNEVEN_DOTS = "uneven-dots";

    private record Form(Pattern pattern, Function<String, List<Reading>> readings) {}

    private static final List<Form> FORMS = List.of(
            form("\\d+", text -> List.of(read(text, "plain"))),
            form("0[.,] ?\\d+", text -> List.of(below1(text))),
            form("\\d{1,3}(\\.\\d{3})+", NumberGrammar::dotsEveryThreeDigits),
            form("\\d+,\\d{3}", text -> List.of(read(text.replace(',', '.'), "decimal-comma"), thousands(text))),
            form("\\d+, ?\\d+", text -> List.of(read(text.replace(" ", "").replace(',', '.'), "decimal-comma"))),
            form("\\d{1,3}([. ]\\d{3})+,\\d+", text -> List.of(read(wholeDigits(text), "thousands-dot"))),
            form("\\d{1,3}(,\\d{3}){2,}", text -> List.of(read(text.replace(",", ""), "thousands-comma"))),
            form("\\d{1,3}(,\\d{3})+\\.\\d+", text -> List.of(read(text.replace(",", ""), "thousands-comma"))),
            form("\\d{1,3}( \\d{3})+", text -> List.of(read(text.replace(" ", ""), "thousands-space"))),
            form("\\d+\\. ?\\d+", text -> pointAndLostZeros(text.replace(" ", ""))),
            form("\\d+(\\.\\d+){2,}", NumberGrammar::unevenDots));

    private NumberGrammar() {}

    private static Form form(String pattern, Function<String, List<Reading>> readings) {
        return new Form(Pattern.compile(pattern), readings);
    }

    /** The readings of the whole text; none when it is no number. */
    static List<Reading> readings(String digits) {
        if (digits.length() > FigureGrammar.LONGEST) {
            return List.of();
        }
        boolean negative = digits.startsWith("-");
        String text = (negative || digits.startsWith("+") ? digits.substring(1) : digits).strip();
        return FORMS.stream()
                .filter(form -> form.pattern.matcher(text).matches())
                .findFirst()
                .map(form -> form.readings.apply(text))
                .orElse(List.of())
                .stream()
                .map(reading -> negative ? negated(reading) : reading)
                .toList();
    }

    /** The number that a text is by itself, by its best reading. */
    public static Optional<BigDecimal> value(String text) {
        return readings(Folding.clean(text).strip()).stream().findFirst().map(Reading::value);
    }

    private static Reading negated(Reading reading) {
        BigDecimal value = reading.value().negate();
        return new Reading(value, value, reading.decimals(), reading.bound(), reading.sign());
    }

    private static Reading read(String plain, String sign) {
        BigDecimal value = new BigDecimal(plain);
        return new Reading(value, value, value.scale(), Bound.EXACT, sign);
    }

    /** A leading 0 is never a group of thousands: 0.351 is no 351. */
    private static Reading below1(String text) {
        String sign = text.charAt(1) == ',' ? "decimal-comma" : "decimal-point";
        return read(text.replace(" ", "").replace(',', '.'), sign);
    }

    private static Reading thousands(String text) {
        return read(text.replace(",", ""), "thousands-comma");
    }

    private static String wholeDigits(String text) {
        return text.replace(".", "").replace(" ", "").replace(',', '.');
    }

    /** "1.500" is fifteen hundred by law; in a workbook typed the English way it may be one and a half. */
    private static List<Reading> dotsEveryThreeDigits(String text) {
        Reading whole = read(text.replace(".", ""), "thousands-dot");
        boolean single = text.indexOf('.') == text.lastIndexOf('.');
        return single ? List.of(whole, read(text, "decimal-point")) : List.of(whole);
    }

    /** "17.68": a decimal point typed the English way, or thousands whose last zeros got lost. */
    private static List<Reading> pointAndLostZeros(String text) {
        Reading point = read(text, "decimal-point");
        int decimals = text.length() - text.indexOf('.') - 1;
        return decimals < 3
                ? List.of(point, read(text.replace(".", "") + "0".repeat(3 - decimals), "lost-zeros"))
                : List.of(point);
    }

    /** "1.234.56": the last dot may have been meant as a comma, or a digit is missing. */
    private static List<Reading> unevenDots(String text) {
        int last = text.lastIndexOf('.');
        String whole = text.substring(0, last).replace(".", "");
        return List.of(
                read(whole + "." + text.substring(last + 1), UNEVEN_DOTS),
                read(whole + text.substring(last + 1), UNEVEN_DOTS));
    }
}
