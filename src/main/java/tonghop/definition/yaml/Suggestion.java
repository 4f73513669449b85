package tonghop.definition.yaml;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds what was probably meant by a word that is not known.
 *
 * @param meanings what may be written, and the word that should be: a code stands for itself, a name for its code
 */
public record Suggestion(Map<String, String> meanings) {
    public static Suggestion among(Collection<String> words) {
        Map<String, String> meanings = new TreeMap<>();
        words.forEach(word -> meanings.put(word, word));
        return new Suggestion(meanings);
    }

    /** The nearest word, when it is near enough to be a slip: one edit in three letters at most. */
    public Optional<String> closest(String found) {
        String wanted = folded(found);
        return meanings.entrySet().stream()
                .map(known -> Map.entry(known.getValue(), distance(wanted, folded(known.getKey()))))
                .filter(near -> near.getValue() * 3 <= wanted.length())
                .min(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .map(Map.Entry::getKey);
    }

    private static String folded(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        return plain.replace('đ', 'd').replaceAll("[\\s_-]+", "-");
    }

    /** Levenshtein's distance, a swap of neighbours counted as one edit. */
    private static int distance(String left, String right) {
        int[][] edits = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : cheapest(edits, left, right, i, j);
            }
        }
        return edits[left.length()][right.length()];
    }

    private static int cheapest(int[][] edits, String left, String right, int i, int j) {
        int change = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
        int best = Math.min(edits[i - 1][j - 1] + change, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
        boolean swapped = i > 1
                && j > 1
                && left.charAt(i - 1) == right.charAt(j - 2)
                && left.charAt(i - 2) == right.charAt(j - 1);
        return swapped ? Math.min(best, 1 + edits[i - 2][j - 2]) : best;
    }
}
