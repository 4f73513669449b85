package tonghop.benchmark;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How the planted errors fared. Every rate is counted out of the errors that break anything.
 *
 * @param tales one for each error
 */
record Scores(List<Tale> tales) {
    private static final String ROW = "%-26s %7s %7s %8s %8s %8s %8s %8s %8s %9s%n";

    private static final int MOST_SHOWN = 4;

    Scores {
        tales = List.copyOf(tales);
    }

    Scores plus(Scores other) {
        List<Tale> all = new ArrayList<>(tales);
        all.addAll(other.tales);
        return new Scores(all);
    }

    BigDecimal found() {
        return rate(Tale::isFound);
    }

    BigDecimal cellFirst() {
        return rate(Tale::isCellFirst);
    }

    BigDecimal valueFirst() {
        return rate(tale -> tale.rank() == 1);
    }

    BigDecimal valueAmongThree() {
        return rate(tale -> tale.rank() >= 1 && tale.rank() <= 3);
    }

    BigDecimal singleWrong() {
        return rate(Tale::isSingleWrong);
    }

    /** In percent of the errors that break anything. */
    private BigDecimal rate(Predicate<Tale> counted) {
        List<Tale> breaking = tales.stream().filter(Tale::breaks).toList();
        long number = breaking.stream().filter(counted).count();
        return breaking.isEmpty()
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(100 * number).divide(BigDecimal.valueOf(breaking.size()), 1, RoundingMode.HALF_UP);
    }

    String table() {
        String head = String.format(
                Locale.ROOT,
                ROW,
                "kind",
                "planted",
                "breaks",
                "found %",
                "cell 1st",
                "true 1st",
                "true 1-3",
                "1 wrong",
                "one left",
                "of it 1st");
        String rows = Stream.of(PlantKind.values())
                .map(kind -> of(kind).row(kind.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining());
        return head + rows + row("all") + stated();
    }

    /** How often the first candidate was right, by how many are shown: what is stated by showing it so. */
    private String stated() {
        return IntStream.rangeClosed(1, MOST_SHOWN)
                .mapToObj(shown -> {
                    Scores those = new Scores(
                            tales.stream().filter(tale -> tale.shown() == shown).toList());
                    return String.format(
                            Locale.ROOT,
                            "%d shown: %5d, the true value first in %s %%, among them in %s %%%n",
                            shown,
                            those.tales.size(),
                            those.valueFirst(),
                            those.rate(tale -> tale.rank() > 0));
                })
                .collect(Collectors.joining());
    }

    Scores of(PlantKind kind) {
        return new Scores(tales.stream().filter(tale -> tale.kind() == kind).toList());
    }

    private String row(String name) {
        long breaking = tales.stream().filter(Tale::breaks).count();
        return String.format(
                Locale.ROOT,
                ROW,
                name,
                tales.size(),
                breaking,
                found(),
                cellFirst(),
                valueFirst(),
                valueAmongThree(),
                singleWrong(),
                rate(Tale::isOnlyOneLeft),
                new Scores(tales.stream().filter(Tale::isOnlyOneLeft).toList()).valueFirst());
    }
}
