package tonghop.consolidate;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tonghop.model.ObservationKey;
import tonghop.model.Role;
import tonghop.reckon.Item;

/**
 * The observations that differ in time alone belong to one series.
 *
 * @param unit code of the unit
 * @param indicator code of the indicator
 * @param dimensions the dimension members as {@link ObservationKey#dimensionText} writes them; empty for the total
 * @param role the role
 */
record Series(String unit, String indicator, String dimensions, Role role) {
    static Series of(ObservationKey key) {
        return new Series(key.unit(), key.indicator(), key.dimensionText(), key.role());
    }

    static Series of(String unit, Item item) {
        return new Series(unit, item.indicator(), dimensionText(item.members()), item.role());
    }

    static String dimensionText(Map<String, String> dimensions) {
        return dimensions.isEmpty()
                ? ""
                : new TreeMap<>(dimensions)
                        .entrySet().stream()
                                .map(member -> member.getKey() + "=" + member.getValue())
                                .collect(Collectors.joining("; "));
    }
}
