package tonghop.reconcile.register;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tonghop.model.Reading;
import tonghop.model.Severity;
import tonghop.reckon.Figure;
import tonghop.reckon.Percent;
import tonghop.reckon.Quantity;
import tonghop.reckon.Relation;
import tonghop.reckon.SumOfParts;
import tonghop.reckon.Values;
import tonghop.reckon.Verdict;

/**
 * What was reckoned while cells were blank, as live totals are: the totals whose sums hold with nothing in a blank, and the totals of
 * these. They rise with whatever belongs into the blank, so what is asked of them tells what that is.
 */
final class LiveTotals {
    /** A unit's total, its total of the year, that of its district, that of all. */
    private static final int MOST_STEPS = 4;

    private final Map<Figure, List<Relation<Figure>>> about = new HashMap<>();

    /** @param relations what must hold; of the blanks each speaks of one at most */
    LiveTotals(List<Relation<Figure>> relations, Set<Figure> blanks) {
        Set<Figure> wanted = blanks;
        for (int step = 0; step < MOST_STEPS && !wanted.isEmpty(); step++) {
            Set<Figure> next = new HashSet<>();
            for (Relation<Figure> relation : relations) {
                for (Figure term : relation.terms()) {
                    boolean isOfBlank = step == 0 || relation.terms().stream().noneMatch(blanks::contains);
                    if (wanted.contains(term) && isOfBlank) {
                        about.computeIfAbsent(term, figure -> new ArrayList<>()).add(relation);
                        if (isReckoned(relation, term, step == 0)) {
                            next.add(relation.terms().get(0));
                        }
                    }
                }
            }
            next.removeAll(about.keySet());
            wanted = next;
        }
    }

    /** Whether the total of the sum was reckoned from what stands, a blank being nothing; only one in plain numbers is carried on. */
    private static boolean isReckoned(Relation<Figure> relation, Figure part, boolean isBlank) {
        Values standing = isBlank ? with(part, BigDecimal.ZERO) : Values.STATED;
        return relation instanceof SumOfParts<Figure> sum
                && !sum.total().equals(part)
                && isPlain(sum.total())
                && sum.check(standing, Severity.WARNING).outcome() == Verdict.Outcome.PASSED;
    }

    private static boolean isPlain(Figure total) {
        return Values.STATED
                .quantity(total)
                .filter(quantity -> total.reading()
                        .filter(reading -> reading.value().compareTo(quantity.value()) == 0)
                        .isPresent())
                .isPresent();
    }

    private static Values with(Figure blank, BigDecimal value) {
        return new Values(Map.of(blank, Reading.exact(value)));
    }

    /** The totals that were reckoned while a cell was blank, each with the sum that makes it, parts before totals. */
    private Map<Figure, SumOfParts<Figure>> of(Figure blank) {
        Map<Figure, SumOfParts<Figure>> totals = new LinkedHashMap<>();
        List<Figure> ahead = new ArrayList<>(List.of(blank));
        for (int at = 0; at < ahead.size(); at++) {
            Figure part = ahead.get(at);
            for (Relation<Figure> relation : about.getOrDefault(part, List.of())) {
                if (isReckoned(relation, part, part.equals(blank))
                        && relation instanceof SumOfParts<Figure> sum
                        && about.containsKey(sum.total())
                        && totals.putIfAbsent(sum.total(), sum) == null) {
                    ahead.add(sum.total());
                }
            }
        }
        return totals;
    }

    /** What speaks of a blank or of a total that was reckoned without it. */
    List<Relation<Figure>> relations(Figure blank) {
        return Stream.concat(Stream.of(blank), of(blank).keySet().stream())
                .flatMap(figure -> about.getOrDefault(figure, List.of()).stream())
                .distinct()
                .toList();
    }

    /** What all is when a value stands in a blank. */
    Values filled(Figure blank, BigDecimal value) {
        Map<Figure, Reading> all = new HashMap<>(Map.of(blank, Reading.exact(value)));
        of(blank).forEach((total, sum) -> sum.solve(total, new Values(all))
                .ifPresent(reckoned -> all.put(total, Reading.exact(reckoned.value()))));
        return new Values(all);
    }

    /** By how much what does not hold says that totals would have to rise or fall. */
    Stream<BigDecimal> missing(Figure blank) {
        Map<Figure, SumOfParts<Figure>> totals = of(blank);
        return totals.keySet().stream().flatMap(total -> about.getOrDefault(total, List.of()).stream()
                .filter(relation ->
                        !(relation instanceof Percent) && !relation.terms().contains(blank))
                .filter(relation ->
                        relation.check(Values.STATED, Severity.WARNING).isFailed())
                .flatMap(relation -> relation.solve(total, Values.STATED).stream())
                .filter(Quantity::isBounded)
                .map(quantity -> quantity.value()
                        .subtract(total.reading().orElseThrow().value())
                        .abs()));
    }
}
