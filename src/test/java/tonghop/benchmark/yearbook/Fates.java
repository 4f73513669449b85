package tonghop.benchmark.yearbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How events fared. Rates are in percent of the events that can be seen at all. */
record Fates(List<Fate> all) {
    private static final String ROW = "%-26s %7s %7s %8s %8s %8s %8s %8s %8s %9s%n";

    Fates {
        all = List.copyOf(all);
    }

    Fates plus(Fates others) {
        return new Fates(Stream.concat(all.stream(), others.all.stream()).toList());
    }

    BigDecimal found() {
        return rate(Fate::isFound, Fate::breaks);
    }

    BigDecimal valueFirst() {
        return rate(fate -> fate.rank() == 1, Fate::breaks);
    }

    BigDecimal valueAmongThree() {
        return rate(Fates::isAmongThree, Fate::breaks);
    }

    BigDecimal singleWrong() {
        return rate(Fate::isSingleWrong, Fate::breaks);
    }

    private static boolean isAmongThree(Fate fate) {
        return fate.rank() >= 1 && fate.rank() <= 3;
    }

    private BigDecimal rate(Predicate<Fate> counted, Predicate<Fate> among) {
        List<Fate> some = all.stream().filter(among).toList();
        long number = some.stream().filter(counted).count();
        return some.isEmpty()
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(100 * number).divide(BigDecimal.valueOf(some.size()), 1, RoundingMode.HALF_UP);
    }

    String table() {
        String head = String.format(
                Locale.ROOT,
                ROW,
                "mishap",
                "planted",
                "seen",
                "found %",
                "cell 1st",
                "true 1st",
                "true 1-3",
                "1 wrong",
                "one left",
                "of it 1-3");
        return Stream.of(Mishap.values())
                .map(mishap -> of(mishap).row(mishap.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining("", head, row("all")));
    }

    Fates of(Mishap mishap) {
        return new Fates(
                all.stream().filter(fate -> fate.event().mishap() == mishap).toList());
    }

    private String row(String name) {
        Predicate<Fate> oneLeft = fate -> fate.breaks() && fate.isOnlyOneLeft();
        return String.format(
                Locale.ROOT,
                ROW,
                name,
                all.size(),
                all.stream().filter(Fate::breaks).count(),
                found(),
                rate(Fate::isCellFirst, Fate::breaks),
                valueFirst(),
                valueAmongThree(),
                singleWrong(),
                all.stream().filter(oneLeft).count(),
                rate(Fates::isAmongThree, oneLeft));
    }
}
