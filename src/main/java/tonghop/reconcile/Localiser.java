package tonghop.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tonghop.model.Reading;
import tonghop.reconcile.rule.Edit;
import tonghop.reconcile.rule.Facts;
import tonghop.reconcile.rule.Figure;
import tonghop.reconcile.rule.Values;
import tonghop.reconcile.rule.Verdict;

/**
 * Finds the causes behind failed edits: edits that one change would repair have one cause; an edit that no single change repairs is
 * a cause of its own.
 */
final class Localiser {
    private static final int MOST_ROUNDS = 5;

    /** Where more edits than these fail together, what is left of a sum over them tells nothing. */
    private static final int MOST_FAILED = 12;

    private final Network network;
    private final Facts facts;
    private final Search search;

    Localiser(Network network, Facts facts) {
        this.network = network;
        this.facts = facts;
        this.search = new Search(network, facts);
    }

    /**
     * What lies behind some failed edits.
     *
     * @param edits numbers of the failed edits that a change would repair by itself, in rule order
     * @param consequences numbers of further failed edits that hold once this and other causes are mended
     * @param trials the changes that would repair them all, equally good; empty when none is known
     */
    record Cause(List<Integer> edits, List<Integer> consequences, List<Trial> trials) {
        Cause(List<Integer> edits, List<Trial> trials) {
            this(edits, List.of(), trials);
        }

        /** Whether one change is less far-fetched than all others. */
        boolean hasOneExplanation() {
            return trials.size() == 1
                    || (trials.size() > 1
                            && trials.get(0).slip().cost()
                                    < trials.get(1).slip().cost());
        }

        Cause with(int consequence) {
            List<Integer> more = new ArrayList<>(consequences);
            more.add(consequence);
            return new Cause(edits, more, trials);
        }
    }

    List<Cause> causes() {
        List<Cause> causes = new ArrayList<>();
        List<Integer> repairable = new ArrayList<>();
        for (int number : network.failed()) {
            if (network.edit(number).kind() == Edit.Kind.QUESTION) {
                causes.add(new Cause(List.of(number), List.of()));
            } else {
                repairable.add(number);
            }
        }
        components(repairable).forEach(component -> causes.addAll(causes(component)));
        return causes;
    }

    /** The failed edits that share facts, directly or over others. */
    private Collection<Set<Integer>> components(List<Integer> failed) {
        Map<Integer, Set<Integer>> components = new TreeMap<>();
        Set<Integer> open = new TreeSet<>(failed);
        for (int first : failed) {
            if (open.contains(first)) {
                components.put(first, component(first, open));
            }
        }
        return components.values();
    }

    private Set<Integer> component(int first, Set<Integer> open) {
        Set<Integer> component = new TreeSet<>();
        List<Integer> ahead = new ArrayList<>(List.of(first));
        open.remove(first);
        while (!ahead.isEmpty()) {
            int edit = ahead.remove(ahead.size() - 1);
            component.add(edit);
            network.edit(edit).figures().stream()
                    .flatMap(figure -> facts.at(figure.key()).stream())
                    .flatMap(telling -> network.editsOf(telling).stream())
                    .filter(open::remove)
                    .forEach(ahead::add);
        }
        return component;
    }

    /**
     * What one change alone explains is taken for mended, so that a sum over it shows what the other errors in it come to; then the
     * rest is searched again.
     */
    private List<Cause> causes(Set<Integer> component) {
        List<Cause> settled = new ArrayList<>();
        Set<Integer> open = new TreeSet<>(component);
        int rounds = component.size() > MOST_FAILED ? 1 : MOST_ROUNDS;
        for (int round = 1; round < rounds; round++) {
            List<Cause> certain = causes(open, mended(settled)).stream()
                    .filter(Cause::hasOneExplanation)
                    .toList();
            if (certain.isEmpty()) {
                break;
            }
            settled.addAll(certain);
            certain.forEach(cause -> open.removeAll(cause.edits()));
        }
        Values mended = mended(settled);
        Set<Integer> failing = open.stream()
                .filter(edit -> network.verdict(edit, mended).isFailed())
                .collect(Collectors.toCollection(TreeSet::new));
        List<Cause> last = causes(failing, mended);
        last.forEach(cause -> open.removeAll(cause.edits()));
        settled.addAll(last);
        return withRest(settled, open);
    }

    private List<Cause> causes(Set<Integer> failed, Values mended) {
        List<Trial> trials = search.trials(failed, mended);
        Set<Integer> open = new TreeSet<>(failed);
        List<Cause> causes = new ArrayList<>();
        for (Trial best = best(trials, open); best != null; best = best(trials, open)) {
            Set<Integer> repaired = new TreeSet<>(best.repaired());
            repaired.retainAll(open);
            causes.add(new Cause(List.copyOf(repaired), search.equallyGood(trials, repaired)));
            open.removeAll(repaired);
        }
        return causes;
    }

    /** Edits that hold once every cause with one explanation is mended are consequences of those; the others are causes of their own. */
    private List<Cause> withRest(List<Cause> causes, Set<Integer> rest) {
        Values mended = mended(causes);
        List<Cause> all = new ArrayList<>(causes);
        for (int edit : rest) {
            Optional<Cause> behind = network.edit(edit).check(mended).outcome() == Verdict.Outcome.PASSED
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

    private static Values mended(List<Cause> causes) {
        Map<Figure, Reading> changed = new HashMap<>();
        causes.stream()
                .filter(Cause::hasOneExplanation)
                .forEach(cause ->
                        changed.putAll(cause.trials().get(0).slip().values().changed()));
        return new Values(changed);
    }

    private boolean touches(Cause cause, int edit) {
        return cause.trials().stream()
                .anyMatch(trial -> network.editsOf(trial.slip().figure()).contains(edit));
    }

    private static @Nullable Trial best(List<Trial> trials, Set<Integer> open) {
        return trials.stream()
                .filter(trial -> trial.repaired().stream().anyMatch(open::contains))
                .findFirst()
                .orElse(null);
    }
}
