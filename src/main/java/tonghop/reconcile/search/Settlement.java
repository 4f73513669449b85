package tonghop.reconcile.search;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which changes of several faults together settle a sum over members: for each change of each fault, how far-fetched the likeliest
 * changes of the others are with which the sum holds.
 */
final class Settlement {
    private static final int NEVER = 1000;

    private final MemberSum sum;
    private final List<Map<BigDecimal, Integer>> effects;
    private final List<Map<BigDecimal, Integer>> before;
    private final List<Map<BigDecimal, Integer>> after;

    /** @param effects by fault, what its changes lessen the difference by and how far-fetched the likeliest of these is */
    Settlement(MemberSum sum, List<Map<BigDecimal, Integer>> effects) {
        this.sum = sum;
        this.effects = effects.stream()
                .map(each -> likeliest(each, SearchBounds.MOST_EFFECTS))
                .toList();
        this.before = new ArrayList<>(List.of(Map.of(BigDecimal.ZERO, 0)));
        this.after = new ArrayList<>(List.of(Map.of(BigDecimal.ZERO, 0)));
        for (int at = 0; at < effects.size() - 1; at++) {
            before.add(together(before.get(at), this.effects.get(at)));
            after.add(together(after.get(at), this.effects.get(effects.size() - 1 - at)));
        }
    }

    private static Map<BigDecimal, Integer> together(Map<BigDecimal, Integer> some, Map<BigDecimal, Integer> others) {
        Map<BigDecimal, Integer> sums = new LinkedHashMap<>();
        some.forEach((one, cost) ->
                others.forEach((other, more) -> sums.merge(plain(one.add(other)), cost + more, Math::min)));
        return likeliest(sums, SearchBounds.MOST_WAYS_KEPT);
    }

    private static Map<BigDecimal, Integer> likeliest(Map<BigDecimal, Integer> sums, int most) {
        Map<BigDecimal, Integer> kept = new LinkedHashMap<>();
        sums.entrySet().stream()
                .sorted(Map.Entry.<BigDecimal, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
        return kept;
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    private Map<BigDecimal, Integer> after(int fault) {
        return after.get(effects.size() - 1 - fault);
    }

    /** What a sum has against a change with an effect: zero for the likeliest. */
    Map<BigDecimal, Integer> objections(int fault) {
        Map<BigDecimal, Integer> objections = new LinkedHashMap<>();
        effects.get(fault)
                .keySet()
                .forEach(effect ->
                        objections.put(effect, settling(fault, sum.difference().subtract(effect))));
        int lowest = least(objections);
        objections.replaceAll((effect, cost) -> cost - lowest);
        return objections;
    }

    private static int least(Map<BigDecimal, Integer> costs) {
        return costs.values().stream().mapToInt(Integer::intValue).min().orElse(0);
    }

    /** How far-fetched the likeliest changes of the other faults are that come to an amount. */
    private int settling(int fault, BigDecimal rest) {
        Map<BigDecimal, Integer> some = before.get(fault);
        Map<BigDecimal, Integer> others = after(fault);
        int least = least(some) + least(others);
        int exactly = some.entrySet().stream()
                .mapToInt(one -> one.getValue() + others.getOrDefault(plain(rest.subtract(one.getKey())), NEVER))
                .min()
                .orElse(NEVER);
        return Math.min(
                exactly, least + (isRounding(fault, rest) ? SearchBounds.BUT_FOR_ROUNDING : SearchBounds.UNSETTLED));
    }

    private boolean isRounding(int fault, BigDecimal rest) {
        BigDecimal likeliest = first(before.get(fault)).add(first(after(fault)));
        return rest.subtract(likeliest).abs().compareTo(sum.slack()) <= 0;
    }

    private static BigDecimal first(Map<BigDecimal, Integer> likeliest) {
        return likeliest.keySet().iterator().next();
    }

    /** What is left for a fault to explain after the likeliest changes of the others; the likeliest first. */
    List<BigDecimal> left(int fault) {
        return together(
                        likeliest(before.get(fault), SearchBounds.MOST_EFFECTS),
                        likeliest(after(fault), SearchBounds.MOST_EFFECTS))
                .keySet()
                .stream()
                .map(other -> plain(sum.difference().subtract(other)))
                .toList();
    }
}
