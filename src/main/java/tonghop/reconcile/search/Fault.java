package tonghop.reconcile.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tonghop.reckon.Figure;
import tonghop.reconcile.search.Slip.Change;

/** Failed edits inside one unit that one change would repair, with the changes that would, and what each has against it. */
public final class Fault {
    private final Set<Integer> edits;
    private final Map<Change, Trial> options = new LinkedHashMap<>();
    private final Map<Integer, Map<Change, Integer>> objections = new HashMap<>();

    /** @param edits numbers of the edits; empty where only sums over members show the fault */
    public Fault(Set<Integer> edits) {
        this.edits = Set.copyOf(edits);
    }

    public Set<Integer> edits() {
        return new TreeSet<>(edits);
    }

    public Collection<Trial> options() {
        return options.values();
    }

    /** A further change; of those that do the same the least far-fetched. */
    public void add(Trial option) {
        options.merge(
                option.slip().change(),
                option,
                (known, other) -> known.slip().cost() <= other.slip().cost() ? known : other);
    }

    /** What a sum over members has against each change. */
    void object(int sum, Map<Change, Integer> against) {
        objections.put(sum, against);
    }

    /** How far-fetched a change is by itself and by what all sums but one have against it. */
    int costWithout(int sum, Trial option) {
        Change change = option.slip().change();
        return option.slip().cost()
                + objections.entrySet().stream()
                        .filter(entry -> entry.getKey() != sum)
                        .mapToInt(entry -> entry.getValue().getOrDefault(change, 0))
                        .sum();
    }

    public int cost(Trial option) {
        return costWithout(-1, option);
    }

    /** Whether it is known what may have happened, and something has. */
    public boolean isExplained() {
        return !options.isEmpty() && !best().slip().isNone();
    }

    public Trial best() {
        return options.values().stream()
                .min(Comparator.comparingInt(this::cost))
                .orElseThrow();
    }

    /** The figures that any of the changes would change. */
    public Set<Figure> figures() {
        Set<Figure> figures = new TreeSet<>();
        options.values()
                .forEach(option ->
                        figures.addAll(option.slip().values().changed().keySet()));
        return figures;
    }
}
