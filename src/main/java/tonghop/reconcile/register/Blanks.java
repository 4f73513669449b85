package tonghop.reconcile.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tonghop.model.Observation;
import tonghop.model.Role;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRef;
import tonghop.reckon.Facts;
import tonghop.reckon.Figure;

/** The cells in told rows of units where others on their level have a figure and they have none. */
final class Blanks {
    /** Of fewer units nobody can say what is usual. */
    private static final int FEWEST_SISTERS = 8;

    private final Facts facts;
    private final Map<Row, List<Figure>> rows = new LinkedHashMap<>();
    private final Map<Series, List<Figure>> told = new LinkedHashMap<>();
    private final Map<Row, Set<String>> units = new LinkedHashMap<>();
    private final Map<String, Set<String>> byLevel = new HashMap<>();
    private final Set<CellRef> taken = new HashSet<>();
    private final Set<OnSheet> printed = new HashSet<>();

    Blanks(Facts facts) {
        this.facts = facts;
        facts.figures().stream().filter(figure -> figure.reading().isPresent()).forEach(this::add);
    }

    private void add(Figure figure) {
        Row row = Row.of(figure);
        taken.add(figure.cell());
        printed.add(new OnSheet(figure.cell().file(), figure.cell().sheet(), Column.of(figure)));
        rows.computeIfAbsent(row, of -> new ArrayList<>()).add(figure);
        told.computeIfAbsent(series(figure), of -> new ArrayList<>()).add(figure);
        String level = level(row.unit());
        units.computeIfAbsent(row.of(level), of -> new HashSet<>()).add(row.unit());
        byLevel.computeIfAbsent(level, of -> new HashSet<>()).add(row.unit());
    }

    /**
     * A cell that is blank.
     *
     * @param decimals the decimals that stand there elsewhere
     * @param told how many units have a figure there
     * @param units how many units have the row
     * @param isOfTold whether anything but zero stands in the unit's row
     */
    record Blank(int decimals, long told, long units, boolean isOfTold) {
        static Blank of(List<Figure> row, List<Figure> sisters, long units) {
            return new Blank(
                    decimals(sisters), sisters.size(), units, row.stream().anyMatch(Blank::isSome));
        }

        private static boolean isSome(Figure figure) {
            return figure.reading()
                    .filter(reading -> reading.value().signum() != 0)
                    .isPresent();
        }

        /** Whether it is missed though nothing tells what should stand there. */
        boolean isMissed() {
            return isOfTold && isNearlyAll(told, units);
        }

        /** A figure is printed as its definition says, a percent as it mostly is. */
        private static int decimals(List<Figure> sisters) {
            Figure first = sisters.get(0);
            Map<Integer, Long> counts = sisters.stream()
                    .flatMap(sister -> sister.reading().stream())
                    .collect(Collectors.groupingBy(
                            reading -> Math.max(0, reading.decimals()), TreeMap::new, Collectors.counting()));
            return first.isRatio()
                    ? counts.entrySet().stream()
                            .max(Map.Entry.comparingByValue())
                            .map(Map.Entry::getKey)
                            .orElse(0)
                    : first.indicator().decimals();
        }
    }

    /** What one unit tells of one thing. */
    private record Row(String unit, String indicator, SortedMap<String, String> dimensions) {
        static Row of(Figure figure) {
            return new Row(
                    figure.key().unit(), figure.key().indicator(), figure.key().dimensions());
        }

        Row of(String other) {
            return new Row(other, indicator, dimensions);
        }
    }

    /** What units on one level tell of one thing in one role at one time. */
    private record Series(Row row, Column column) {}

    /** What a column tells. */
    private record Column(Role role, Facts.Moment moment) {
        static Column of(Figure figure) {
            return new Column(figure.role(), Facts.Moment.of(figure));
        }
    }

    /** A column that a sheet has: a table without one of percents leaves none of them blank. */
    private record OnSheet(String file, String sheet, Column column) {}

    private String level(String unit) {
        return facts.members(unit).isEmpty() ? "part" : "whole";
    }

    private Series series(Figure figure) {
        return new Series(Row.of(figure).of(level(figure.key().unit())), Column.of(figure));
    }

    /** The blank cells, each as if it told what a sister tells. */
    Map<Observation, Blank> all() {
        Map<Row, List<Column>> usual = new LinkedHashMap<>();
        told.forEach((series, figures) -> {
            if (isUsual(series, figures)) {
                usual.computeIfAbsent(series.row(), of -> new ArrayList<>()).add(series.column());
            }
        });
        Map<Observation, Blank> blanks = new LinkedHashMap<>();
        rows.forEach((row, figures) -> {
            Row level = row.of(level(row.unit()));
            Set<Column> own = figures.stream().map(Column::of).collect(Collectors.toSet());
            List<Column> columns = usual.getOrDefault(level, List.of());
            long all = units.getOrDefault(level, Set.of()).size();
            columns.stream()
                    .filter(column -> !own.contains(column))
                    // what is told for another time is not left out
                    .filter(column ->
                            own.stream().noneMatch(other -> other.role() == column.role() && !columns.contains(other)))
                    .flatMap(column -> Stream.ofNullable(told.get(new Series(level, column))))
                    .forEach(sisters -> blank(figures, sisters.get(0))
                            .ifPresent(blank -> blanks.put(blank, Blank.of(figures, sisters, all))));
        });
        told.forEach((series, sisters) -> absent(series, sisters).forEach(blanks::put));
        return blanks;
    }

