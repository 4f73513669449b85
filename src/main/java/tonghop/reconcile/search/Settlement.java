package tonghop.reconcile.search;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which changes of several faults together settle a sum over members: for each change of each fault, how far-fetched the likeliest
 * changes of the others are with which the sum holds.
 */
final class Settlement {
    private static final int NEVER = 1000;

    private final MemberSum sum;
    private final List<Map<BigDecimal, Integer>> effects;
    /** The decimals that all amounts are reckoned with: amounts that are equal then have equal digits. */
    private final int scale;

    private final List<Map<BigDecimal, Integer>> before;
    private final List<Map<BigDecimal, Integer>> after;

    /** @param effects by fault, what its changes lessen the difference by and how far-fetched the likeliest of these is */
    Settlement(MemberSum sum, List<Map<BigDecimal, Integer>> effects) {
        this.sum = sum;
        this.effects = effects.stream()
                .map(each -> likeliest(each, SearchBounds.MOST_EFFECTS))
                .toList();
        this.scale = Stream.concat(
                        Stream.of(sum.difference()), this.effects.stream().flatMap(each -> each.keySet().stream()))
                .mapToInt(BigDecimal::scale)
                .max()
                .orElse(0);
        List<Map<BigDecimal, Integer>> amounts =
                this.effects.stream().map(this::amounts).toList();
        this.before = new ArrayList<>(List.of(Map.of(amount(BigDecimal.ZERO), 0)));
        this.after = new ArrayList<>(before);
        for (int at = 0; at < amounts.size() - 1; at++) {
            before.add(together(before.get(at), amounts.get(at)));
            after.add(together(after.get(at), amounts.get(amounts.size() - 1 - at)));
        }
    }

    private BigDecimal amount(BigDecimal value) {
        return value.setScale(scale, RoundingMode.UNNECESSARY);
    }

    private Map<BigDecimal, Integer> amounts(Map<BigDecimal, Integer> some) {
        Map<BigDecimal, Integer> amounts = new LinkedHashMap<>();
        some.forEach((effect, cost) -> amounts.merge(amount(effect), cost, Math::min));
        return amounts;
    }

    private static Map<BigDecimal, Integer> together(Map<BigDecimal, Integer> some, Map<BigDecimal, Integer> others) {
        Map<BigDecimal, Integer> sums = new LinkedHashMap<>();
        some.forEach(
                (one, cost) -> others.forEach((other, more) -> sums.merge(one.add(other), cost + more, Math::min)));
        return likeliest(sums, SearchBounds.MOST_WAYS_KEPT);
    }

    private static Map<BigDecimal, Integer> likeliest(Map<BigDecimal, Integer> sums, int most) {
        Map<BigDecimal, Integer> kept = new LinkedHashMap<>();
        int dearest = dearest(sums, most);
        sums.entrySet().stream()
                .filter(entry -> entry.getValue() <= dearest)
                .sorted(Map.Entry.<BigDecimal, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
        return kept;
    }

    /** What the last of so many costs, the least far-fetched first: of thousands there is no need to bring more into order. */
    private static int dearest(Map<BigDecimal, Integer> sums, int most) {
        return sums.values().stream()
                .mapToInt(Integer::intValue)
                .sorted()
                .skip(most - 1)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
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
                .forEach(effect -> objections.put(
                        effect, settling(fault, amount(sum.difference().subtract(effect)))));
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
                .mapToInt(one -> one.getValue() + others.getOrDefault(rest.subtract(one.getKey()), NEVER))
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
