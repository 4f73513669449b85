package tonghop.benchmark;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import tonghop.model.PrintedNumber;

/**
 * An error in a data set.
 *
 * @param kind how it came about
 * @param changes what stands in the cells that went wrong
 * @param truths the change that would be right, by cell: what was meant there, or what was meant instead elsewhere, such as the
 *     end of a range that a percent was counted against
 */
record Plant(PlantKind kind, Map<Integer, PrintedNumber> changes, Map<Integer, BigDecimal> truths) {
    Plant {
        changes = new TreeMap<>(changes);
        truths = new TreeMap<>(truths);
    }
}
