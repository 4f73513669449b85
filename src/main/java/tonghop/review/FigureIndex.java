package tonghop.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tonghop.model.Observation;
import tonghop.model.ObservationKey;
import tonghop.model.cell.CellRef;

/** The figures, found by what they are about, and those that are numbers by their cell. */
final class FigureIndex {
    private final List<Observation> all;
    private final Map<CellRef, List<Observation>> byCell;
    private final Map<ObservationKey, List<Observation>> byKey;

    FigureIndex(List<Observation> observations) {
        this.all = observations;
        List<Observation> numbers = observations.stream()
                .filter(observation -> observation.number() != null)
                .toList();
        this.byCell =
                numbers.stream().collect(Collectors.groupingBy(Observation::cell, HashMap::new, Collectors.toList()));
        this.byKey = all.stream().collect(Collectors.groupingBy(Observation::key, HashMap::new, Collectors.toList()));
    }

    List<Observation> all() {
        return all;
    }

    List<Observation> in(CellRef cell) {
        return byCell.getOrDefault(cell, List.of());
    }

    List<Observation> at(ObservationKey key) {
        return byKey.getOrDefault(key, List.of());
    }
}
