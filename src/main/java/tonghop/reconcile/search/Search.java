package tonghop.reconcile.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.reckon.Figure;
import tonghop.reckon.Values;
import tonghop.reckon.Verdict;
import tonghop.reconcile.rule.Edit;

/** Searches the slips of the figures behind failed edits for those that would repair them. */
public record Search(
        CandidateTest test,
        Network network,
        Slips slips,
        Blocks blocks,
        Solutions solutions,
        Copied copied,
        Likeness likeness) {
    /** The changes that repair failed edits and harm none, beside what has been mended; best first. */
    public List<Trial> trials(Set<Integer> failed, Values mended) {
        Set<Figure> suspects = suspects(failed);
        Stream<Trial> single = Stream.concat(
                        suspects.stream().flatMap(figure -> slips.of(figure).stream()),
                        suspects.stream().flatMap(blocks::of).distinct())
                .filter(slip -> isOpen(slip, mended))
                .map(slip -> Trial.of(slip, network, mended))
                .filter(this::isEvidence);
        // a value that repairs one equation only is no more than that equation solved
        Stream<Trial> solved = failed.stream()
                .flatMap(edit -> solutions.of(network.edit(edit), mended))
                .filter(slip -> isOpen(slip, mended))
                .map(slip -> Trial.of(slip, network, mended))
                .filter(trial -> isExplained(trial, mended));
        Stream<Trial> proposed = failed.stream()
                .flatMap(edit -> proposed(network.edit(edit), mended))
                .filter(slip -> isOpen(slip, mended))
                .map(slip -> Trial.alone(slip, network, mended))
                .filter(trial -> !trial.repaired().isEmpty());
        Stream<Trial> recalled = failed.stream()
                .flatMap(edit -> copied.in(network.edit(edit), mended))
                .filter(slip -> isOpen(slip, mended))
                .map(slip -> Trial.of(slip, network, mended))
                .filter(trial -> isExplained(trial, mended));
        return Stream.of(proposed, single, solved, recalled)
                .flatMap(trials -> trials)
                .map(likeness::weighed)
                .filter(trial -> !isFarFetched(trial))
                .map(trial -> trial.withCost(trial.slip().cost() + butForRounding(trial, mended)))
                .sorted(Trial.BEST_FIRST)
                .toList();
    }

    /** How many more sums hold by what rounding leaves open alone, where most hold to the digit. */
    private int butForRounding(Trial trial, Values mended) {
        return trial.slip().isOfOneValue()
                ? sums(trial.slip())
                        .mapToInt(sum -> isOff(sum, mended.with(trial.slip().values())) - isOff(sum, mended))
                        .sum()
                : 0;
    }

    private static int isOff(Edit sum, Values values) {
        boolean isOff = sum.check(values).outcome() == Verdict.Outcome.PASSED
                && sum.difference(values).filter(left -> left.signum() != 0).isPresent();
        return isOff ? 1 : 0;
    }

    private Stream<Edit> sums(Slip slip) {
        return slip.values().changed().keySet().stream()
                .flatMap(figure -> network.editsOf(figure).stream())
                .distinct()
                .map(network::edit)
                .filter(Edit::isSum);
    }

    /** The failed edits that a block in the wrong place would be behind, each block's together. */
    public Stream<Set<Integer>> ofBlocks(Set<Integer> failed) {
        return suspects(failed).stream()
                .flatMap(blocks::of)
                .distinct()
                .map(slip -> Trial.of(slip, network, Values.STATED))
                .filter(this::isEvidence)
                .map(Trial::repaired);
    }

    /** What the rule itself knows of the way in which it does not hold. */
    private Stream<Slip> proposed(Edit edit, Values mended) {
        return edit.explain(mended).candidates().stream()
                .flatMap(candidate -> test.slip(candidate, edit.figures()).stream())
                .map(slip -> slip.withCost(0));
    }

    /** What makes a sum over members right and a figure strange is no explanation; what two of them leave needs no slip to explain it. */
    private boolean isFarFetched(Trial trial) {
        boolean isLeft = trial.slip().isUnexplained() && trial.repaired().size() > 1;
        return trial.slip().cost() - (isLeft ? SlipKind.OTHER_VALUE.cost() : 0) > SearchBounds.MOST_FOR_A_SUM
                && trial.repaired().stream().allMatch(network::isMemberSum);
    }

    private boolean isExplained(Trial trial, Values mended) {
        return trial.slip().isUnexplained()
                ? isConfirmed(trial, mended)
                : !trial.repaired().isEmpty();
    }

    /**
     * Whether two equations ask for it, or one, and another sum that held but for rounding holds to the digit; those of what was only
     * reckoned from it ask for the same once more, if it is a usual figure. That there is none at all takes two.
     */
    private boolean isConfirmed(Trial trial, Values mended) {
        List<Edit> asking = trial.repaired().stream()
                .map(network::edit)
                .filter(edit ->
                        edit.kind() == Edit.Kind.EQUATION && edit.figures().size() > 1)
                .toList();
        long own = asking.stream()
                .filter(edit -> edit.figures().stream().anyMatch(trial.slip()::moves))
                .count();
        if (own > 1 || trial.slip().reading().value().signum() == 0) {
            return own > 1;
        }
        boolean isSharpened = own > 0
                && sums(trial.slip())
                        .anyMatch(sum -> isOff(sum, mended) == 1
                                && isOff(sum, mended.with(trial.slip().values())) == 0);
        return isSharpened || (asking.size() > 1 && likeness.isUsual(trial.slip()));
    }

    private static boolean isOpen(Slip slip, Values mended) {
        return slip.values().changed().keySet().stream().noneMatch(mended.changed()::containsKey);
    }

    /** To be on the right side of a bound is no evidence, unless the print itself suggests the change. */
    private boolean isEvidence(Trial trial) {
        long telling = trial.repaired().stream()
                .filter(edit -> trial.slip().isOfPrint() || network.edit(edit).kind() == Edit.Kind.EQUATION)
                .count();
        return telling >= trial.slip().kind().fewestRepaired();
    }

    /** The figures that may have slipped: of an equation over many figures those that break another one too, and what it is about. */
    private Set<Figure> suspects(Set<Integer> component) {
        Set<Figure> suspects = new LinkedHashSet<>();
        for (int number : component) {
            List<Figure> figures = network.edit(number).figures();
            figures.stream()
                    .filter(figure -> figures.size() <= SearchBounds.MANY_FIGURES
                            || figure.equals(figures.get(0))
                            || network.failures(figure) > 1)
                    .forEach(suspects::add);
        }
        return suspects;
    }

    /**
     * The trials that repair all of these at the least cost. The cell in which more of them meet comes first: each slip is as likely
     * as another, so that it is the likelier cell.
     */
    public List<Trial> equallyGood(List<Trial> trials, Set<Integer> repaired) {
        List<Trial> all = trials.stream()
                .filter(trial -> trial.repaired().containsAll(repaired))
                .toList();
        Set<List<Object>> seen = new HashSet<>();
        List<Trial> different = all.stream()
                .filter(trial -> all.stream().noneMatch(other -> trial.slip().isRangeOf(other.slip())))
                .sorted(Comparator.comparingInt(trial -> trial.slip().cost()))
                .filter(trial -> seen.add(
                        List.of(trial.slip().figure().key(), trial.slip().to())))
                .toList();
        int cost = different.isEmpty() ? 0 : different.get(0).slip().cost();
        List<Trial> cheapest =
                different.stream().filter(trial -> trial.slip().cost() == cost).toList();
        Map<Figure, Long> meeting = cheapest.stream()
                .collect(Collectors.groupingBy(trial -> trial.slip().figure(), Collectors.counting()));
        List<Trial> shown = cheapest.stream()
                .sorted(Comparator.comparingLong(
                        (Trial trial) -> -meeting.getOrDefault(trial.slip().figure(), 0L)))
                .toList();
        return withFinalZeros(shown.size() == 1 ? withNext(different) : shown);
    }

    /** The best change is shown with those that are hardly more far-fetched, of each figure one before the next. */
    private List<Trial> withNext(List<Trial> different) {
        Trial best = different.get(0);
        int more = SearchBounds.HARDLY_MORE + costOfAnyMember(best);
        List<Trial> near = different.stream()
                .skip(1)
                .filter(trial -> trial.slip().cost() - best.slip().cost() <= more)
                .toList();
        Map<Figure, Integer> shown = new HashMap<>(Map.of(best.slip().figure(), 1));
        Map<Trial, Integer> turns = new HashMap<>();
        near.forEach(trial -> turns.put(trial, shown.merge(trial.slip().figure(), 1, Integer::sum)));
        Stream<Trial> next = Trial.asRanges(near, SearchBounds.MOST_ALIKE).stream()
                .sorted(Comparator.comparingInt((Trial trial) -> trial.slip().cost())
                        .thenComparingInt(trial -> turns.getOrDefault(trial, 1)));
        return Stream.concat(Stream.of(best), next)
                .limit(SearchBounds.MOST_NEXT)
                .toList();
    }

    /** How far-fetched it is that just this figure slipped, where only a sum over members asks for it, which asks as much of each. */
    private int costOfAnyMember(Trial trial) {
        boolean isOfAny = trial.repaired().stream()
                .allMatch(edit -> network.isMemberSum(edit)
                        && !trial.slip()
                                .figure()
                                .equals(network.edit(edit).figures().get(0)));
        return isOfAny
                ? trial.repaired().stream()
                        .mapToInt(edit -> SearchBounds.costOfOne(
                                network.edit(edit).figures().size()))
                        .min()
                        .orElse(0)
                : 0;
    }

    private List<Trial> withFinalZeros(List<Trial> trials) {
        List<Trial> shown = new ArrayList<>(trials);
        trials.stream()
                .flatMap(trial -> Slips.lostFinalZeros(trial.slip()).stream())
                .filter(slip ->
                        trials.stream().noneMatch(trial -> trial.slip().to().equals(slip.to())))
                .map(slip -> Trial.of(slip, network, Values.STATED))
                .forEach(shown::add);
        return shown;
    }
}
