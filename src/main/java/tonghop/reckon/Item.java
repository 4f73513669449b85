package tonghop.reckon;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tonghop.definition.RuleDeclaration.Term;
import tonghop.model.ObservationKey;
import tonghop.model.Role;

/**
 * What a figure is about, whichever unit states it and whenever.
 *
 * @param indicator code of the indicator
 * @param members the members that it is broken down to, by code of the dimension; empty for the total
 * @param role the part that its figure plays
 */
public record Item(String indicator, SortedMap<String, String> members, Role role) {
    public Item {
        members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
    }

    public static Item of(ObservationKey key) {
        return new Item(key.indicator(), key.dimensions(), key.role());
    }

    public static Item of(Term term) {
        return new Item(term.indicator(), sorted(term.dimensions()), term.role());
    }

    public static Item of(String indicator, Map<String, String> members, Role role) {
        return new Item(indicator, sorted(members), role);
    }

    private static SortedMap<String, String> sorted(Map<String, String> members) {
        return new TreeMap<>(members);
    }

    public Item withRole(Role other) {
        return new Item(indicator, members, other);
    }

    /** The same with one member more. */
    public Item with(String dimension, String member) {
        SortedMap<String, String> narrower = new TreeMap<>(members);
        narrower.put(dimension, member);
        return new Item(indicator, narrower, role);
    }

    /** The same with one member less. */
    public Item without(String dimension) {
        SortedMap<String, String> wider = new TreeMap<>(members);
        wider.remove(dimension);
        return new Item(indicator, wider, role);
    }
}
