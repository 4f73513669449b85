package tonghop.benchmark.yearbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A cell in which something may go wrong, with what surrounds it. Formulas are not typed, so that nothing befalls them.
 *
 * @param book all yearbooks
 * @param cell the cell
 * @param random what chance there is
 */
record Place(Yearbook book, int cell, Random random) {
    private static final String NUMBER = "\\d+(\\.\\d+)?";

    private BigDecimal value() {
        return value(cell);
    }

    private BigDecimal value(int other) {
        return Objects.requireNonNull(book.told().get(other));
    }

    int decimals() {
        return book.decimals(cell);
    }

    Column column() {
        return book.column(cell);
    }

    boolean toss() {
        return random.nextBoolean();
    }

    /** A tenth more or less. */
    BigDecimal little() {
        return BigDecimal.valueOf(random.nextInt(201) - 100, 3);
    }

    private Optional<Map<Integer, Optional<BigDecimal>>> change(int other, BigDecimal value) {
        return book.isFormula(other) || value.compareTo(value(other)) == 0
                ? Optional.empty()
                : Optional.of(Map.of(other, Optional.of(value)));
    }

    Optional<Map<Integer, Optional<BigDecimal>>> changed(UnaryOperator<BigDecimal> way) {
        return change(cell, way.apply(value()));
    }

    Optional<Map<Integer, Optional<BigDecimal>>> retyped(BiFunction<String, Random, String> fingers) {
        String typed = fingers.apply(value().toPlainString(), random);
        boolean isNumber = typed.matches(NUMBER) && !typed.matches("0\\d.*") && value().signum() > 0;
        return isNumber ? change(cell, new BigDecimal(typed)) : Optional.empty();
    }

    Optional<Map<Integer, Optional<BigDecimal>>> shifted(int places, Predicate<BigDecimal> when) {
        return when.test(value()) ? change(cell, value().movePointRight(places)) : Optional.empty();
    }

    Optional<Map<Integer, Optional<BigDecimal>>> truncated() {
        return book.laws(cell).stream()
                .filter(law -> law.derived() == cell && law.scale() > 0)
                .findFirst()
                .flatMap(law -> change(
                        cell,
                        value(law.plus().get(0))
                                .multiply(BigDecimal.valueOf(law.scale()))
                                .divide(value(law.minus().get(0)), decimals(), RoundingMode.DOWN)));
    }

    Optional<Integer> beside(Column other) {
        int there = book.cell(book.unit(cell), book.item(cell), other);
        return column() == Column.ACTUAL && book.told().containsKey(there) ? Optional.of(there) : Optional.empty();
    }

    private int sister() {
        Office office = book.office();
        List<Integer> sisters = office.below(office.above(book.unit(cell)));
        return sisters.isEmpty() ? Office.HEAD : sisters.get(random.nextInt(sisters.size()));
    }

    Optional<Integer> ofSister() {
        int there = book.cell(sister(), book.item(cell), column());
        return book.told().containsKey(there) && !column().isRatio() ? Optional.of(there) : Optional.empty();
    }

    Optional<Map<Integer, Optional<BigDecimal>>> pasted(Optional<Integer> from) {
        return from.flatMap(there -> change(cell, value(there)));
    }

    /** A part of the sum that the cell is within its form. */
    Optional<Integer> part() {
        return summand(law -> book.unit(law.plus().get(0)) == book.unit(cell));
    }

    /** What a member tells of the sum that the cell is over the units below. */
    Optional<Integer> member() {
        return summand(law -> book.unit(law.plus().get(0)) != book.unit(cell));
    }

    private Optional<Integer> summand(Predicate<Law> wanted) {
        return book.laws(cell).stream()
                .filter(law -> law.derived() == cell && law.scale() == 0 && wanted.test(law))
                .findFirst()
                .map(law -> law.plus().get(random.nextInt(law.plus().size())))
                .filter(part -> book.told().containsKey(part));
    }

    Optional<Map<Integer, Optional<BigDecimal>>> moved(Optional<Integer> part, BigDecimal times) {
        return part.flatMap(there ->
                change(cell, value().add(value(there).multiply(times)).setScale(decimals(), RoundingMode.HALF_UP)));
    }

