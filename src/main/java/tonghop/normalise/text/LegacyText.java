package tonghop.normalise.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Converts text of the encodings before Unicode. The font of the cell says how its text is meant; without such a font, words that
 * are Vietnamese only when converted are a suggestion. The text must be as it stands in the workbook: TCVN3 writes ư as a soft
 * hyphen, which cleaning would remove.
 */
public final class LegacyText {
    /** White space and the signs of ASCII part words; every other character may be a letter of an old encoding. */
    private static final Pattern GAP = Pattern.compile("[\\s\\u00A0\\u2000-\\u206F\\p{Punct}\\d]+");

    private static final Pattern CAPITALS_FONT = Pattern.compile("\\.Vn.*H", Pattern.DOTALL);
    private static final int WESTERN = 0xFF;
    private static final int REMEMBERED = 50_000;

    private final Remembered<Optional<Conversion>> words = new Remembered<>(REMEMBERED, LegacyText::byWords);

    /** The text in Unicode, or nothing when it is plain, already Unicode or of no old encoding. */
    public Optional<Conversion> convert(String text, String font) {
        if (isPlain(text) || isUnicode(text)) {
            return Optional.empty();
        }
        for (LegacyEncoding encoding : LegacyEncoding.ALL) {
            if (encoding.isShownBy(font)) {
                return byFont(text, font, encoding);
            }
        }
        return words.of(text);
    }

    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Letters beyond the Western European ones exist in Unicode only. */
    private static boolean isUnicode(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c > WESTERN && (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK)) {
                return true;
            }
        }
        return false;
    }

    /** Words that are Vietnamese as they stand and not when converted were typed in Unicode, whatever the font. */
    private static Optional<Conversion> byFont(String text, String font, LegacyEncoding encoding) {
        List<String> words = words(text, encoding);
        if (syllables(words, UnaryOperator.identity()) > syllables(words, encoding::decode)) {
            return Optional.empty();
        }
        boolean capitals = CAPITALS_FONT.matcher(font.strip()).matches();
        String decoded = encoding.decode(text);
        String unicode = capitals ? decoded.toUpperCase(Locale.ROOT) : decoded;
        return decoded.equals(text)
                ? Optional.empty()
                : Optional.of(new Conversion(text, unicode, encoding.name(), true));
    }

    private static Optional<Conversion> byWords(String text) {
        return LegacyEncoding.ALL.stream()
                .filter(encoding -> looksLike(text, encoding))
                .max(java.util.Comparator.comparingLong(encoding -> syllables(words(text, encoding), encoding::decode)))
                .map(encoding -> new Conversion(text, encoding.decode(text), encoding.name(), false));
    }

    /** Most words become Vietnamese, and at most half of them were before. */
    private static boolean looksLike(String text, LegacyEncoding encoding) {
        List<String> words = words(text, encoding);
        long before = syllables(words, UnaryOperator.identity());
        long after = syllables(words, encoding::decode);
        return after > 0 && 5 * after >= 3L * words.size() && 2 * before <= words.size() && before < after;
    }

    /** The words of at least two characters that the encoding changes. */
    private static List<String> words(String text, LegacyEncoding encoding) {
        return Arrays.stream(GAP.split(text))
                .filter(word -> word.length() > 1 && !encoding.decode(word).equals(word))
                .toList();
    }

    private static long syllables(List<String> words, UnaryOperator<String> spelling) {
        return words.stream().map(spelling).filter(Syllable::isOne).count();
    }
}
