package tonghop.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.reckon.Facts;
import tonghop.reckon.Values;
import tonghop.reconcile.rule.Edit;
import tonghop.reconcile.search.Blocks;
import tonghop.reconcile.search.CandidateTest;
import tonghop.reconcile.search.Cause;
import tonghop.reconcile.search.Copied;
import tonghop.reconcile.search.Fault;
import tonghop.reconcile.search.JointSearch;
import tonghop.reconcile.search.Likeness;
import tonghop.reconcile.search.Mended;
import tonghop.reconcile.search.Network;
import tonghop.reconcile.search.Remainder;
import tonghop.reconcile.search.Search;
import tonghop.reconcile.search.SilentFaults;
import tonghop.reconcile.search.Slip;
import tonghop.reconcile.search.Slips;
import tonghop.reconcile.search.Solutions;
import tonghop.reconcile.search.Trial;
import tonghop.reconcile.search.UsualDecimals;

/**
 * Finds the causes behind failed edits: edits that one change would repair have one cause; an edit that no single change repairs is
 * a cause of its own.
 */
final class Localiser {
    private final Network network;
    private final Components components;
    private final Search search;
    private final JointSearch joint;
    private final SilentFaults silent;
    private final Remainder remainder;

    Localiser(Network network, Facts facts, Likeness likeness, UsualDecimals decimals) {
        this.network = network;
        this.components = new Components(network, facts);
        Solutions solutions = new Solutions(facts, network, decimals);
        Slips slips = new Slips(facts, decimals);
        Blocks blocks = new Blocks(facts, network, decimals);
        Copied copied = new Copied(facts, network, likeness.sisters());
        this.silent = new SilentFaults(network, slips, likeness);
        this.search = new Search(
                new CandidateTest(network, slips, blocks), network, slips, blocks, solutions, copied, likeness);
        this.joint = new JointSearch(network, solutions, likeness);
        this.remainder = new Remainder(network, components, search);
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
        // no component knows of another
        parts(repairable).parallelStream().map(this::causes).toList().forEach(causes::addAll);
        return causes;
    }

    /** Failed edits that share facts, or that one block in the wrong place would be behind. */
    private Collection<Set<Integer>> parts(Collection<Integer> failed) {
        List<Set<Integer>> parts = components.of(failed);
        if (parts.size() > 1) {
            search.ofBlocks(new TreeSet<>(failed)).forEach(block -> {
                List<Set<Integer>> touched = parts.stream()
                        .filter(part -> part.stream().anyMatch(block::contains))
                        .toList();
                if (touched.size() > 1) {
                    parts.removeAll(touched);
                    parts.add(touched.stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new)));
                }
            });
        }
        return parts;
    }

    /** What need not be wrong is told beside what is, and plays no part in the search for that. */
    private List<Cause> causes(Set<Integer> component) {
        Set<Integer> wrong = new TreeSet<>(component);
        wrong.removeIf(edit -> network.verdict(edit).isMinor());
        List<Cause> causes = new ArrayList<>(causesOf(wrong));
        Set<Integer> minor = new TreeSet<>(component);
        minor.removeAll(wrong);
        causes.forEach(cause -> minor.removeAll(cause.edits()));
        components.of(minor).stream()
                .flatMap(this::faults)
                .map(fault -> cause(fault, Values.STATED))
                .forEach(causes::add);
        return causes;
    }

    /**
     * What lies inside single units is searched first; then the sums over members in which several of these faults meet tell what
     * becomes of each; then what is left is searched again.
     */
    private List<Cause> causesOf(Set<Integer> failed) {
        List<Integer> inside =
                failed.stream().filter(edit -> !network.isMemberSum(edit)).toList();
        List<Fault> faults =
                new ArrayList<>(parts(inside).stream().flatMap(this::faults).toList());
        faults.addAll(silent.in(failed.stream().filter(network::isMemberSum).toList(), faults));
        joint.settle(faults);
        List<Cause> settled = causes(faults);
        Set<Integer> open = new TreeSet<>(failed);
        Mended mended = Mended.by(settled, network);
        settled.forEach(cause -> cause.edits().stream()
                .filter(open::contains)
                .filter(mended::settles)
                .toList()
                .forEach(open::remove));
        return remainder.causes(settled, open);
    }

    private Stream<Fault> faults(Set<Integer> failed) {
        List<Trial> trials = search.trials(failed, Values.STATED).stream()
                .map(trial -> trial.within(failed))
                .sorted(Trial.BEST_FIRST)
                .toList();
        Set<Integer> open = new TreeSet<>(failed);
        List<Fault> faults = new ArrayList<>();
        for (Trial best = Trial.first(trials, open); best != null; best = Trial.first(trials, open)) {
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
        Mended mended = new Mended(
                network,
                chosen.entrySet().stream()
                        .filter(entry -> !entry.getKey().best().slip().isOpen())
                        .map(Map.Entry::getValue)
                        .toList());
        return chosen.entrySet().stream()
                .map(entry -> cause(entry.getKey(), mended.beside(entry.getKey().figures(), entry.getValue())))
                .filter(cause -> !cause.edits().isEmpty())
                .toList();
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
}
