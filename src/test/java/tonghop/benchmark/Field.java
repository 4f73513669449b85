package tonghop.benchmark;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import tonghop.model.PrintedNumber;

/**
 * Where an error is planted.
 *
 * @param data the data set
 * @param sheet what one unit tells of one indicator
 * @param other what another unit tells of it
 */
record Field(DataSet data, Sheet sheet, Sheet other) {
    private static final String NUMBER = "(0|[1-9]\\d*)(\\.\\d+)?";

    boolean is(Shape shape) {
        return sheet.plan().shape() == shape;
    }

    Cell cell(int number) {
        return data.cells().get(number);
    }

    Told told(int cell) {
        return cell(cell).told();
    }

    BigDecimal value(int cell) {
        return told(cell).value();
    }

    int at(Spot spot) {
        return sheet.at(spot);
    }

    Optional<Integer> anyCell(Random random) {
        return any(List.copyOf(sheet.cells().values()), random);
    }

    Optional<Integer> anyPart(Random random) {
        return is(Shape.PARTS)
                ? any(Shape.MEMBERS.stream().map(Spot::part).map(this::at).toList(), random)
                : Optional.empty();
    }

    private Optional<Integer> any(List<Integer> cells, Random random) {
        return Optional.of(cells.get(random.nextInt(cells.size())))
                .filter(cell -> !told(cell).isRange());
    }

    Optional<Integer> percent() {
        return sheet.cell(Spot.PERCENT).or(() -> sheet.cell(Spot.SHARE));
    }

    /** What the other unit tells in place of this one's actual. */
    Optional<Integer> neighbour() {
        return other.cell(Spot.ACTUAL);
    }

    Optional<Plant> retyped(PlantKind kind, int cell, UnaryOperator<String> slip) {
        String digits = slip.apply(value(cell).toPlainString());
        return digits.matches(NUMBER) ? changed(kind, cell, new BigDecimal(digits)) : Optional.empty();
    }

    Optional<Plant> changed(PlantKind kind, int cell, BigDecimal value) {
        return printed(kind, cell, cell(cell).sender().print(value));
    }

    Optional<Plant> printed(PlantKind kind, int cell, PrintedNumber printed) {
        return plant(kind, Map.of(cell, printed), Map.of(cell, value(cell)));
    }

    private Optional<Plant> plant(
            PlantKind kind, Map<Integer, PrintedNumber> changes, Map<Integer, BigDecimal> truths) {
        boolean isChange = changes.entrySet().stream()
                .anyMatch(change -> change.getValue().value().compareTo(value(change.getKey())) != 0);
        return isChange ? Optional.of(new Plant(kind, changes, truths)) : Optional.empty();
    }

    Optional<Plant> exchanged(PlantKind kind, int one, int two) {
        if (told(one).isRange() || told(two).isRange()) {
            return Optional.empty();
        }
        Sender sender = cell(one).sender();
        return plant(
                kind,
                Map.of(one, sender.print(value(two)), two, sender.print(value(one))),
                Map.of(one, value(one), two, value(two)));
    }

    /** The actual is more or less by an amount. */
    Optional<Plant> moved(PlantKind kind, BigDecimal amount) {
        return sheet.cell(Spot.ACTUAL)
                .flatMap(cell -> changed(kind, cell, value(cell).add(amount)));
    }

    Optional<Plant> percentOfLowerEnd(PlantKind kind) {
        int percent = at(Spot.PERCENT);
        Told range = told(at(Spot.TARGET));
        BigDecimal wrong = Told.rounded(
                        Relation.percent(value(at(Spot.ACTUAL)), range.value()),
                        told(percent).decimals())
                .value();
        Map<Integer, BigDecimal> truths = Map.of(percent, value(percent), at(Spot.TARGET), range.value());
        return plant(kind, Map.of(percent, cell(percent).sender().print(wrong)), truths);
    }

    Optional<Plant> truncated(PlantKind kind, int percent) {
        BigDecimal part = value(at(Spot.ACTUAL));
        int decimals = told(percent).decimals();
        BigDecimal exact = is(Shape.LOWER)
                ? Relation.percent(value(at(Spot.TARGET)), part)
                : Relation.percent(
                        part,
                        is(Shape.SHARE)
                                ? value(at(Spot.TOTAL))
                                : sheet.plan().shape().base().of(told(at(Spot.TARGET))));
        return changed(kind, percent, exact.setScale(decimals, java.math.RoundingMode.DOWN));
    }

    Optional<Plant> scaled(PlantKind kind, int places) {
        Map<Integer, PrintedNumber> changes = new TreeMap<>();
        Map<Integer, BigDecimal> truths = new TreeMap<>();
        for (Spot spot : List.of(Spot.ACTUAL, Spot.TARGET)) {
            sheet.cell(spot).ifPresent(cell -> {
                BigDecimal scaled = value(cell).movePointRight(places);
                changes.put(cell, cell(cell).sender().print(scaled.scale() < 0 ? scaled.setScale(0) : scaled));
                truths.put(cell, value(cell));
            });
        }
        return plant(kind, changes, truths);
    }
}
