package tonghop.reconcile.search;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tonghop.model.Bound;
import tonghop.model.Reading;
import tonghop.model.Role;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Percent;
import tonghop.reckon.SumOfParts;
import tonghop.reckon.Values;
import tonghop.reconcile.rule.Edit;

/** What befalls many cells of a unit's form at once: two columns or rows stand in each other's place, or figures a row too low. */
public record Blocks(Facts facts, Network network, UsualDecimals decimals, Runs runs) {
    public Blocks(Facts facts, Network network, UsualDecimals decimals) {
        this(facts, network, decimals, new Runs(facts, network));
    }

    /** The blocks in which a figure stands, put right. */
    public Stream<Slip> of(Figure figure) {
        Form form = Form.of(facts.ofUnit(figure.key().unit())
                .filter(other -> Facts.distance(figure, other) <= 1 && isExact(other))
                .toList());
        return Stream.of(
                        columns(figure, form),
                        rows(figure, form),
                        shifted(figure, form.figures),
                        runs.of(figure, this::solved))
                .flatMap(slips -> slips);
    }

    /** What a unit tells in one sheet, by the rows that it tells it in. */
    private record Form(List<Figure> figures, Map<Row, List<Figure>> rows) {
        static Form of(List<Figure> figures) {
            return new Form(figures, figures.stream().collect(Collectors.groupingBy(Row::of)));
        }

        List<Figure> row(Figure figure) {
            return rows.getOrDefault(Row.of(figure), List.of());
        }

        List<Figure> column(Figure figure) {
            return figures.stream().filter(each -> isInColumn(figure, each)).toList();
        }

        /** What stands in the row of the one and the column of the other. */
        Optional<Figure> at(Figure row, Figure column) {
            return row(row).stream().filter(other -> isInColumn(column, other)).findFirst();
        }
    }

    private record Row(String indicator, Map<String, String> dimensions) {
        static Row of(Figure figure) {
            return new Row(figure.key().indicator(), figure.key().dimensions());
        }
    }

    static boolean isExact(Figure figure) {
        return figure.reading()
                .filter(reading -> reading.bound() == Bound.EXACT)
                .isPresent();
    }

    private static boolean isInColumn(Figure one, Figure other) {
        return one.role() == other.role() && Facts.Moment.of(one).equals(Facts.Moment.of(other));
    }

    /** The results stand where those of another time belong, or the plans, all down the form. */
    private static Stream<Slip> columns(Figure figure, Form form) {
        if (figure.isRatio()) {
            return Stream.empty();
        }
        List<Figure> column = form.column(figure);
        return form.row(figure).stream()
                .filter(other -> !other.isRatio() && !isInColumn(figure, other))
                .filter(other -> figure.role() == Role.ACTUAL || other.role() == Role.ACTUAL)
                .flatMap(other -> exchanged(column, each -> form.at(each, other), SlipKind.SWAPPED_COLUMNS).stream());
    }

    /** Two rows one below the other stand in each other's place, with their percents or without. */
    private static Stream<Slip> rows(Figure figure, Form form) {
        return form.column(figure).stream()
                .filter(other ->
                        Math.abs(other.cell().at().row() - figure.cell().at().row()) == 1)
                .sorted(Comparator.comparing(other -> other.cell().at()))
                .flatMap(other -> Stream.<Predicate<Figure>>of(each -> true, each -> !each.isRatio())
                        .flatMap(some -> exchanged(
                                form.row(figure).stream().filter(some).toList(),
                                each -> form.at(other, each),
                                SlipKind.SWAPPED_ROWS)
                                .stream()));
    }

    private static Optional<Slip> exchanged(
            List<Figure> some, Function<Figure, Optional<Figure>> partner, SlipKind kind) {
        Map<Figure, Reading> changed = new TreeMap<>();
        some.forEach(
                one -> partner.apply(one).filter(other -> !isSame(one, other)).ifPresent(other -> {
                    changed.put(one, other.reading().orElseThrow());
                    changed.put(other, one.reading().orElseThrow());
                }));
        return changed.size() < SearchBounds.FEWEST_IN_A_BLOCK ? Optional.empty() : Optional.of(slip(changed, kind));
    }

