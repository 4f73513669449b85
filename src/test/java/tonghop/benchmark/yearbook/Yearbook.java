package tonghop.benchmark.yearbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tonghop.benchmark.yearbook.Item.Follows;

/** Consistent yearbooks of all units: cells by number, what stands in them, and the laws that hold between them. */
final class Yearbook {
    private static final int COLUMNS = Column.values().length;

    private final Office office;
    private final List<Item> items;
    private final Random random;
    private final Map<Integer, BigDecimal> told = new TreeMap<>();
    private final List<Law> laws = new ArrayList<>();
    private final Map<Integer, List<Integer>> lawsOf = new HashMap<>();
    private final Map<Integer, Boolean> live = new HashMap<>();
    private final Map<Integer, Boolean> typedAsText = new HashMap<>();

    Yearbook(Office office, int rows, long seed) {
        this.office = office;
        this.items = Forms.of(rows);
        this.random = new Random(seed);
        office.upwards().forEach(this::tell);
        for (int number = 0; number < laws.size(); number++) {
            int law = number;
            laws.get(number).cells().forEach(cell -> lawsOf.computeIfAbsent(cell, of -> new ArrayList<>())
                    .add(law));
        }
    }

    Office office() {
        return office;
    }

    List<Item> items() {
        return items;
    }

    Map<Integer, BigDecimal> told() {
        return told;
    }

    int cell(int unit, Item item, Column column) {
        return (unit * items.size() + item.number()) * COLUMNS + column.ordinal();
    }

    int unit(int cell) {
        return cell / COLUMNS / items.size();
    }

    Item item(int cell) {
        return items.get(cell / COLUMNS % items.size());
    }

    Column column(int cell) {
        return Column.values()[cell % COLUMNS];
    }

    boolean isTypedAsText(int cell) {
        return typedAsText.getOrDefault(unit(cell), false);
    }

    /** The rows of the form on which a cell stands. */
    List<Item> form(int cell) {
        return items.stream()
                .filter(item -> item.subject() == item(cell).subject())
                .toList();
    }

    List<Law> laws(int cell) {
        return lawsOf.getOrDefault(cell, List.of()).stream().map(laws::get).toList();
    }

    /** Whether a cell holds a formula. */
    boolean isFormula(int cell) {
        return isLive(unit(cell)) && laws(cell).stream().anyMatch(law -> law.isFormula() && law.derived() == cell);
    }

    boolean isLive(int unit) {
        return live.getOrDefault(unit, false);
    }

    /** Decimals of a cell: percents and growth have one. */
    int decimals(int cell) {
        return column(cell).isRatio() ? 1 : item(cell).decimals();
    }

    private void tell(int unit) {
        live.put(unit, random.nextBoolean());
        typedAsText.put(unit, random.nextInt(5) == 0);
        BigDecimal size = BigDecimal.valueOf(400 + random.nextInt(1600), 3);
        for (Item item : items) {
            if (office.isCommune(unit)) {
                commune(unit, item, size);
            } else {
                whole(unit, item);
            }
            within(unit, item);
        }
    }

    private BigDecimal share(int least, int most) {
        return BigDecimal.valueOf(least + random.nextInt(most - least + 1), 3);
    }

    private void commune(int unit, Item item, BigDecimal size) {
        if (item.level() != null) {
            boolean isNone = item.name().startsWith("maize") && random.nextInt(40) == 0;
            BigDecimal usual = isNone
                    ? BigDecimal.ZERO
                    : size.multiply(BigDecimal.valueOf(item.level())).multiply(share(750, 1250));
            put(unit, item, Column.LAST, usual);
            put(unit, item, Column.ACTUAL, usual.multiply(share(900, 1120)));
        }
        if (item.columns().contains(Column.TARGET) && !isSumOfTargets(item)) {
            BigDecimal reached = item.level() == null
                    ? item.law().plus().stream()
                            .map(part -> told.getOrDefault(cell(unit, row(item, part), Column.ACTUAL), BigDecimal.ZERO))
                            .reduce(BigDecimal.ZERO, BigDecimal::add)
                    : told.get(cell(unit, item, Column.ACTUAL));
            BigDecimal planned = reached.divide(share(800, 1200), MathContext.DECIMAL64);
            put(
                    unit,
                    item,
                    Column.TARGET,
                    random.nextBoolean() ? planned.round(new MathContext(2, RoundingMode.HALF_UP)) : planned);
        }
    }

