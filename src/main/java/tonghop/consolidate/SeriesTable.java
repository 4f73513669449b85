package tonghop.consolidate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tonghop.model.Observation;

/** The observations by units, and those of a unit by series. */
final class SeriesTable {
    private final Map<String, Map<Series, List<Observation>>> units = new HashMap<>();

    SeriesTable(List<Observation> observations) {
        observations.stream()
                .sorted(Comparator.comparing(Observation::cell).thenComparing(Observation::key))
                .forEach(this::add);
    }

    private void add(Observation observation) {
        Series series = Series.of(observation.key());
        units.computeIfAbsent(series.unit(), unit -> new HashMap<>())
                .computeIfAbsent(series, first -> new ArrayList<>(1))
                .add(observation);
    }

    /** The observations of a series in order of file, sheet and cell. */
    List<Observation> observations(Series wanted) {
        return units.getOrDefault(wanted.unit(), Map.of()).getOrDefault(wanted, List.of());
    }
}
