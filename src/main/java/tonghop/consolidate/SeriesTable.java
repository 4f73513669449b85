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
 * The observations as a table with one line each, split into series. The table holds their keys and their place in the list,
 * never their values: its number columns are binary and would not keep a decimal figure.
 */
final class SeriesTable {
    private static final String[] KEY = {"unit", "indicator", "dimensions", "role"};
    private static final String PLACE = "place";

    private final Map<Series, List<Observation>> series = new HashMap<>();

    SeriesTable(List<Observation> observations) {
        List<Observation> ordered = new ArrayList<>(observations);
        ordered.sort(Comparator.comparing(Observation::cell).thenComparing(Observation::key));
        if (ordered.isEmpty()) {
            return;
        }
        for (TableSlice slice : table(ordered).splitOn(KEY)) {
            List<Observation> members = new ArrayList<>();
            slice.forEach(row -> members.add(ordered.get(row.getInt(PLACE))));
            series.put(Series.of(members.get(0).key()), List.copyOf(members));
        }
    }

    /** The observations of a series in order of file, sheet and cell. */
    List<Observation> observations(Series wanted) {
        return series.getOrDefault(wanted, List.of());
    }

    private static Table table(List<Observation> ordered) {
        List<Series> keys = ordered.stream()
                .map(observation -> Series.of(observation.key()))
                .toList();
        return Table.create(
                StringColumn.create(KEY[0], keys.stream().map(Series::unit)),
                StringColumn.create(KEY[1], keys.stream().map(Series::indicator)),
                StringColumn.create(KEY[2], keys.stream().map(Series::dimensions)),
                StringColumn.create(KEY[3], keys.stream().map(key -> key.role().toString())),
                IntColumn.indexColumn(PLACE, ordered.size(), 0));
    }
}
