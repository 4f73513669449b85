package tonghop.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Which changes of several faults together settle a sum over members: for each change of each fault, how far-fetched the likeliest
 * changes of the others are with which the sum holds.
 */
final class Settlement {
    /** What speaks against a sum that no changes settle: something else is wrong in it too. */
    static final int UNSETTLED = 5;

    /** A sum that holds but for rounding mostly holds to the digit. */
    private static final int BUT_FOR_ROUNDING = 2;

    private static final int MOST_KEPT = 2000;

    private final MemberSum sum;
    private final List<Map<BigDecimal, Integer>> effects;
    private final List<NavigableMap<BigDecimal, Integer>> before;
    private final List<NavigableMap<BigDecimal, Integer>> after;

    /** @param effects by fault, what its changes lessen the difference by and how far-fetched the likeliest of these is */
    Settlement(MemberSum sum, List<Map<BigDecimal, Integer>> effects) {
        this.sum = sum;
        this.effects = effects;
        this.before = new ArrayList<>(List.of(nothing()));
        this.after = new ArrayList<>(List.of(nothing()));
        for (int at = 0; at < effects.size() - 1; at++) {
            before.add(together(before.get(at), effects.get(at)));
            after.add(together(after.get(at), effects.get(effects.size() - 1 - at)));
        }
    }

    private static NavigableMap<BigDecimal, Integer> nothing() {
        return new TreeMap<>(Map.of(BigDecimal.ZERO, 0));
    }

    private static NavigableMap<BigDecimal, Integer> together(
            Map<BigDecimal, Integer> some, Map<BigDecimal, Integer> others) {
        Map<BigDecimal, Integer> sums = new HashMap<>();
        some.forEach((one, cost) ->
                others.forEach((other, more) -> sums.merge(plain(one.add(other)), cost + more, Math::min)));
        NavigableMap<BigDecimal, Integer> kept = new TreeMap<>();
        sums.entrySet().stream()
                .sorted(Map.Entry.<BigDecimal, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_KEPT)
                .forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
        return kept;
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    /** What all faults but one may come to together. */
    private NavigableMap<BigDecimal, Integer> others(int fault) {
        return together(before.get(fault), after.get(effects.size() - 1 - fault));
    }

    /** For each effect of a fault's changes what the sum has against it: zero for the likeliest. */
    Map<BigDecimal, Integer> objections(int fault) {
        NavigableMap<BigDecimal, Integer> others = others(fault);
        int least = least(others);
        Map<BigDecimal, Integer> objections = new HashMap<>();
        effects.get(fault)
                .keySet()
                .forEach(effect ->
                        objections.put(effect, settling(others, sum.difference().subtract(effect), least)));
        int lowest = least(objections);
        objections.replaceAll((effect, cost) -> cost - lowest);
        return objections;
    }

    private static int least(Map<BigDecimal, Integer> costs) {
        return costs.values().stream().mapToInt(Integer::intValue).min().orElse(0);
    }

    private int settling(NavigableMap<BigDecimal, Integer> others, BigDecimal rest, int least) {
        int exactly = others.getOrDefault(plain(rest), Integer.MAX_VALUE / 2);
        int nearly = sum.slack().signum() == 0
                ? Integer.MAX_VALUE / 2
                : least(others.subMap(rest.subtract(sum.slack()), true, rest.add(sum.slack()), true), exactly)
                        + BUT_FOR_ROUNDING;
        return Math.min(Math.min(exactly, nearly), least + UNSETTLED);
    }

    private static int least(Map<BigDecimal, Integer> costs, int otherwise) {
        return costs.values().stream().mapToInt(Integer::intValue).min().orElse(otherwise);
    }

    /** What is left for a fault to explain after the likeliest changes of the others; the likeliest first. */
    List<BigDecimal> left(int fault, int most) {
        return others(fault).entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .limit(most)
                .map(entry -> plain(sum.difference().subtract(entry.getKey())))
                .toList();
    }
}
