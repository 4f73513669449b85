package tonghop.normalise.formula;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRange;
import tonghop.model.cell.RawCell;
import tonghop.model.cell.RawSheet;

/** The cells of a sheet by place and by column, and what its plain formulas say. */
final class SheetCells {
    private final RawSheet sheet;
    private final List<RawCell> cells;
    private final List<CellAddress> places;
    private final NavigableMap<Integer, ColumnCells> columns = new TreeMap<>();
    private final Map<CellAddress, Expression> formulas = new HashMap<>();
    private final NavigableMap<Integer, ColumnCells> computed = new TreeMap<>();

    SheetCells(RawSheet sheet) {
        this.sheet = sheet;
        cells = sheet.cells().stream().sorted(Comparator.comparing(RawCell::at)).toList();
        places = cells.stream().map(RawCell::at).toList();
        Map<Expression, Expression> alike = new HashMap<>();
        for (RawCell cell : cells) {
            add(columns, cell);
            read(cell).ifPresent(formula -> formulas.put(cell.at(), alike.computeIfAbsent(formula, same -> same)));
            if (cell.formula() != null) {
                add(computed, cell);
            }
        }
    }

    private static void add(Map<Integer, ColumnCells> columns, RawCell cell) {
        columns.computeIfAbsent(cell.at().column(), column -> new ColumnCells()).add(cell);
    }

    private static Optional<Expression> read(RawCell cell) {
        return Optional.ofNullable(cell.formula()).flatMap(formula -> FormulaReader.read(formula, cell.at()));
    }

    String name() {
        return sheet.name();
    }

    boolean isVisible() {
        return !sheet.hidden();
    }

    /** Whether any of its formulas is plain arithmetic. */
    boolean hasFormulas() {
        return !formulas.isEmpty();
    }

    /** Whether it has formulas of any kind. */
    boolean computes() {
        return !computed.isEmpty();
    }

    /** Its cells by row, then column. */
    List<RawCell> cells() {
        return cells;
    }

    Collection<ColumnCells> columns() {
        return columns.values();
    }

    /** The plain formula of a cell. */
    Optional<Expression> formula(CellAddress at) {
        return Optional.ofNullable(formulas.get(at));
    }

    /** What the formula of a cell names, whatever it makes of it. */
    Stream<Expression.Reference> references(CellAddress at) {
        Optional<Expression> plain = formula(at);
        return plain.isPresent()
                ? plain.get().references()
                : at(at).map(RawCell::formula).stream().flatMap(formula -> ReferenceText.in(formula, at));
    }

    Optional<RawCell> at(CellAddress at) {
        int index = Collections.binarySearch(places, at);
        return index < 0 ? Optional.empty() : Optional.of(cells.get(index));
    }

    /** The cells of its row to the left of a place, from the left. */
    List<RawCell> leftOf(CellAddress at) {
        return cells.subList(indexOf(new CellAddress(at.row(), 0)), indexOf(at));
    }

    /** How many cells stand before a place. */
    private int indexOf(CellAddress at) {
        int index = Collections.binarySearch(places, at);
        return index < 0 ? -index - 1 : index;
    }

    Totals totals(CellRange area) {
        return across(columns, area)
                .map(column -> column.totals(area.first().row(), area.last().row()))
                .reduce(Totals.NONE, Totals::plus);
    }

    Stream<RawCell> in(CellRange area) {
        return in(columns, area);
    }

    /** The cells of an area that hold formulas. */
    Stream<RawCell> formulasIn(CellRange area) {
        return in(computed, area);
    }

    private static Stream<RawCell> in(NavigableMap<Integer, ColumnCells> columns, CellRange area) {
        return across(columns, area)
                .flatMap(
                        column -> column.between(area.first().row(), area.last().row()).stream());
    }

    private static Stream<ColumnCells> across(NavigableMap<Integer, ColumnCells> columns, CellRange area) {
        return columns.subMap(area.first().column(), true, area.last().column(), true).values().stream();
    }
}
