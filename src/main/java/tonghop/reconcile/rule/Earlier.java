package tonghop.reconcile.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tonghop.definition.Dimension;
import tonghop.model.ObservationKey;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;

/** What was told of a figure at the day before it that was last reported on, as a total or as the parts of one. */
public final class Earlier {
    private final Facts facts;
    private final List<Dimension> partitions;

    public Earlier(Facts facts) {
        this.facts = facts;
        this.partitions = facts.definition().dimensions().stream()
                .filter(Dimension::partition)
                .toList();
    }

    /** The earlier total, or the earlier parts where no total was told; empty when nothing was. */
    Optional<List<Figure>> before(Figure later) {
        return total(later).map(List::of).or(() -> beforeAsParts(later));
    }

    public Optional<Figure> total(Figure later) {
        return last(facts.series(later.key()).stream(), later);
    }

    private static Optional<Figure> last(Stream<Figure> candidates, Figure later) {
        return candidates
                .filter(figure -> isBefore(figure, later))
                .filter(figure -> figure.reading().isPresent())
                .max(Comparator.comparing((Figure figure) -> figure.key().asOf())
                        .thenComparing(Comparator.reverseOrder()));
    }

    /** Counted from the same start up to an earlier day. */
    private static boolean isBefore(Figure figure, Figure later) {
        LocalDate start = later.key().period().start();
        return figure.key().asOf().isBefore(later.key().asOf())
                && figure.key().period().start().equals(start);
    }

    /** The last figure of a period that ended before this one began. */
    public Optional<Figure> ofPeriodBefore(Figure later) {
        return facts.series(later.key()).stream()
                .filter(other ->
                        other.key().period().end().isBefore(later.key().period().start()))
                .filter(other -> other.reading().isPresent())
                .max(Comparator.comparing((Figure other) -> other.key().asOf())
                        .thenComparing(Comparator.reverseOrder()));
    }

    private Optional<List<Figure>> beforeAsParts(Figure later) {
        return partitions.stream()
                .filter(dimension -> !later.key().dimensions().containsKey(dimension.code()))
                .map(dimension -> parts(later, dimension))
                .filter(parts -> parts.size() > 1)
                .findFirst();
    }

    private List<Figure> parts(Figure later, Dimension dimension) {
        List<Figure> parts = new ArrayList<>();
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Dimension.Member member : dimension.members()) {
            TreeMap<String, String> dimensions = new TreeMap<>(later.key().dimensions());
            dimensions.put(dimension.code(), member.code());
            ObservationKey part = later.key().withDimensions(dimensions);
            last(facts.series(part).stream(), later).ifPresent(figure -> {
                parts.add(figure);
                days.add(figure.key().asOf());
            });
        }
        return days.size() == 1 ? parts : List.of();
    }
}
