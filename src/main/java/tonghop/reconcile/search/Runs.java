package tonghop.reconcile.search;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tonghop.model.ObservationKey;
import tonghop.model.Reading;
import tonghop.model.cell.CellAddress;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;
import tonghop.reckon.Values;
import tonghop.reckon.Verdict;
import tonghop.reconcile.rule.Edit;

/**
 * Runs of cells in a table of several units, one below or beside the other: exchanged with the cells beside them, of another unit
 * or of another thing, or moved on by a cell. Of the runs along two lines the one counts that repairs most and changes least.
 */
public final class Runs {
    private final Facts facts;
    private final Network network;
    /** Every figure of two lines asks for the same run; several threads do. */
    private final Map<Pair, List<Slip>> exchanged = new ConcurrentHashMap<>();

    private final Map<Pair, Optional<Slip>> moved = new ConcurrentHashMap<>();
    private final Map<Lines, List<Slip>> ofThings = new ConcurrentHashMap<>();
    /** What is told of one thing, whichever unit tells it, by sheet. */
    private final Map<ObservationKey, Map<Tab, List<Figure>>> series = new ConcurrentHashMap<>();

    Runs(Facts facts, Network network) {
        this.facts = facts;
        this.network = network;
    }

    /** Two cells, one in the place of the other. */
    private record Pair(Figure one, Figure other) {
        /** The same pair, looked at from the other figure. */
        Pair turned() {
            return new Pair(/* one= */ other, /* other= */ one);
        }

        boolean isSame() {
            return value(one).compareTo(value(other)) == 0;
        }

        private static BigDecimal value(Figure figure) {
            return figure.reading().orElseThrow().value();
        }
    }

    /**
     * The runs in which a figure stands, put right.
     *
     * @param solved what the last figure of a run that moved on was, when the others are put right
     */
    Stream<Slip> of(Figure figure, BiFunction<Figure, Values, Optional<Reading>> solved) {
        if (!Blocks.isExact(figure)) {
            return Stream.empty();
        }
        List<Figure> things = series(figure);
        if (things.size() < 2) {
            return Stream.empty();
        }
        Stream<Slip> exchanged = Stream.concat(things.stream(), ofUnit(figure))
                .filter(other -> isNear(figure, other) && isAlike(figure, other))
                .flatMap(other -> exchanged(figure, other, things).stream());
        return Stream.concat(exchanged, moved(figure, things, solved)).filter(slip -> slip.moves(figure));
    }

    /** Two things side by side in a table of units: each of their figures stands in the same two lines. */
    private record Lines(Tab tab, int place, ObservationKey one, ObservationKey other, int rows, int columns) {
        static Lines of(Figure figure, Figure other) {
            CellAddress at = figure.cell().at();
            int rows = Runs.rows(figure, other);
            return new Lines(
                    Tab.of(figure),
                    rows == 0 ? at.column() : at.row(),
                    figure.key().withUnit(""),
                    other.key().withUnit(""),
                    rows,
                    Runs.columns(figure, other));
        }
    }

    /** A sheet of a workbook. */
    private record Tab(String file, String sheet) {
        static Tab of(Figure figure) {
            return new Tab(figure.cell().file(), figure.cell().sheet());
        }
    }

    /** The same thing told by all units of the sheet, in the order of the cells. */
    private List<Figure> series(Figure figure) {
        return series.computeIfAbsent(figure.key().withUnit(""), this::byTab).getOrDefault(Tab.of(figure), List.of());
    }

    private Map<Tab, List<Figure>> byTab(ObservationKey thing) {
        return facts.of(thing.indicator()).stream()
                .filter(figure ->
                        Blocks.isExact(figure) && figure.key().withUnit("").equals(thing))
                .sorted(Comparator.comparing(Figure::cell))
                .collect(Collectors.groupingBy(Tab::of));
    }

    private Stream<Figure> ofUnit(Figure figure) {
        return facts.ofUnit(figure.key().unit())
                .filter(other -> Facts.distance(figure, other) <= 1 && Blocks.isExact(other))
                .filter(other -> !other.key().equals(figure.key()));
    }

    /** A rate says the same when it is exchanged with what it is a rate of: that is no evidence. */
    private static boolean isAlike(Figure figure, Figure other) {
        return UsualDecimals.isRate(figure) == UsualDecimals.isRate(other);
    }

    /** Whether another cell stands in the same row or column, and not far off. */
    private static boolean isNear(Figure figure, Figure other) {
        int rows = Math.abs(rows(figure, other));
        int columns = Math.abs(columns(figure, other));
        return Math.min(rows, columns) == 0 && rows + columns > 0 && rows + columns <= SearchBounds.FARTHEST_EXCHANGE;
    }

    private static int rows(Figure from, Figure to) {
        return to.cell().at().row() - from.cell().at().row();
    }

    private static int columns(Figure from, Figure to) {
        return to.cell().at().column() - from.cell().at().column();
    }

