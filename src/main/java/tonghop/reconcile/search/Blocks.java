package tonghop.reconcile.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tonghop.model.Bound;
import tonghop.model.Reading;
import tonghop.model.Role;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;

/** What befalls many cells of a unit's form at once: two columns or rows stand in each other's place, or figures a row too low. */
public record Blocks(Facts facts) {
    /** The blocks in which a figure stands, put right. */
    Stream<Slip> of(Figure figure) {
        List<Figure> form = facts.ofUnit(figure.key().unit())
                .filter(other -> Facts.distance(figure, other) <= 1 && isExact(other))
                .toList();
        return Stream.of(columns(figure, form), rows(figure, form), shifted(figure, form))
                .flatMap(slips -> slips);
    }

    private static boolean isExact(Figure figure) {
        return figure.reading()
                .filter(reading -> reading.bound() == Bound.EXACT)
                .isPresent();
    }

    private static boolean isInColumn(Figure one, Figure other) {
        return one.role() == other.role() && Facts.Moment.of(one).equals(Facts.Moment.of(other));
    }

    private static boolean isInRow(Figure one, Figure other) {
        return one.key().indicator().equals(other.key().indicator())
                && one.key().dimensions().equals(other.key().dimensions());
    }

    /** The results stand where those of another time belong, or the plans, all down the form. */
    private static Stream<Slip> columns(Figure figure, List<Figure> form) {
        if (figure.isRatio()) {
            return Stream.empty();
        }
        return form.stream()
                .filter(other -> isInRow(figure, other) && !other.isRatio() && !isInColumn(figure, other))
                .filter(other -> figure.role() == Role.ACTUAL || other.role() == Role.ACTUAL)
                .flatMap(other -> exchanged(
                        form.stream().filter(each -> isInColumn(figure, each)).toList(),
                        each -> form.stream()
                                .filter(partner -> isInRow(each, partner) && isInColumn(other, partner))
                                .findFirst(),
                        SlipKind.SWAPPED_COLUMNS)
                        .stream());
    }

    /** Two rows one below the other stand in each other's place, with their percents or without. */
    private static Stream<Slip> rows(Figure figure, List<Figure> form) {
        return column(figure, form).stream()
                .filter(other ->
                        Math.abs(other.cell().at().row() - figure.cell().at().row()) == 1)
                .flatMap(other -> Stream.<Predicate<Figure>>of(each -> true, each -> !each.isRatio())
                        .flatMap(some -> exchanged(
                                form.stream()
                                        .filter(each -> isInRow(figure, each) && some.test(each))
                                        .toList(),
                                each -> form.stream()
                                        .filter(partner -> isInRow(other, partner) && isInColumn(each, partner))
                                        .findFirst(),
                                SlipKind.SWAPPED_ROWS)
                                .stream()));
    }

    private static List<Figure> column(Figure figure, List<Figure> form) {
        return form.stream()
                .filter(other -> isInColumn(figure, other))
                .sorted(Comparator.comparing(other -> other.cell().at()))
                .toList();
    }

    private static Optional<Slip> exchanged(
            List<Figure> some, Function<Figure, Optional<Figure>> partner, SlipKind kind) {
        Map<Figure, Reading> changed = new TreeMap<>();
        some.forEach(
                one -> partner.apply(one).filter(other -> !isSame(one, other)).ifPresent(other -> {
                    changed.put(one, other.reading().orElseThrow());
                    changed.put(other, one.reading().orElseThrow());
                }));
        return slip(changed, kind);
    }

    /** From a figure that stands twice on, each figure belongs a row higher; what the last was nobody knows. */
    private static Stream<Slip> shifted(Figure figure, List<Figure> form) {
        List<Figure> column = column(figure, form);
        List<Slip> slips = new ArrayList<>();
        for (int twice = 1; twice < column.size() - 1; twice++) {
            if (isSame(column.get(twice - 1), column.get(twice))) {
                Map<Figure, Reading> changed = new TreeMap<>();
                for (int row = twice; row < column.size() - 1; row++) {
                    changed.put(column.get(row), column.get(row + 1).reading().orElseThrow());
                }
                slip(changed, SlipKind.SHIFTED_ROWS).ifPresent(slips::add);
            }
        }
        return slips.stream();
    }

    private static boolean isSame(Figure one, Figure other) {
        return one.reading()
                        .orElseThrow()
                        .value()
                        .compareTo(other.reading().orElseThrow().value())
                == 0;
    }

    /** Two cells alone are no block. */
    private static Optional<Slip> slip(Map<Figure, Reading> changed, SlipKind kind) {
        if (changed.size() < SearchBounds.FEWEST_IN_A_BLOCK) {
            return Optional.empty();
        }
        Map<Figure, Reading> others = new TreeMap<>(changed);
        Figure first = changed.keySet().iterator().next();
        Reading reading = Objects.requireNonNull(others.remove(first));
        return Optional.of(new Slip(first, reading, others, kind));
    }
}