    /**
     * From a figure that stands twice on, each figure down to some row belongs a row higher, percents with counts; what the last was
     * follows from what stands beside it, or nobody knows.
     */
    private Stream<Slip> shifted(Figure figure, List<Figure> form) {
        List<Figure> column = form.stream()
                .filter(other ->
                        other.cell().at().column() == figure.cell().at().column())
                .sorted(Comparator.comparing(other -> other.cell().at()))
                .toList();
        return IntStream.range(1, column.size() - 1)
                .filter(twice -> isSame(column.get(twice - 1), column.get(twice)))
                .boxed()
                .flatMap(twice -> IntStream.range(twice + 1, column.size())
                        .mapToObj(last -> column.subList(twice, last + 1))
                        .flatMap(block -> shifted(block).stream()));
    }

    private Optional<Slip> shifted(List<Figure> block) {
        Map<Figure, Reading> changed = new TreeMap<>();
        for (int row = 0; row < block.size() - 1; row++) {
            changed.put(block.get(row), block.get(row + 1).reading().orElseThrow());
        }
        Figure last = block.get(block.size() - 1);
        solved(last, new Values(changed)).ifPresent(reading -> changed.put(last, reading));
        // the figure that stands twice is one of the block
        return changed.size() + 1 < SearchBounds.FEWEST_IN_A_BLOCK
                ? Optional.empty()
                : Optional.of(slip(changed, SlipKind.SHIFTED_ROWS));
    }

    /** What a percent or a sum makes of a figure, or the only one of which a stated percent is. */
    private Optional<Reading> solved(Figure figure, Values values) {
        return reckoned(figure, values)
                .filter(reading -> reading.value().signum() >= 0 || isBelowZero(figure))
                .or(() -> network.editsOf(figure).stream()
                        .map(network::edit)
                        .filter(Edit::isPercent)
                        .flatMap(edit -> FittingValues.of(edit, figure, values).stream())
                        .filter(fitting -> fitting.count().compareTo(BigDecimal.ONE) == 0)
                        .flatMap(FittingValues::each)
                        .map(Reading::exact)
                        .findFirst());
    }

    private static boolean isBelowZero(Figure figure) {
        return figure.reading().orElseThrow().value().signum() < 0;
    }

    private Optional<Reading> reckoned(Figure figure, Values values) {
        return network.editsOf(figure).stream()
                .sorted(Comparator.comparing(network::isMemberSum))
                .flatMap(edit -> network.edit(edit).relation().stream())
                .filter(relation -> relation instanceof SumOfParts
                        || (relation instanceof Percent
                                && relation.terms().get(0).equals(figure)))
                .flatMap(relation -> relation.solve(figure, values).stream())
                .map(solution -> Reading.exact(solution.value().setScale(decimals(figure), RoundingMode.HALF_UP)))
                .findFirst();
    }

    /** What stands in the cell belongs to another row: the same figure at other times shows how it is printed. */
    private int decimals(Figure figure) {
        return facts.series(figure.key()).stream()
                .filter(other -> !other.equals(figure))
                .flatMap(other -> other.reading().stream())
                .mapToInt(Reading::decimals)
                .max()
                .orElseGet(() -> decimals.of(figure));
    }

    private static boolean isSame(Figure one, Figure other) {
        return one.reading()
                        .orElseThrow()
                        .value()
                        .compareTo(other.reading().orElseThrow().value())
                == 0;
    }

    /** A block is told by its upper left cell. */
    static Slip slip(Map<Figure, Reading> changed, SlipKind kind) {
        Map<Figure, Reading> others = new TreeMap<>(changed);
        Figure first = Collections.min(changed.keySet(), Comparator.comparing(Figure::cell));
        Reading reading = Objects.requireNonNull(others.remove(first));
        return new Slip(first, reading, others, kind);
    }
}