    private List<Slip> exchanged(Figure figure, Figure other, List<Figure> things) {
        return isOfUnits(figure, other)
                ? runs(figure, other, things)
                : ofThings.computeIfAbsent(Lines.of(figure, other), of -> runs(figure, other, things));
    }

    private List<Slip> runs(Figure figure, Figure other, List<Figure> things) {
        boolean isFirst = figure.cell().compareTo(other.cell()) < 0;
        List<Pair> pairs = pairs(figure, other, things).stream()
                .map(pair -> isFirst ? pair : pair.turned())
                .toList();
        SlipKind kind = rows(figure, other) == 0 ? SlipKind.SWAPPED_COLUMNS : SlipKind.SWAPPED_ROWS;
        return pairs.isEmpty() ? List.of() : exchanged.computeIfAbsent(pairs.get(0), of -> exchanged(pairs, kind));
    }

    private static boolean isOfUnits(Figure figure, Figure other) {
        return !figure.key().unit().equals(other.key().unit());
    }

    /** The runs of two lines, the best first; none reaches into another. */
    private List<Slip> exchanged(List<Pair> pairs, SlipKind kind) {
        List<Integer> failing = IntStream.range(0, pairs.size())
                .filter(at -> !pairs.get(at).isSame())
                .filter(at -> isFailing(pairs.get(at).one())
                        || isFailing(pairs.get(at).other()))
                .boxed()
                .collect(Collectors.toCollection(ArrayList::new));
        List<Slip> found = new ArrayList<>();
        Optional<Map<Figure, Reading>> next = run(pairs, failing);
        while (next.isPresent()) {
            Set<Figure> changed = next.get().keySet();
            Slip run = Blocks.slip(next.get(), kind);
            Optional<Slip> rest = rest(pairs, next.get()).map(left -> Blocks.slip(left, kind));
            boolean isLess = rest.filter(
                            other -> other.others().size() < run.others().size())
                    .isPresent();
            found.add(isLess ? run.withCost(run.cost() + 1) : run);
            rest.map(other -> isLess ? other : other.withCost(other.cost() + 1)).ifPresent(found::add);
            failing.removeIf(at -> changed.contains(pairs.get(at).one()));
            next = run(pairs, failing);
        }
        return found;
    }

    /**
     * What a run leaves of the two lines that it begins or ends: to exchange that is the same as to exchange the run and then the whole
     * lines, which no sum over units tells.
     */
    private Optional<Map<Figure, Reading>> rest(List<Pair> pairs, Map<Figure, Reading> run) {
        List<Integer> moved = IntStream.range(0, pairs.size())
                .filter(at -> run.containsKey(pairs.get(at).one()))
                .boxed()
                .toList();
        Map<Figure, Reading> before = exchanged(pairs.subList(0, moved.get(0)));
        Map<Figure, Reading> behind = exchanged(pairs.subList(moved.get(moved.size() - 1) + 1, pairs.size()));
        Map<Figure, Reading> rest = before.isEmpty() ? behind : behind.isEmpty() ? before : Map.of();
        return Optional.of(rest)
                .filter(left -> !left.isEmpty() && repaired(left).equals(repaired(run)));
    }

    private Optional<Map<Figure, Reading>> run(List<Pair> pairs, List<Integer> failing) {
        return best(failing.stream().flatMap(first -> failing.stream()
                .filter(last -> last > first && last - first < SearchBounds.LONGEST_RUN)
                .map(last -> exchanged(pairs.subList(first, last + 1)))));
    }

    /** Whether an equation inside its unit does not hold. */
    private boolean isFailing(Figure figure) {
        return network.editsOf(figure).stream()
                .anyMatch(edit -> isTelling(edit) && network.verdict(edit).isFailed());
    }

    private boolean isTelling(int edit) {
        return !network.isMemberSum(edit)
                && network.edit(edit).kind() == Edit.Kind.EQUATION
                && network.edit(edit).figures().size() > 1;
    }

    /** The cells in line with a figure, each with the one that stands to it as the other to the figure. */
    private List<Pair> pairs(Figure figure, Figure other, List<Figure> things) {
        boolean isOfUnits = isOfUnits(figure, other);
        Stream<Figure> line = isOfUnits ? Stream.concat(Stream.of(figure), ofUnit(figure)) : things.stream();
        return line.filter(one -> rows(figure, other) == 0 ? columns(figure, one) == 0 : rows(figure, one) == 0)
                .flatMap(one -> facts
                        .at(
                                isOfUnits
                                        ? one.key().withUnit(other.key().unit())
                                        : other.key().withUnit(one.key().unit()))
                        .stream()
                        .filter(partner -> Facts.distance(one, partner) <= 1 && Blocks.isExact(partner))
                        .filter(partner -> rows(one, partner) == rows(figure, other)
                                && columns(one, partner) == columns(figure, other))
                        .limit(1)
                        .map(partner -> new Pair(one, partner)))
                .sorted(Comparator.comparing(pair -> pair.one().cell()))
                .toList();
    }

