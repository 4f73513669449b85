package tonghop.reckon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import tonghop.model.ObservationKey;
import tonghop.model.Role;
import tonghop.reckon.Facts.Moment;

/** What is known of one unit. An index for each unit keeps the keys of thousands of like units out of one another's way. */
public final class UnitFacts {
    private final Map<ObservationKey, List<Figure>> byKey = new LinkedHashMap<>();
    private final Map<Series, List<Figure>> bySeries = new HashMap<>();
    private final Map<Statement, List<Figure>> byStatement = new HashMap<>();

    /** What is about the same thing at whatever time. */
    private record Series(String indicator, SortedMap<String, String> dimensions, Role role) {
        static Series of(ObservationKey key) {
            return new Series(key.indicator(), key.dimensions(), key.role());
        }
    }

    /** What is said of one indicator at one time. */
    private record Statement(String indicator, Moment moment) {}

    public void add(Figure figure) {
        ObservationKey key = figure.key();
        byKey.computeIfAbsent(key, told -> new ArrayList<>(1)).add(figure);
        bySeries.computeIfAbsent(Series.of(key), series -> new ArrayList<>(2)).add(figure);
        byStatement
                .computeIfAbsent(new Statement(key.indicator(), Moment.of(figure)), statement -> new ArrayList<>())
                .add(figure);
    }

    public Stream<List<Figure>> tellings() {
        return byKey.values().stream().map(List::copyOf);
    }

    public List<Figure> at(ObservationKey key) {
        return byKey.getOrDefault(key, List.of());
    }

    public List<Figure> series(ObservationKey key) {
        return bySeries.getOrDefault(Series.of(key), List.of());
    }

    public List<Figure> of(String indicator, Moment moment) {
        return byStatement.getOrDefault(new Statement(indicator, moment), List.of());
    }
}
