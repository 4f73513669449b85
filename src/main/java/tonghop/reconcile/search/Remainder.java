package tonghop.reconcile.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import tonghop.reckon.Figure;
import tonghop.reckon.Values;
import tonghop.reckon.Verdict;
import tonghop.reconcile.Components;

/** What is left when the faults inside units are mended: searched in rounds, each with what the one before explained. */
public final class Remainder {
    private final Network network;
    private final Components components;
    private final Search search;
    private final Map<Question, List<Cause>> answers = new ConcurrentHashMap<>();

    public Remainder(Network network, Components components, Search search) {
        this.network = network;
        this.components = components;
        this.search = search;
    }

    /** Some edits that fail though some figures are mended. */
    private record Question(Set<Integer> failed, Values mended) {}

    /** All causes: the known ones, those of the edits that are open still, and each edit that nothing explains. */
    public List<Cause> causes(List<Cause> known, Set<Integer> open) {
        return withRest(searched(known, open), open);
    }

    /** What one change alone explains is taken for mended, and the rest searched again. */
    private List<Cause> searched(List<Cause> known, Set<Integer> open) {
        List<Cause> settled = new ArrayList<>(known);
        for (int round = 0; round < SearchBounds.MOST_REMAINDER_ROUNDS; round++) {
            List<Cause> found = found(settled, open);
            boolean isLast = round == SearchBounds.MOST_REMAINDER_ROUNDS - 1
                    || found.stream().noneMatch(Cause::hasOneExplanation);
            found.stream().filter(cause -> isLast || cause.hasOneExplanation()).forEach(cause -> {
                settled.add(cause);
                open.removeAll(cause.edits());
            });
            if (isLast) {
                break;
            }
        }
        return settled;
    }

    /** What explains the edits that still fail, but for the sums of which it is not clear what is left of them. */
    private List<Cause> found(List<Cause> settled, Set<Integer> open) {
        Mended mended = Mended.by(settled, network);
        Set<Figure> unclear = unclear(settled);
        List<Integer> failing = open.stream()
                .filter(edit -> isTelling(edit, mended.near(edit)))
                .filter(edit -> network.edit(edit).figures().stream().noneMatch(unclear::contains))
                .toList();
        return components.of(failing).stream()
                .map(edits -> new Question(edits, mended.near(edits)))
                .flatMap(question -> answers.computeIfAbsent(question, this::answer).stream())
                .toList();
    }

    /** Whether an edit still fails, and what is left of it may tell why. */
    private boolean isTelling(int edit, Values mended) {
        boolean isCrowded = network.isMemberSum(edit) && mended.changed().size() > SearchBounds.MOST_MENDED_IN_A_SUM;
        return !isCrowded && network.verdict(edit, mended).isFailed();
    }

    private static Set<Figure> unclear(Collection<Cause> causes) {
        Set<Figure> unclear = new HashSet<>();
        causes.stream()
                .filter(cause -> !cause.hasOneExplanation())
                .flatMap(cause -> cause.trials().stream())
                .forEach(trial -> unclear.addAll(trial.slip().values().changed().keySet()));
        return unclear;
    }

    private List<Cause> answer(Question question) {
        List<Trial> trials = search.trials(question.failed, question.mended);
        Set<Integer> open = new TreeSet<>(question.failed);
        List<Cause> causes = new ArrayList<>();
        for (Trial best = Trial.first(trials, open); best != null; best = Trial.first(trials, open)) {
            Set<Integer> repaired = new TreeSet<>(best.repaired());
            repaired.retainAll(open);
            causes.add(new Cause(List.copyOf(repaired), search.equallyGood(trials, repaired)));
            open.removeAll(repaired);
        }
        return causes;
    }

    /** Edits that hold once every cause with one explanation is mended are consequences of those; the others are causes of their own. */
    private List<Cause> withRest(List<Cause> causes, Set<Integer> rest) {
        Mended mended = Mended.by(causes, network);
        List<Cause> all = new ArrayList<>(causes);
        for (int edit : rest) {
            Optional<Cause> behind = network.edit(edit).check(mended.near(edit)).outcome() == Verdict.Outcome.PASSED
                    ? all.stream().filter(cause -> touches(cause, edit)).findFirst()
                    : Optional.empty();
            if (behind.isPresent()) {
                all.set(all.indexOf(behind.get()), behind.get().with(edit));
            } else {
                all.add(new Cause(List.of(edit), List.of()));
            }
        }
        return all;
    }

    private boolean touches(Cause cause, int edit) {
        return cause.trials().stream()
                .anyMatch(trial -> network.editsOf(trial.slip().figure()).contains(edit));
    }
}
