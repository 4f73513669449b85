package tonghop.definition;

import java.util.List;
import java.util.Locale;

/**
 * What the words of scoring tables say beside naming what is scored.
 *
 * @param points units of measure that count points
 * @param grandTotals words with which the total over all sections begins: "Tổng", where "Cộng" is that of its own section
 * @param sections words that make such a total one of a section, right behind them
 * @param maximum words for the most that can be given
 */
public record ScoreWords(List<String> points, List<String> grandTotals, List<String> sections, List<String> maximum) {
    public ScoreWords {
        points = List.copyOf(points);
        grandTotals = List.copyOf(grandTotals);
        sections = List.copyOf(sections);
        maximum = List.copyOf(maximum);
    }

    /** Whether a label that sums up does so over all sections: "Tổng điểm", but not "Tổng điểm mục I". */
    public boolean isGrandTotal(String label) {
        String text = folded(label.strip());
        return grandTotals.stream()
                .map(ScoreWords::folded)
                .filter(text::startsWith)
                .anyMatch(
                        word -> sections.stream().noneMatch(section -> text.startsWith(word + " " + folded(section))));
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
