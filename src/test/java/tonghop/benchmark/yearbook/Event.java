package tonghop.benchmark.yearbook;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Something that went wrong once.
 *
 * @param mishap how
 * @param changes what stands in the cells that it befell; nothing where a cell was left blank
 */
record Event(Mishap mishap, Map<Integer, Optional<BigDecimal>> changes) {
    Event {
        changes = new TreeMap<>(changes);
    }

    static Event at(Mishap mishap, int cell, BigDecimal value) {
        return new Event(mishap, Map.of(cell, Optional.of(value)));
    }

    boolean isOfOneCell() {
        return changes.size() == 1;
    }
}
