package tonghop.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private static final int MOST_ROUNDS = 4;

    /** Where more figures of a sum had to be mended, what is left of it tells nothing. */
    private static final int MOST_MENDED = 12;

    private final Network network;
    private final Facts facts;
    private final Search search;
    private final JointSearch joint;
    private final SilentFaults silent;

    Localiser(Network network, Facts facts) {
        this.network = network;
        this.facts = facts;
        Solutions solutions = new Solutions(facts, network);
        Likeness likeness = new Likeness(facts);
        Slips slips = new Slips(facts);
        this.silent = new SilentFaults(network, slips, likeness);
        this.search = new Search(network, slips, solutions, likeness);
        this.joint = new JointSearch(network, solutions, likeness);
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
     * What lies inside single units is searched first; then the sums over members in which several of these faults meet tell what
     * becomes of each; then what is left is searched again.
     */
    private List<Cause> causes(Set<Integer> component) {
        List<Integer> inside =
                component.stream().filter(edit -> !network.isMemberSum(edit)).toList();
        List<Fault> faults = new ArrayList<>(
                components(inside).stream().flatMap(this::faults).toList());
        faults.addAll(silent.in(component.stream().filter(network::isMemberSum).toList(), faults));
        joint.settle(faults);
        List<Cause> settled = causes(faults);
        Set<Integer> open = new TreeSet<>(component);
        Values mended = mended(settled);
        settled.forEach(cause -> open.removeIf(edit -> cause.edits().contains(edit) && isMended(edit, mended)));
        return withRest(searched(settled, open), open);
    }

    private boolean isMended(int edit, Values mended) {
        return !network.isMemberSum(edit)
                || !network.verdict(edit, near(Set.of(edit), mended)).isFailed();
    }

    private Stream<Fault> faults(Set<Integer> failed) {
        List<Trial> trials = search.trials(failed, Values.STATED).stream()
                .map(trial -> trial.within(failed))
                .sorted(Trial.BEST_FIRST)
                .toList();
        Set<Integer> open = new TreeSet<>(failed);
        List<Fault> faults = new ArrayList<>();
        for (Trial best = best(trials, open); best != null; best = best(trials, open)) {
            Set<Integer> repaired = new TreeSet<>(best.repaired());
            repaired.retainAll(open);
            Fault fault = new Fault(repaired);
            trials.stream()
                    .filter(trial -> trial.repaired().containsAll(repaired))
                    .forEach(fault::add);
            faults.add(fault);
            open.removeAll(repaired);
        }
        if (!open.isEmpty()) {
            faults.add(new Fault(open));
        }
        return faults.stream();
    }

    private List<Cause> causes(List<Fault> faults) {
        Map<Fault, Values> chosen = new LinkedHashMap<>();
        faults.stream()
                .filter(Fault::isExplained)
                .forEach(fault -> chosen.put(fault, fault.best().slip().values()));
        return chosen.keySet().stream()
                .map(fault -> cause(fault, besides(fault, chosen)))
                .filter(cause -> !cause.edits().isEmpty())
                .toList();
    }

    private static Values besides(Fault fault, Map<Fault, Values> chosen) {
        Map<Figure, Reading> changed = new HashMap<>();
        chosen.forEach((other, values) -> {
            if (other != fault) {
                changed.putAll(values.changed());
            }
        });
        return new Values(changed);
    }

    private Cause cause(Fault fault, Values others) {
        List<Trial> weighed = fault.options().stream()
                .filter(option -> !option.slip().isNone())
                .map(option -> option.withCost(fault.cost(option)))
                .toList();
        List<Trial> shown = search.equallyGood(weighed, fault.edits()).stream()
                .map(trial -> trial.beside(others, network))
                .toList();
        Set<Integer> edits = fault.edits();
        shown.stream()
                .limit(1)
                .forEach(trial -> edits.addAll(
                        Trial.of(trial.slip(), network, Values.STATED).repaired()));
        if (edits.isEmpty()) {
            weighed.stream().limit(1).forEach(trial -> edits.addAll(failedSums(trial.slip())));
            return new Cause(List.copyOf(edits), List.of(), search.equallyGood(weighed, Set.of()));
        }
        return new Cause(List.copyOf(edits), shown);
    }

    private Set<Integer> failedSums(Slip slip) {
        return slip.values().changed().keySet().stream()
                .flatMap(figure -> network.editsOf(figure).stream())
                .filter(edit ->
                        network.isMemberSum(edit) && network.verdict(edit).isFailed())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What one change alone explains is taken for mended, and the rest searched again. */
    private List<Cause> searched(List<Cause> before, Set<Integer> open) {
        List<Cause> settled = new ArrayList<>(before);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Cause> found = found(settled, open);
            boolean isLast = round == MOST_ROUNDS - 1 || found.stream().noneMatch(Cause::hasOneExplanation);
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
        Values mended = mended(settled);
        Set<Figure> unclear = unclear(settled);
        List<Integer> failing = open.stream()
                .filter(edit -> isTelling(edit, near(Set.of(edit), mended)))
                .filter(edit -> network.edit(edit).figures().stream().noneMatch(unclear::contains))
                .toList();
        return components(failing).stream()
                .flatMap(edits -> causes(edits, near(edits, mended)).stream())
                .toList();
    }

    /** Whether an edit still fails, and what is left of it may tell why. */
    private boolean isTelling(int edit, Values mended) {
        boolean isCrowded = network.isMemberSum(edit) && mended.changed().size() > MOST_MENDED;
        return !isCrowded && network.verdict(edit, mended).isFailed();
    }

    private static Set<Figure> unclear(List<Cause> causes) {
        Set<Figure> unclear = new HashSet<>();
        causes.stream()
                .filter(cause -> !cause.hasOneExplanation())
                .flatMap(cause -> cause.trials().stream())
                .forEach(trial -> unclear.addAll(trial.slip().values().changed().keySet()));
        return unclear;
    }

    /** The changes that make a difference to some edits, or to others on their figures. */
    private Values near(Set<Integer> edits, Values mended) {
        Set<Figure> figures = new HashSet<>();
        edits.forEach(edit -> figures.addAll(network.edit(edit).figures()));
        Map<Figure, Reading> changed = new HashMap<>();
        mended.changed().forEach((figure, reading) -> {
            if (network.editsOf(figure).stream().anyMatch(edit -> edits.contains(edit) || isInsideOn(figures, edit))) {
                changed.put(figure, reading);
            }
        });
        return new Values(changed);
    }

    /** Whether an edit inside one unit speaks of any of these figures. */
    private boolean isInsideOn(Set<Figure> figures, int edit) {
        return !network.isMemberSum(edit)
                && network.edit(edit).figures().stream().anyMatch(figures::contains);
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
            Optional<Cause> behind =
                    network.edit(edit).check(near(Set.of(edit), mended)).outcome() == Verdict.Outcome.PASSED
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
