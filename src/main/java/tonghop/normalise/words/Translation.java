package tonghop.normalise.words;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells English beside Vietnamese: "STT / No.", "Tổng số hộ" over "Total households". It says the same once more and is passed over.
 * A word is English when no Vietnamese syllable without its marks is written so; abbreviations are neither.
 */
public final class Translation {
    private static final Pattern PARTS = Pattern.compile("\\R|(?<!\\s)\\s+/\\s+|(?=\\([^()]*\\)\\s*$)");
    private static final Pattern WORD = Pattern.compile("[^\\p{L}]+");
    private static final Pattern SYLLABLE = Pattern.compile(
            "(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?");
    private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}{1,4}|\\p{L}{1,2}");
    private static final Pattern NUMBER_SIGN =
            Pattern.compile("\\(?\\s*(?:no\\.?|n°|#)\\s*\\)?", Pattern.CASE_INSENSITIVE);
    private static final Set<String> SMALL =
            Set.of("of", "the", "per", "in", "by", "and", "to", "for", "at", "on", "from", "with", "or", "as");

    private Translation() {}

    /** The text without the parts that say it in English; empty where it has none or is nothing else. */
    static Optional<String> without(String text) {
        List<String> parts = Arrays.stream(PARTS.split(text))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        List<String> own = parts.stream().filter(part -> !isEnglish(part)).toList();
        return own.isEmpty() || own.size() == parts.size() ? Optional.empty() : Optional.of(String.join(" ", own));
    }

    /** Whether a text is English and nothing else. */
    public static boolean isEnglish(String text) {
        if (NUMBER_SIGN.matcher(text.strip()).matches()) {
            return true;
        }
        Set<String> words = Arrays.stream(WORD.split(text))
                .filter(word -> !word.isEmpty() && !SMALL.contains(word.toLowerCase(Locale.ROOT)))
                .collect(Collectors.toSet());
        long english = words.stream().filter(Translation::isEnglishWord).count();
        return english > 0 && 2 * english >= words.size() && words.stream().allMatch(word -> word.matches("[A-Za-z]+"));
    }

    private static boolean isEnglishWord(String word) {
        return !ABBREVIATION.matcher(word).matches()
                && !SYLLABLE.matcher(word.toLowerCase(Locale.ROOT)).matches();
    }
}
