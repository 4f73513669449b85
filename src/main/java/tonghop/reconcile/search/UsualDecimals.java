package tonghop.reconcile.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tonghop.model.Reading;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;

/** With how many decimals a workbook mostly prints its percents: spreadsheets drop the last ones where they are zeros. */
public final class UsualDecimals {
    private final Facts facts;
    private volatile @Nullable Map<String, Integer> byFile;

    public UsualDecimals(Facts facts) {
        this.facts = facts;
    }

    /** The decimals of a figure, or those that are usual for it where these are more. */
    public int of(Figure figure) {
        return Math.max(0, Math.max(stated(figure), usual(figure)));
    }

    /** What would stand in the cell of a percent as the others of its workbook are printed: of 4,7 tenfold it is 47,0 and not about 47. */
    Reading printed(Figure percent, Reading meant) {
        return percent.isRatio()
                ? meant.toDecimals(byFile().getOrDefault(percent.cell().file(), 0))
                : meant;
    }

    /** How many decimals a figure shows beyond the usual ones; negative where it shows fewer. */
    int beyond(Figure figure) {
        return stated(figure) - usual(figure);
    }

    private static int stated(Figure figure) {
        return figure.reading().map(Reading::decimals).orElse(0);
    }

    private int usual(Figure figure) {
        return figure.isRatio() ? byFile().getOrDefault(figure.cell().file(), stated(figure)) : stated(figure);
    }

    private Map<String, Integer> byFile() {
        if (byFile == null) {
            byFile = counted();
        }
        return byFile;
    }

    private Map<String, Integer> counted() {
        Map<String, Map<Integer, Integer>> counts = new HashMap<>();
        facts.figures().stream().filter(Figure::isRatio).forEach(figure -> figure.reading()
                .ifPresent(reading -> counts.computeIfAbsent(figure.cell().file(), file -> new HashMap<>())
                        .merge(reading.decimals(), 1, Integer::sum)));
        Map<String, Integer> usual = new HashMap<>();
        counts.forEach((file, numbers) -> numbers.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .filter(most -> most.getValue() >= SearchBounds.FEWEST_FOR_DECIMALS)
                .ifPresent(most -> usual.put(file, most.getKey())));
        return usual;
    }
}
