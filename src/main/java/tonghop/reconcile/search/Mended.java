package tonghop.reconcile.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tonghop.model.Reading;
import tonghop.reckon.Figure;
import tonghop.reckon.Values;

/** The changes that are taken for made, found by the edits that they bear on. */
public final class Mended {
    private final Network network;
    private final Map<Figure, Reading> changed = new HashMap<>();
    private final Map<Integer, List<Figure>> byEdit = new HashMap<>();
    private final Map<Integer, Values> nearOne = new HashMap<>();

    public Mended(Network network, Collection<Values> values) {
        this.network = network;
        values.forEach(each -> changed.putAll(each.changed()));
        changed.keySet().forEach(figure -> network.editsOf(figure)
                .forEach(edit ->
                        byEdit.computeIfAbsent(edit, of -> new ArrayList<>(2)).add(figure)));
    }

    /** What causes with one explanation change. */
    public static Mended by(Collection<Cause> causes, Network network) {
        return new Mended(
                network,
                causes.stream()
                        .filter(Cause::hasOneExplanation)
                        .map(cause -> cause.trials().get(0).slip().values())
                        .toList());
    }

    /** The changes but for one's own that make a difference to the edits of some figures. */
    public Values beside(Set<Figure> figures, Values own) {
        Set<Figure> beside = new HashSet<>();
        figures.stream()
                .flatMap(figure -> network.editsOf(figure).stream())
                .forEach(edit -> beside.addAll(changedIn(edit)));
        beside.removeAll(own.changed().keySet());
        return values(beside);
    }

    /** The changes that make a difference to an edit, or to others inside one unit on its figures. */
    Values near(int edit) {
        return nearOne.computeIfAbsent(edit, one -> near(List.of(one)));
    }

    /** The changes that make a difference to some edits, or to others inside one unit on their figures. */
    Values near(Collection<Integer> edits) {
        Set<Figure> near = new HashSet<>();
        for (int edit : edits) {
            near.addAll(changedIn(edit));
            network.edit(edit).figures().forEach(figure -> network.editsOf(figure).stream()
                    .filter(other -> !network.isMemberSum(other))
                    .forEach(other -> near.addAll(changedIn(other))));
        }
        return values(near);
    }

    private Values values(Set<Figure> figures) {
        return new Values(figures.stream().collect(Collectors.toMap(figure -> figure, changed::get)));
    }

    private List<Figure> changedIn(int edit) {
        return byEdit.getOrDefault(edit, List.of());
    }

    /** Whether a sum over members holds with these changes; of others that is known already. */
    public boolean settles(int edit) {
        return !network.isMemberSum(edit) || !network.verdict(edit, near(edit)).isFailed();
    }
}