    Optional<Map<Integer, Optional<BigDecimal>>> blank() {
        return book.isFormula(cell) ? Optional.empty() : Optional.of(Map.of(cell, Optional.empty()));
    }

    Optional<Map<Integer, Optional<BigDecimal>>> swapped(Optional<Integer> other) {
        return other.flatMap(there -> both(Map.of(cell, value(there), there, value())));
    }

    /** Changes of several cells that are no formulas; empty unless at least two change. */
    private Optional<Map<Integer, Optional<BigDecimal>>> both(Map<Integer, BigDecimal> values) {
        Map<Integer, Optional<BigDecimal>> changes = new HashMap<>();
        values.forEach((there, value) -> change(there, value).ifPresent(changes::putAll));
        return changes.size() < 2 ? Optional.empty() : Optional.of(changes);
    }

    private List<Item> rows() {
        return book.form(cell).stream()
                .filter(item -> book.told().containsKey(book.cell(book.unit(cell), item, Column.ACTUAL)))
                .toList();
    }

    private int at(Item item, Column column) {
        return book.cell(book.unit(cell), item, column);
    }

    /** This year's and last year's figures stand in each other's columns. */
    Optional<Map<Integer, Optional<BigDecimal>>> columnsSwapped() {
        Map<Integer, BigDecimal> values = new HashMap<>();
        rows().forEach(item -> {
            values.put(at(item, Column.LAST), value(at(item, Column.ACTUAL)));
            values.put(at(item, Column.ACTUAL), value(at(item, Column.LAST)));
        });
        return book.isLive(book.unit(cell)) ? Optional.empty() : both(values);
    }

    /** Two rows of a form stand in each other's place. */
    Optional<Map<Integer, Optional<BigDecimal>>> rowsSwapped() {
        List<Item> rows = rows();
        Item one = book.item(cell);
        int next = rows.indexOf(one) + 1;
        if (next == 0 || next >= rows.size()) {
            return Optional.empty();
        }
        Item other = rows.get(next);
        Map<Integer, BigDecimal> values = new HashMap<>();
        one.columns().stream()
                .filter(other.columns()::contains)
                .filter(column ->
                        book.told().containsKey(at(one, column)) && book.told().containsKey(at(other, column)))
                .forEach(column -> {
                    values.put(at(one, column), value(at(other, column)));
                    values.put(at(other, column), value(at(one, column)));
                });
        return both(values);
    }

    /** The results of a form from some row on stand a row too low; the first of them stands twice. */
    Optional<Map<Integer, Optional<BigDecimal>>> blockShifted() {
        List<Item> rows = rows();
        Map<Integer, BigDecimal> values = new HashMap<>();
        for (int row = Math.max(1, rows.indexOf(book.item(cell))); row < rows.size(); row++) {
            values.put(at(rows.get(row), Column.ACTUAL), value(at(rows.get(row - 1), Column.ACTUAL)));
        }
        return both(values);
    }

    Optional<Map<Integer, Optional<BigDecimal>>> columnOfSister() {
        int sister = sister();
        return column(item -> book.cell(sister, item, Column.ACTUAL));
    }

    Optional<Map<Integer, Optional<BigDecimal>>> columnOfLastYear() {
        return column(item -> at(item, Column.LAST));
    }

    private Optional<Map<Integer, Optional<BigDecimal>>> column(java.util.function.ToIntFunction<Item> from) {
        Map<Integer, BigDecimal> values = new HashMap<>();
        rows().stream()
                .filter(item -> book.told().containsKey(from.applyAsInt(item)))
                .forEach(item -> values.put(at(item, Column.ACTUAL), value(from.applyAsInt(item))));
        return both(values);
    }

    /** Whether all totals above are formulas, and the cell is an entry of a commune. */
    boolean isCarriedUp() {
        int unit = book.unit(cell);
        Office office = book.office();
        return office.isCommune(unit)
                && !column().isRatio()
                && book.isLive(unit)
                && book.isLive(office.above(unit))
                && book.isLive(Office.HEAD);
    }
}
