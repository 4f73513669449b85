package tonghop.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import tonghop.reconcile.rule.Figure;
import tonghop.reconcile.rule.Values;

/** Failed edits inside one unit that one change would repair, with the changes that would, and what each has against it. */
final class Fault {
    private final Set<Integer> edits;
    private final List<Trial> options = new ArrayList<>();
    private final Map<Integer, Map<Values, Integer>> objections = new LinkedHashMap<>();

    Fault(Set<Integer> edits) {
        this.edits = Set.copyOf(edits);
    }

    /** Numbers of the edits, none of them a sum over members. */
    Set<Integer> edits() {
        return new TreeSet<>(edits);
    }

    List<Trial> options() {
        return options;
    }

    /** A further change, unless one that does the same is known already. */
    void add(Trial option) {
        Values values = option.slip().values();
        int known = IntStream.range(0, options.size())
                .filter(at -> options.get(at).slip().values().equals(values))
                .findFirst()
                .orElse(-1);
        if (known < 0) {
            options.add(option);
        } else if (options.get(known).slip().cost() > option.slip().cost()) {
            options.set(known, option);
        }
    }

    /** What a sum over members has against each change. */
    void object(int sum, Map<Values, Integer> against) {
        objections.put(sum, against);
    }

    /** How far-fetched a change is by itself and by what all sums but one have against it. */
    int costWithout(int sum, Trial option) {
        return option.slip().cost()
                + objections.entrySet().stream()
                        .filter(entry -> entry.getKey() != sum)
                        .mapToInt(entry ->
                                entry.getValue().getOrDefault(option.slip().values(), 0))
                        .sum();
    }

    int cost(Trial option) {
        return costWithout(-1, option);
    }

    /** Whether it is known what may have happened, and something has. */
    boolean isExplained() {
        return !options.isEmpty() && !best().slip().isNone();
    }

    Trial best() {
        return options.stream().min(Comparator.comparingInt(this::cost)).orElseThrow();
    }

    /** The figures that any of the changes would change. */
    Set<Figure> figures() {
        Set<Figure> figures = new TreeSet<>();
        options.forEach(
                option -> figures.addAll(option.slip().values().changed().keySet()));
        return figures;
    }
}
