package tonghop.definition;

import java.math.BigDecimal;
import java.util.List;

/**
 * A unit in which figures are stated.
 *
 * @param code how appendices print it: "triệu đồng"
 * @param family what can be converted into each other: "money", "mass", "người"; a unit per something is a family of its own
 * @param factor how many of the family's base unit it is
 * @param aliases other ways to write it
 */
public record UnitOfMeasure(String code, String family, BigDecimal factor, List<String> aliases) {
    public UnitOfMeasure {
        aliases = List.copyOf(aliases);
    }

    /** Whether a figure in the one is the same figure in the other. */
    boolean measuresAs(UnitOfMeasure other) {
        return family.equals(other.family) && factor.compareTo(other.factor) == 0;
    }
}
