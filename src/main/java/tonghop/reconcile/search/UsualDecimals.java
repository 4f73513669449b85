package tonghop.reconcile.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.definition.Indicator;
import tonghop.model.Reading;
import tonghop.model.Role;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;

/**
 * With how many decimals a rate is mostly printed: like figures of its workbook tell, then the percents of the workbook, then like
 * figures anywhere. Spreadsheets drop the last decimals where they are zeros.
 */
public final class UsualDecimals {
    private final Facts facts;
    private volatile @Nullable Map<Print, Integer> usual;

    public UsualDecimals(Facts facts) {
        this.facts = facts;
    }

    /**
     * What is printed alike.
     *
     * @param file the workbook; empty for all
     * @param indicator what is told; empty for all percents of the workbook
     */
    private record Print(
            String file, String indicator, @Nullable Role role) {
        /** In the order in which they are asked. */
        static Stream<Print> of(Figure figure) {
            return Stream.concat(inFile(figure), Stream.of(anywhere(figure)));
        }

        static Stream<Print> inFile(Figure figure) {
            String file = figure.cell().file();
            Print alike = new Print(file, figure.key().indicator(), figure.role());
            return figure.isRatio() ? Stream.of(alike, new Print(file, "", null)) : Stream.of(alike);
        }

        static Print anywhere(Figure figure) {
            return new Print("", figure.key().indicator(), figure.role());
        }
    }

    /** The decimals of a figure, or those that are usual for it where these are more. */
    public int of(Figure figure) {
        return Math.max(0, Math.max(stated(figure), usual(figure)));
    }

    /** What would stand in the cell of a rate as others like it are printed: of 4,7 tenfold it is 47,0 and not about 47. */
    Reading printed(Figure figure, Reading meant) {
        return meant.toDecimals(told(figure).orElse(0));
    }

    /** How many decimals a figure shows beyond the usual ones; negative where it shows fewer. */
    int beyond(Figure figure) {
        return stated(figure) - usual(figure);
    }

    private static int stated(Figure figure) {
        return figure.reading().map(Reading::decimals).orElse(0);
    }

    private int usual(Figure figure) {
        return told(figure).orElse(stated(figure));
    }

    private Optional<Integer> told(Figure figure) {
        return isRate(figure) ? ofAlike(figure) : Optional.empty();
    }

    /** The decimals with which like figures are mostly printed; empty where there are too few of them. */
    Optional<Integer> ofAlike(Figure figure) {
        return Print.of(figure)
                .flatMap(print -> Stream.ofNullable(usual().get(print)))
                .findFirst();
    }

    static boolean isRate(Figure figure) {
        return figure.isRatio() || figure.indicator().kind() == Indicator.Kind.RATE;
    }

    private Map<Print, Integer> usual() {
        Map<Print, Integer> known = usual;
        return known == null ? counted() : known;
    }

    private synchronized Map<Print, Integer> counted() {
        Map<Print, Integer> known = usual;
        if (known != null) {
            return known;
        }
        Map<Print, Integer> told = new HashMap<>(mostly(facts.figures(), figure -> Stream.of(Print.anywhere(figure))));
        // a file at a time: most files tell a thing once, which says nothing of what is usual
        facts.figures().stream()
                .collect(Collectors.groupingBy(figure -> figure.cell().file()))
                .values()
                .forEach(figures -> told.putAll(mostly(figures, Print::inFile)));
        usual = told;
        return told;
    }

    private static Map<Print, Integer> mostly(Collection<Figure> figures, Function<Figure, Stream<Print>> prints) {
        Map<Print, Map<Integer, Integer>> counts = new HashMap<>();
        figures.forEach(figure -> figure.reading().ifPresent(reading -> prints.apply(figure)
                .forEach(print -> counts.computeIfAbsent(print, of -> new HashMap<>())
                        .merge(reading.decimals(), 1, Integer::sum))));
        Map<Print, Integer> usual = new HashMap<>();
        counts.forEach((print, numbers) -> numbers.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .filter(most -> most.getValue() >= SearchBounds.FEWEST_FOR_DECIMALS)
                .ifPresent(most -> usual.put(print, most.getKey())));
        return usual;
    }
}
