package tonghop.publish.template;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import tonghop.definition.Indicator;
import tonghop.model.Role;
import tonghop.reckon.Item;

/**
 * A row of the form.
 *
 * @param ordinal what stands in its first column
 * @param label what it is called
 * @param indicator what it asks for
 * @param members the members that it is broken down to, by dimension
 * @param sum whether its figure is the sum of rows below it rather than typed
 * @param part whether it is one of the parts of a row above
 */
record FormRow(
        String ordinal,
        String label,
        Indicator indicator,
        SortedMap<String, String> members,
        boolean sum,
        boolean part) {
    FormRow {
        members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
    }

    /** What its figure in a column is about. */
    Item item(Role role) {
        return new Item(indicator.code(), members, role);
    }

    /** What it is called without the dash of a row that is set under another. */
    String name() {
        return label.replaceFirst("^- ", "");
    }
}
