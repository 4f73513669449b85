package tonghop.reconcile.search;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tonghop.model.Candidate;
import tonghop.model.Severity;
import tonghop.reckon.Values;
import tonghop.reckon.Verdict;
import tonghop.reconcile.rule.Edit;

/**
 * A slip tested against every edit on the figures that it changes.
 *
 * @param slip what was tried
 * @param repaired numbers of the failed edits that would hold
 */
public record Trial(Slip slip, Set<Integer> repaired) {
    public static final Comparator<Trial> BEST_FIRST = Comparator.comparingInt((Trial trial) -> -trial.repaired.size())
            .thenComparingInt(trial -> trial.slip.cost())
            .thenComparing(trial -> trial.slip.figure())
            .thenComparing(trial -> trial.slip.to());

    public Trial {
        repaired = Set.copyOf(repaired);
    }

    /** Tries a slip beside what has been mended; when it would make any edit answer worse than it does, it repairs nothing. */
    public static Trial alone(Slip slip, Network network, Values mended) {
        Set<Integer> repaired = repaired(slip, network, mended);
        // most slips repair nothing: only for the others are the edits that hold worth asking
        boolean isGood = !repaired.isEmpty() && isHarmless(slip, network, mended);
        return new Trial(slip, isGood ? repaired : Set.of());
    }

    /** Tries a slip, and where it would do harm the slip together with what was reckoned from the figure that slipped. */
    public static Trial of(Slip slip, Network network, Values mended) {
        Set<Integer> repaired = repaired(slip, network, mended);
        if (repaired.size() < slip.kind().fewestRepaired()) {
            return new Trial(slip, Set.of());
        }
        if (isHarmless(slip, network, mended)) {
            return new Trial(slip, repaired);
        }
        Slip carrying = slip.carrying(network.carried(slip.values(), mended));
        return carrying.equals(slip) ? new Trial(slip, Set.of()) : alone(carrying, network, mended);
    }

    private static Set<Integer> repaired(Slip slip, Network network, Values mended) {
        Values values = mended.with(slip.values());
        return touched(slip, network)
                .filter(number -> network.verdict(number, mended).isFailed())
                .filter(number -> isRepaired(
                        network.verdict(number, mended), network.edit(number).check(values)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Integer> touched(Slip slip, Network network) {
        return slip.values().changed().keySet().stream()
                .flatMap(figure -> network.editsOf(figure).stream())
                .distinct();
    }

    /** Whether no edit would answer worse than it does. */
    static boolean isHarmless(Slip slip, Network network, Values mended) {
        Values values = mended.with(slip.values());
        return touched(slip, network).allMatch(number -> isHarmless(number, network, mended, values));
    }

    /** Whether an edit would not answer worse than it does. */
    static boolean isHarmless(int number, Network network, Values mended, Values values) {
        Verdict after = network.edit(number).check(values);
        // to be asked in passing, as of a figure that is last year's again, is no harm
        boolean isAside = after.isMinor() && network.edit(number).kind() == Edit.Kind.QUESTION;
        return isAside || isHarmless(network.verdict(number, mended), after);
    }

    /** The first that repairs any of these edits; null when none does. */
    public static @Nullable Trial first(List<Trial> trials, Set<Integer> open) {
        return trials.stream()
                .filter(trial -> trial.repaired.stream().anyMatch(open::contains))
                .findFirst()
                .orElse(null);
    }

    /** The same trial as far as it concerns some edits. */
    public Trial within(Set<Integer> edits) {
        return new Trial(slip, repaired.stream().filter(edits::contains).collect(Collectors.toSet()));
    }

    public Trial withCost(int cost) {
        return new Trial(slip.withCost(cost), repaired);
    }

    /** The same slip tried beside other changes, where it still repairs what it does alone. */
    public Trial beside(Values others, Network network) {
        Trial beside = of(slip, network, others);
        return beside.repaired.containsAll(repaired) ? beside : this;
    }

    /** What hidden decimals can explain needs no more repair than what holds. */
    private static boolean isRepaired(Verdict before, Verdict after) {
        boolean isExplained = after.severity() == Severity.INFO && before.severity() != Severity.INFO;
        return after.outcome() == Verdict.Outcome.PASSED || isExplained;
    }

    private static boolean isHarmless(Verdict before, Verdict after) {
        boolean isAnswered = before.outcome() == Verdict.Outcome.UNDECIDED && after.severity() == Severity.INFO;
        return isAnswered || (after.weight() <= before.weight() && !isLost(before, after));
    }

    private static boolean isLost(Verdict before, Verdict after) {
        return after.outcome() == Verdict.Outcome.UNDECIDED && before.outcome() != Verdict.Outcome.UNDECIDED;
    }

    /** The trials, those of one slip of one figure as a range where there are more of them than can be shown one by one. */
    public static List<Trial> asRanges(List<Trial> trials, int mostSingle) {
        Map<List<Object>, List<Trial>> alike = new LinkedHashMap<>();
        trials.forEach(
                trial -> alike.computeIfAbsent(List.of(trial.slip.figure(), trial.slip.code()), of -> new ArrayList<>())
                        .add(trial));
        return alike.values().stream()
                .flatMap(group -> group.size() > mostSingle && group.get(0).slip.isOfOneValue()
                        ? Stream.of(asRange(group))
                        : group.stream())
                .toList();
    }

    private static Trial asRange(List<Trial> alike) {
        List<BigDecimal> values = alike.stream()
                .map(trial -> trial.slip.reading().value())
                .sorted()
                .toList();
        Trial first = alike.get(0);
        return new Trial(first.slip.between(values.get(0), values.get(values.size() - 1)), first.repaired);
    }

    public Candidate candidate() {
        return new Candidate(
                slip.figure().cell(),
                Values.STATED.digits(slip.figure()),
                slip.to(),
                slip.code(),
                repaired.size(),
                slip.along());
    }
}
