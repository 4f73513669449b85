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

    /**
     * Whether another statement of the same unit may stand beside this one: it says the same, adds aliases only, or gives a unit
     * that was a family of its own another family, as where a job counts houses by household.
     */
    public boolean agreesWith(UnitOfMeasure again) {
        boolean same = family.equals(again.family) && factor.compareTo(again.factor) == 0;
        return same || isOwnFamily() || again.isOwnFamily();
    }

    /** Whether nothing converts into it but itself. */
    public boolean isOwnFamily() {
        return family.equals(code) && factor.compareTo(BigDecimal.ONE) == 0;
    }
}
