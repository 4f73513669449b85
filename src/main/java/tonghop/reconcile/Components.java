package tonghop.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tonghop.reckon.Facts;
import tonghop.reconcile.search.Network;

/**
 * Failed edits that share facts, directly or over others.
 *
 * @param network all edits
 * @param facts what the figures of the edits are facts of
 */
public record Components(Network network, Facts facts) {
    /** The components, the one with the first edit first. */
    public List<Set<Integer>> of(Collection<Integer> failed) {
        List<Set<Integer>> components = new ArrayList<>();
        Set<Integer> open = new TreeSet<>(failed);
        for (int first : new TreeSet<>(failed)) {
            if (open.contains(first)) {
                components.add(component(first, open));
            }
        }
        return components;
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
}
