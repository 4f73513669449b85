package tonghop.reconcile.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tonghop.reckon.Figure;
import tonghop.reckon.Values;

/** Figures that break nothing but a sum over members, and are strange beside what is usual: what may have befallen them. */
public record SilentFaults(Network network, Slips slips, Likeness likeness) {
    /**
     * What may have befallen the figures of some sums.
     *
     * @param known the faults that break other edits
     */
    public List<Fault> in(Collection<Integer> sums, List<Fault> known) {
        Set<Figure> told = known.stream()
                .flatMap(fault -> fault.edits().stream())
                .flatMap(edit -> network.edit(edit).figures().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<Figure> figures = sums.stream()
                .flatMap(sum -> network.edit(sum).figures().stream())
                .filter(figure -> !told.contains(figure) && likeness.strangeness(figure) >= SearchBounds.STRANGE)
                .collect(Collectors.toCollection(TreeSet::new));
        List<Fault> faults = new ArrayList<>();
        Set<Figure> claimed = new TreeSet<>();
        for (Figure figure : figures) {
            if (!claimed.contains(figure)) {
                fault(figure).ifPresent(fault -> {
                    faults.add(fault);
                    claimed.addAll(fault.figures());
                });
            }
        }
        return faults;
    }

    private Optional<Fault> fault(Figure figure) {
        Fault fault = new Fault(Set.of());
        figure.reading().ifPresent(stated -> fault.add(new Trial(Slip.none(figure, stated), Set.of())));
        slips.of(figure).stream()
                .map(likeness::weighed)
                .filter(slip -> Trial.isHarmless(slip, network, Values.STATED))
                .map(slip -> new Trial(slip.withCost(slip.cost() + SearchBounds.SLIPPED_AT_ALL), Set.of()))
                .forEach(fault::add);
        return fault.options().size() > 1 ? Optional.of(fault) : Optional.empty();
    }
}
