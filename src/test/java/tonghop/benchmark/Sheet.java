package tonghop.benchmark;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one unit tells of one indicator.
 *
 * @param unit place of the unit, zero for the head
 * @param plan the indicator
 * @param cells the numbers of the cells by what they tell
 */
record Sheet(int unit, IndicatorPlan plan, Map<Spot, Integer> cells) {
    Sheet {
        cells = new TreeMap<>(cells);
    }

    Optional<Integer> cell(Spot spot) {
        return Optional.ofNullable(cells.get(spot));
    }

    int at(Spot spot) {
        return cell(spot).orElseThrow();
    }
}