    /**
     * The blanks of units that tell nothing of a thing of which nearly all on their level do, though they tell what stands beside it.
     * They may have nothing to tell: such a blank is missed only if other figures leave something for it.
     */
    private Map<Observation, Blank> absent(Series series, List<Figure> sisters) {
        String level = series.row().unit();
        Set<String> tellers = units.getOrDefault(series.row(), Set.of());
        Set<String> all = byLevel.getOrDefault(level, Set.of());
        // a column that only some tell may be left out; a percent may be left to the reader
        if (sisters.get(0).isRatio()
                || sisters.size() < tellers.size()
                || tellers.size() == all.size()
                || !isNearlyAll(tellers.size(), all.size())) {
            return Map.of();
        }
        Map<Observation, Blank> blanks = new LinkedHashMap<>();
        all.stream().filter(unit -> !tellers.contains(unit)).sorted().forEach(unit -> beside(unit, sisters)
                .ifPresent(beside -> blanks.put(
                        blank(beside.figure(), sisters.get(0), beside.cell()),
                        Blank.of(List.of(), sisters, all.size()))));
        return blanks;
    }

    /** A figure that a unit tells beside a blank cell. */
    private record Beside(Figure figure, CellRef cell) {}

    /** Where a unit tells on the same form what a sister tells beside the thing; of several the nearest to it. */
    private Optional<Beside> beside(String unit, List<Figure> sisters) {
        Map<Likewise, Figure> own = new HashMap<>();
        facts.ofUnit(unit)
                .filter(figure -> figure.reading().isPresent())
                .forEach(figure -> own.putIfAbsent(Likewise.of(figure), figure));
        return sisters.stream()
                .limit(FEWEST_SISTERS)
                .flatMap(sister -> facts
                        .ofUnit(sister.key().unit())
                        .filter(other -> isOnSheet(other, sister))
                        .filter(other -> own.containsKey(Likewise.of(other)))
                        .min(Comparator.comparingInt(other ->
                                distance(other.cell().at(), sister.cell().at())))
                        .map(other -> {
                            Figure figure = Objects.requireNonNull(own.get(Likewise.of(other)));
                            return new Beside(
                                    figure,
                                    moved(
                                            figure.cell(),
                                            other.cell().at(),
                                            sister.cell().at()));
                        })
                        .stream())
                .filter(beside -> isFree(beside.cell()))
                .findFirst();
    }

    /** What one form tells, whichever unit tells it. */
    private record Likewise(String sheet, Row row, Column column) {
        static Likewise of(Figure figure) {
            return new Likewise(figure.cell().sheet(), Row.of(figure).of(""), Column.of(figure));
        }
    }

    private static int distance(CellAddress one, CellAddress other) {
        return Math.abs(one.row() - other.row()) + Math.abs(one.column() - other.column());
    }

    private boolean isFree(CellRef cell) {
        return cell.at().row() >= 0 && cell.at().column() >= 0 && !taken.contains(cell);
    }

    /** Whether most units that have the row have a figure there; a percent may be left to the reader. */
    private boolean isUsual(Series series, List<Figure> figures) {
        int all = units.getOrDefault(series.row(), Set.of()).size();
        boolean isRatio = series.column().role().isRatio();
        return isRatio ? isNearlyAll(figures.size(), all) : figures.size() > 1 && figures.size() * 2 >= all;
    }

    private static boolean isNearlyAll(long told, long units) {
        return told >= FEWEST_SISTERS && told * 10 >= units * 9;
    }

    /** What a sister tells, in the unit's blank cell. */
    private Optional<Observation> blank(List<Figure> row, Figure sister) {
        return row.stream()
                .flatMap(beside -> place(beside, Column.of(sister)).map(cell -> blank(beside, sister, cell)).stream())
                .findFirst();
    }

    private static Observation blank(Figure beside, Figure sister, CellRef cell) {
        Observation told = sister.observation();
        boolean isAlike = sister.isRatio() == beside.isRatio();
        return new Observation(
                sister.key().withUnit(beside.key().unit()),
                told.number(),
                null,
                isAlike ? beside.observation().unitOfMeasure() : sister.isRatio() ? told.unitOfMeasure() : "",
                Observation.Status.FINAL,
                cell,
                "");
    }

    /** Where the figure would stand: as far from its neighbour as like figures stand from theirs on the same form. */
    private Optional<CellRef> place(Figure beside, Column column) {
        Stream<Figure> alike = Stream.concat(
                facts.ofUnit(beside.key().unit()).filter(other -> isOnSheet(other, beside)),
                facts.of(beside.key().indicator()).stream());
        return alike.filter(other -> Column.of(other).equals(column))
                .flatMap(other -> rows.getOrDefault(Row.of(other), List.of()).stream()
                        .filter(neighbour -> Column.of(neighbour).equals(Column.of(beside)))
                        .filter(neighbour -> isOnSheet(other, neighbour))
                        .map(neighbour -> moved(
                                beside.cell(),
                                neighbour.cell().at(),
                                other.cell().at())))
                .findFirst()
                .filter(cell ->
                        !column.role().isRatio() || printed.contains(new OnSheet(cell.file(), cell.sheet(), column)))
                .filter(this::isFree);
    }

    private static boolean isOnSheet(Figure one, Figure other) {
        return Facts.distance(one, other) <= 1;
    }

    private static CellRef moved(CellRef cell, CellAddress from, CellAddress to) {
        CellAddress at = new CellAddress(
                cell.at().row() + to.row() - from.row(), cell.at().column() + to.column() - from.column());
        return new CellRef(cell.file(), cell.sheet(), at);
    }
}
