package tonghop.publish.appendix;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tonghop.publish.appendix.FigureNotes.Note;

/**
 * The numbers that notes have, in the order in which a reader meets them.
 *
 * @param sharing which notes share a number
 * @param numbers what they have in common to their number, counted from 1
 */
record Marks(Sharing sharing, Map<String, Integer> numbers) {
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /** One mark behind the other in a text. */
    static final Pattern WRITTEN = Pattern.compile("(?:⁽[" + SUPERSCRIPTS + "]+⁾)+");

    /** Which notes share a number. */
    enum Sharing {
        /** Those that say the same. */
        EQUAL,
        /** Those of a kind. */
        KIND,
        /** All of them. */
        ALL;

        private String common(Note note) {
            return switch (this) {
                case EQUAL -> note.text();
                case KIND -> note.kind();
                case ALL -> "";
            };
        }
    }

    static Marks of(Sharing sharing, List<Note> met) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        met.stream().map(sharing::common).forEach(common -> numbers.putIfAbsent(common, numbers.size() + 1));
        return new Marks(sharing, numbers);
    }

    int number(Note note) {
        return numbers.getOrDefault(sharing.common(note), 0);
    }

    /** "⁽¹⁾⁽³⁾"; empty without notes. */
    String of(List<Note> notes) {
        return notes.stream()
                .map(this::number)
                .distinct()
                .sorted()
                .map(Marks::mark)
                .collect(Collectors.joining());
    }

    static String mark(int number) {
        return String.valueOf(number)
                .chars()
                .mapToObj(digit -> String.valueOf(SUPERSCRIPTS.charAt(digit - '0')))
                .collect(Collectors.joining("", "⁽", "⁾"));
    }
}
