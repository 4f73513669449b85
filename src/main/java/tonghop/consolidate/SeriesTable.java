package tonghop.consolidate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.table.TableSlice;
import tonghop.model.Observation;

/**
 * The observations as a table with one line each, split by units, and of each unit by series. The table holds the units and the
 * observations' places in the list, never their values: its number columns are binary and would not keep a decimal figure. It is
 * not split by series itself: a slice for each figure of a country takes more than the figures.
 */
final class SeriesTable {
    private static final String UNIT = "unit";
    private static final String PLACE = "place";

    private final Map<String, Map<Series, List<Observation>>> units = new HashMap<>();

    SeriesTable(List<Observation> observations) {
        List<Observation> ordered = new ArrayList<>(observations);
        ordered.sort(Comparator.comparing(Observation::cell).thenComparing(Observation::key));
        if (ordered.isEmpty()) {
            return;
        }
        for (TableSlice unit : table(ordered).splitOn(UNIT)) {
            Map<Series, List<Observation>> series = new HashMap<>();
            unit.forEach(row -> {
                Observation observation = ordered.get(row.getInt(PLACE));
                series.computeIfAbsent(Series.of(observation.key()), first -> new ArrayList<>(1))
                        .add(observation);
            });
            units.put(series.keySet().iterator().next().unit(), series);
        }
    }

    /** The observations of a series in order of file, sheet and cell. */
    List<Observation> observations(Series wanted) {
        return units.getOrDefault(wanted.unit(), Map.of()).getOrDefault(wanted, List.of());
    }

    private static Table table(List<Observation> ordered) {
        return Table.create(
                StringColumn.create(
                        UNIT,
                        ordered.stream().map(observation -> observation.key().unit())),
                IntColumn.indexColumn(PLACE, ordered.size(), 0));
    }
}
