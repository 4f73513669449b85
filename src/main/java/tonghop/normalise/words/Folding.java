package tonghop.normalise.words;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Brings Vietnamese text into forms that can be compared: one for reading (NFC, plain spaces and dashes), one for matching words
 * (case, tone placement and i/y do not count) and one for file names (no marks at all).
 */
public final class Folding {
    /** A character with a line through it. */
    private static final Pattern STRUCK = Pattern.compile(".\\u0336+", Pattern.DOTALL);

    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    private Folding() {}

    /** Whether a line goes through a part of a text: of a figure nobody can say then what holds. */
    static boolean isStruck(String text) {
        return text.indexOf('\u0336') >= 0;
    }

    /** NFC with one kind of space and dash, nothing invisible or struck through, and Đ where Eth was typed. */
    public static String clean(String text) {
        StringBuilder cleaned = new StringBuilder(text.length());
        String shown = isStruck(text) ? STRUCK.matcher(text).replaceAll("") : text;
        String composed = Normalizer.normalize(shown, Normalizer.Form.NFC);
        for (int i = 0; i < composed.length(); i++) {
            append(cleaned, composed.charAt(i));
        }
        return cleaned.toString();
    }

    private static void append(StringBuilder cleaned, char c) {
        if (c == '\u00D0') {
            cleaned.append('Đ');
        } else if (c == '\u00F0' || c == '₫') {
            cleaned.append('đ');
        } else if (c == '\u2212' || Character.getType(c) == Character.DASH_PUNCTUATION) {
            cleaned.append('-');
        } else if (Character.isSpaceChar(c) || Character.isWhitespace(c)) {
            cleaned.append(' ');
        } else if (Character.getType(c) != Character.FORMAT && Character.getType(c) != Character.CONTROL) {
            cleaned.append(c);
        }
    }

    /**
     * The key of one word: lower case, its tone moved to the end so that "hoà" and "hòa" are one, and a final y after a consonant
     * or after "qu" taken as i, so that "Sỹ" and "Sĩ" are one. The letters ă â đ ê ô ơ ư keep their marks.
     */
    static String word(String word) {
        StringBuilder letters = new StringBuilder();
        StringBuilder tone = new StringBuilder();
        String parts = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        for (int i = 0; i < parts.length(); i++) {
            char c = parts.charAt(i);
            (TONES.indexOf(c) >= 0 ? tone : letters).append(c);
        }
        String base = Normalizer.normalize(letters, Normalizer.Form.NFC);
        return finalVowel(base) + tone;
    }

    private static String finalVowel(String base) {
        int last = base.length() - 1;
        boolean turns = last > 0
                && base.charAt(last) == 'y'
                && (base.endsWith("quy") || "aăâeêioôơuưy".indexOf(base.charAt(last - 1)) < 0);
        return turns ? base.substring(0, last) + "i" : base;
    }

    /** Letters and digits alone, without marks: what remains of a name in "TrungKhanh_thang11_2022.xlsx". */
    public static String bare(String text) {
        return unmarked(text).replace(" ", "");
    }

    /** Lower-case words without marks, a space for everything between them. */
    public static String unmarked(String text) {
        String lower = clean(text).toLowerCase(Locale.ROOT).replace('đ', 'd');
        String parts = Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return parts.replaceAll("[^a-z0-9]+", " ").strip();
    }
}