    /** Plans of the parts are added up to the plan where each part has one. */
    boolean isSumOfTargets(Item item) {
        return item.columns().contains(Column.TARGET)
                && !item.law().plus().isEmpty()
                && item.law().plus().stream()
                        .allMatch(part -> row(item, part).columns().contains(Column.TARGET));
    }

    private Item row(Item beside, String name) {
        return items.stream()
                .filter(item ->
                        item.subject() == beside.subject() && item.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void put(int unit, Item item, Column column, BigDecimal value) {
        told.put(cell(unit, item, column), value.setScale(item.decimals(), RoundingMode.HALF_UP));
    }

    /** What a whole tells is the sum of what those below tell. */
    private void whole(int unit, Item item) {
        for (Column column : item.columns()) {
            if (!column.isRatio() && !item.isRate()) {
                List<Integer> parts = office.below(unit).stream()
                        .map(below -> cell(below, item, column))
                        .toList();
                follow(new Law(cell(unit, item, column), parts, List.of(), 0, item.decimals(), true));
            }
        }
    }

    /** What follows inside a unit. */
    private void within(int unit, Item item) {
        boolean isFormula = office.isCommune(unit) || item.isRate();
        if (!item.law().equals(Follows.NOTHING)) {
            follow(byForm(unit, item, Column.LAST, isFormula));
            if (item.name().equals("closing")) {
                opened(unit, item);
            }
            follow(byForm(unit, item, Column.ACTUAL, isFormula));
            if (isSumOfTargets(item)) {
                follow(byForm(unit, item, Column.TARGET, isFormula));
            }
        }
        quotient(unit, item, Column.PERCENT, Column.TARGET);
        quotient(unit, item, Column.GROWTH, Column.LAST);
    }

    private Law byForm(int unit, Item item, Column column, boolean isFormula) {
        Follows law = item.law();
        return new Law(
                cell(unit, item, column),
                cells(unit, item, law.plus(), column),
                cells(unit, item, law.minus(), column),
                law.scale(),
                item.decimals(),
                isFormula);
    }

    private List<Integer> cells(int unit, Item item, List<String> names, Column column) {
        return names.stream().map(name -> cell(unit, row(item, name), column)).toList();
    }

    /** This year begins with what last year left. */
    private void opened(int unit, Item closing) {
        Item opening = row(closing, "opening");
        List<Integer> left = List.of(cell(unit, closing, Column.LAST));
        follow(new Law(cell(unit, opening, Column.ACTUAL), left, List.of(), 0, 0, false));
    }

    private void quotient(int unit, Item item, Column ratio, Column base) {
        if (item.columns().contains(ratio)) {
            follow(new Law(
                    cell(unit, item, ratio),
                    List.of(cell(unit, item, Column.ACTUAL)),
                    List.of(cell(unit, item, base)),
                    100,
                    1,
                    true));
        }
    }

    private void follow(Law law) {
        laws.add(law);
        @Nullable BigDecimal value = law.value(told);
        if (value == null) {
            told.remove(law.derived());
        } else {
            told.put(law.derived(), value.setScale(law.decimals(), RoundingMode.HALF_UP));
        }
    }

    /** What stands in all cells once some were changed: formulas of live workbooks follow. */
    Map<Integer, BigDecimal> with(Map<Integer, Optional<BigDecimal>> changes, Map<Integer, BigDecimal> before) {
        Map<Integer, BigDecimal> after = new TreeMap<>(before);
        TreeSet<Integer> ahead = new TreeSet<>();
        changes.forEach((cell, value) -> {
            value.ifPresentOrElse(number -> after.put(cell, number), () -> after.remove(cell));
            ahead.addAll(lawsOf.getOrDefault(cell, List.of()));
        });
        while (!ahead.isEmpty()) {
            Law law = laws.get(ahead.pollFirst());
            int cell = law.derived();
            @Nullable BigDecimal value = law.value(after);
            boolean follows = law.isFormula() && isLive(unit(cell)) && !changes.containsKey(cell) && value != null;
            if (follows && !value.equals(after.put(cell, value))) {
                ahead.addAll(lawsOf.getOrDefault(cell, List.of()));
            }
        }
        return after;
    }

    /** The cells of a row of a unit that are filled, in the order of the columns. */
    List<Integer> row(int unit, Item item) {
        return item.columns().stream()
                .sorted()
                .map(column -> cell(unit, item, column))
                .filter(told::containsKey)
                .toList();
    }

    List<Integer> units() {
        return IntStream.range(0, office.size()).boxed().toList();
    }
}