    private static Map<Figure, Reading> exchanged(List<Pair> run) {
        Map<Figure, Reading> changed = new TreeMap<>();
        run.stream().filter(pair -> !pair.isSame()).forEach(pair -> {
            changed.put(pair.one(), pair.other().reading().orElseThrow());
            changed.put(pair.other(), pair.one().reading().orElseThrow());
        });
        return changed;
    }

    /** From a figure that stands twice on, the figures of some units belong to the one before, or to the one behind. */
    private Stream<Slip> moved(
            Figure figure, List<Figure> things, BiFunction<Figure, Values, Optional<Reading>> solved) {
        List<Figure> column = line(things, figure, CellAddress::column);
        List<Figure> line = column.size() > 1 ? column : line(things, figure, CellAddress::row);
        List<Figure> back = line.stream()
                .sorted(Comparator.comparing(Figure::cell).reversed())
                .toList();
        return line.size() < SearchBounds.FEWEST_IN_A_BLOCK
                ? Stream.empty()
                : Stream.of(line, back)
                        .flatMap(
                                cells -> moved
                                        .computeIfAbsent(
                                                new Pair(cells.get(0), cells.get(1)), of -> moved(cells, solved))
                                        .stream());
    }

    private static List<Figure> line(List<Figure> things, Figure figure, Function<CellAddress, Integer> place) {
        return things.stream()
                .filter(other -> place.apply(other.cell().at())
                        .equals(place.apply(figure.cell().at())))
                .toList();
    }

    private Optional<Slip> moved(List<Figure> line, BiFunction<Figure, Values, Optional<Reading>> solved) {
        return best(IntStream.range(1, line.size())
                        .filter(twice ->
                                new Pair(line.get(twice - 1), line.get(twice)).isSame() && isFailing(line.get(twice)))
                        .boxed()
                        .flatMap(twice -> IntStream.range(
                                        twice + SearchBounds.FEWEST_IN_A_BLOCK - 1,
                                        Math.min(line.size(), twice + SearchBounds.LONGEST_RUN))
                                .filter(last -> isFailing(line.get(last)))
                                .mapToObj(last -> moved(line.subList(twice, last + 1)))))
                .map(changed -> Blocks.slip(withLast(changed, line, solved), SlipKind.SHIFTED_ROWS));
    }

    private static Map<Figure, Reading> withLast(
            Map<Figure, Reading> changed, List<Figure> line, BiFunction<Figure, Values, Optional<Reading>> solved) {
        Map<Figure, Reading> all = new LinkedHashMap<>(changed);
        int end = changed.keySet().stream().mapToInt(line::indexOf).max().orElseThrow() + 1;
        solved.apply(line.get(end), new Values(changed)).ifPresent(reading -> all.put(line.get(end), reading));
        return all;
    }

    /** What stands in the last cell belongs to the one before; what belongs there is not told. */
    private static Map<Figure, Reading> moved(List<Figure> run) {
        Map<Figure, Reading> changed = new LinkedHashMap<>();
        IntStream.range(1, run.size())
                .forEach(
                        at -> changed.put(run.get(at - 1), run.get(at).reading().orElseThrow()));
        return changed;
    }

    /** What repairs most and changes least, of what repairs equations of two units and breaks none inside any. */
    private Optional<Map<Figure, Reading>> best(Stream<Map<Figure, Reading>> runs) {
        Map<Map<Figure, Reading>, Integer> repairing = new LinkedHashMap<>();
        runs.forEach(changed -> {
            Set<Integer> repaired = repaired(changed);
            boolean isOfUnits = repaired.stream()
                            .map(edit ->
                                    network.edit(edit).figures().get(0).key().unit())
                            .distinct()
                            .count()
                    > 1;
            if (isOfUnits) {
                repairing.put(changed, repaired.size());
            }
        });
        return repairing.entrySet().stream()
                .min(Map.Entry.<Map<Figure, Reading>, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(entry -> entry.getKey().size()))
                .map(Map.Entry::getKey);
    }

    /** The equations inside units that hold again; none where any edit would answer worse. */
    private Set<Integer> repaired(Map<Figure, Reading> changed) {
        Values values = new Values(changed);
        Set<Integer> asked = new HashSet<>();
        Set<Integer> repaired = new HashSet<>();
        for (Figure figure : changed.keySet()) {
            for (int edit : network.editsOf(figure)) {
                if (!network.isMemberSum(edit) && asked.add(edit)) {
                    if (!Trial.isHarmless(edit, network, Values.STATED, values)) {
                        return Set.of();
                    }
                    boolean isRepaired = isTelling(edit)
                            && network.verdict(edit).isFailed()
                            && network.edit(edit).check(values).outcome() == Verdict.Outcome.PASSED;
                    if (isRepaired) {
                        repaired.add(edit);
                    }
                }
            }
        }
        return repaired;
    }
}
