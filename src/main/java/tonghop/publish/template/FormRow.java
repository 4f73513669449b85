package tonghop.publish.template;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tonghop.definition.Indicator;

/**
 * A row of the form.
 *
 * @param ordinal what stands in its first column
 * @param label what it is called
 * @param indicator what it asks for
 * @param members the members that it is broken down to, by dimension
 * @param parts the members over which its figure is summed, the dimension the same for all; empty when the figure is typed
 * @param part whether it is one of the parts of a row above
 */
record FormRow(
        String ordinal,
        String label,
        Indicator indicator,
        SortedMap<String, String> members,
        List<SortedMap<String, String>> parts,
        boolean part) {
    FormRow {
        members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
        parts = List.copyOf(parts);
    }

    /** What it is called without the dash of a row that is set under another. */
    String name() {
        return label.replaceFirst("^- ", "");
    }
}
