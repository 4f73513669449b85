package tonghop.publish.template;

import java.util.SortedMap;
import java.util.TreeMap;
import tonghop.definition.RuleDeclaration;
import tonghop.model.Role;

/**
 * What a cell of the form is for.
 *
 * @param indicator code of the indicator
 * @param members the members that it is broken down to, by dimension
 * @param role the part that its figure plays
 */
record Slot(String indicator, SortedMap<String, String> members, Role role) {

    static Slot of(RuleDeclaration.Term term) {
        return new Slot(term.indicator(), new TreeMap<>(term.dimensions()), term.role());
    }

    static Slot of(FormRow row, Role role) {
        return new Slot(row.indicator().code(), row.members(), role);
    }

    Slot withRole(Role other) {
        return new Slot(indicator, members, other);
    }

    /** The same with one member less: what it is a part of. */
    Slot without(String dimension) {
        SortedMap<String, String> wider = new TreeMap<>(members);
        wider.remove(dimension);
        return new Slot(indicator, wider, role);
    }
}
