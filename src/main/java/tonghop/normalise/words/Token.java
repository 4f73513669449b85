package tonghop.normalise.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, number or sign of a text.
 *
 * @param key what it is matched by: the folded word, the number without leading zeros, or the sign
 * @param plain the text in lower case, as read
 * @param depth how many brackets it stands in
 * @param start where it begins in the cleaned text
 * @param end where it ends in the cleaned text
 */
public record Token(String key, String plain, int depth, int start, int end) {
    private static final Pattern PIECE = Pattern.compile(
            "10(?:\\^\\d{1,2}|[²³⁴⁵⁶⁷⁸⁹])(?!\\d)|\\d++(?:[.,]\\d++)*+|(?<!\\p{L})[kKhHdDcCmM]?[mM][²³]|[\\p{L}\\p{M}]+|[/%‰<>≥≤=-]|[()\\[\\]]");

    /** "tính từ đầu năm đến thời điểm hết ngày 5": the most words before a number that still belong to it. */
    private static final int LONGEST_LEAD = 12;

    public static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher piece = PIECE.matcher(Folding.clean(text));
        int depth = 0;
        while (piece.find()) {
            String plain = power(piece.group().toLowerCase(Locale.ROOT));
            if (plain.equals("(") || plain.equals("[")) {
                depth++;
            } else if (plain.equals(")") || plain.equals("]")) {
                depth = Math.max(0, depth - 1);
            } else {
                tokens.add(new Token(key(plain), plain, depth, piece.start(), piece.end()));
            }
        }
        return withoutLooseDashes(tokens);
    }

    /** "10³" as "10^3". */
    private static String power(String plain) {
        int power = "²³⁴⁵⁶⁷⁸⁹".indexOf(plain.charAt(plain.length() - 1));
        return power >= 0 && plain.startsWith("10") ? "10^" + (power + 2) : plain;
    }

    /** A dash is a sign between numbers only; elsewhere it is a bullet or part of a name. */
    private static List<Token> withoutLooseDashes(List<Token> tokens) {
        List<Token> kept = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            boolean dash = tokens.get(i).plain.equals("-");
            if (!dash || betweenNumbers(tokens, i)) {
                kept.add(tokens.get(i));
            }
        }
        return List.copyOf(kept);
    }

    private static boolean betweenNumbers(List<Token> tokens, int i) {
        return i > 0
                && i + 1 < tokens.size()
                && tokens.get(i - 1).isNumber()
                && tokens.get(i + 1).isNumber();
    }

    private static String key(String plain) {
        if (!Character.isDigit(plain.charAt(0))) {
            return Folding.word(plain);
        }
        return plain.matches("0+\\d+") ? plain.replaceFirst("^0+(?=\\d)", "") : plain;
    }

    public boolean isNumber() {
        return Character.isDigit(plain.charAt(0));
    }

    /** Whether a number is near enough ahead for a period or an interval to begin here; most words can be passed over. */
    static boolean isNumberAhead(List<Token> tokens, int from) {
        for (int at = from; at < Math.min(tokens.size(), from + LONGEST_LEAD); at++) {
            if (tokens.get(at).isNumber()) {
                return true;
            }
        }
        return false;
    }
}
