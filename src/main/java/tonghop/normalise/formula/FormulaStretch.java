package tonghop.normalise.formula;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.RawCell;

/**
 * Numbers side by side in a row or column, computed by one and the same formula but for few typed ones.
 *
 * @param cells all of them, in order
 * @param formula what the computed ones say of their own row or column
 * @param isRow whether they stand in one row
 */
record FormulaStretch(List<RawCell> cells, Expression formula, boolean isRow) {
    private static final int FEWEST_FORMULAS = 3;

    static Stream<FormulaStretch> alongRows(SheetCells sheet) {
        Map<Integer, List<RawCell>> rows = new LinkedHashMap<>();
        sheet.cells().forEach(cell -> rows.computeIfAbsent(cell.at().row(), row -> new ArrayList<>())
                .add(cell));
        return rows.values().stream().flatMap(row -> new Walk(sheet, true).along(row));
    }

    static Stream<FormulaStretch> alongColumns(SheetCells sheet) {
        return sheet.columns().stream().flatMap(column -> new Walk(sheet, false).along(column.cells()));
    }

    /** The typed numbers when they are an exception; at either end only one alone may be. */
    List<RawCell> typed() {
        int first = firstFormula();
        int last = lastFormula();
        List<RawCell> inside = cells.subList(first, last + 1).stream()
                .filter(FormulaStretch::isTyped)
                .toList();
        int formulas = last + 1 - first - inside.size();
        if (formulas < FEWEST_FORMULAS || FEWEST_FORMULAS * inside.size() > formulas) {
            return List.of();
        }
        List<RawCell> typed = new ArrayList<>(inside);
        typed.addAll(first == 1 ? cells.subList(0, 1) : List.of());
        typed.addAll(last == cells.size() - 2 ? cells.subList(last + 1, cells.size()) : List.of());
        return List.copyOf(typed);
    }

    /** Whether formulas stand on both sides of a cell. */
    boolean isInside(RawCell cell) {
        return firstFormula() < index(cell) && index(cell) < lastFormula();
    }

    /** The computed cell that stands nearest to a typed one. */
    RawCell nearest(RawCell typed) {
        int index = index(typed);
        return IntStream.range(1, cells.size())
                .flatMap(distance -> IntStream.of(index - distance, index + distance))
                .filter(place -> 0 <= place && place < cells.size() && !isTyped(cells.get(place)))
                .mapToObj(cells::get)
                .findFirst()
                .orElseThrow();
    }

    /** The cells stand side by side, so their addresses count them. */
    private int index(RawCell cell) {
        CellAddress first = cells.get(0).at();
        return isRow ? cell.at().column() - first.column() : cell.at().row() - first.row();
    }

    private int firstFormula() {
        int first = 0;
        while (isTyped(cells.get(first))) {
            first++;
        }
        return first;
    }

    private int lastFormula() {
        int last = cells.size() - 1;
        while (isTyped(cells.get(last))) {
            last--;
        }
        return last;
    }

    private static boolean isTyped(RawCell cell) {
        return cell.formula() == null;
    }

    /** Walks along a row or column and cuts it into stretches. */
    private static final class Walk {
        private final SheetCells sheet;
        private final boolean isRow;
        private final ToIntFunction<RawCell> place;
        private final List<FormulaStretch> found = new ArrayList<>();
        private List<RawCell> cells = new ArrayList<>();
        private Optional<Expression> formula = Optional.empty();

        Walk(SheetCells sheet, boolean isRow) {
            this.sheet = sheet;
            this.isRow = isRow;
            this.place = cell -> isRow ? cell.at().column() : cell.at().row();
        }

        Stream<FormulaStretch> along(List<RawCell> line) {
            line.forEach(this::step);
            end(List.of());
            return found.stream();
        }

        private void step(RawCell cell) {
            Optional<Expression> own = sheet.formula(cell.at());
            if (cell.number() == null || (own.isEmpty() && !isTyped(cell))) {
                end(List.of());
                return;
            }
            if (!cells.isEmpty() && place.applyAsInt(cells.get(cells.size() - 1)) + 1 != place.applyAsInt(cell)) {
                end(List.of());
            } else if (own.isPresent() && formula.isPresent() && !formula.equals(own)) {
                end(typedAtTheEnd());
            }
            cells.add(cell);
            formula = own.or(() -> formula);
        }

        /** Numbers typed between two formulas may belong to either. */
        private List<RawCell> typedAtTheEnd() {
            int end = cells.size();
            while (isTyped(cells.get(end - 1))) {
                end--;
            }
            return List.copyOf(cells.subList(end, cells.size()));
        }

        private void end(List<RawCell> next) {
            formula.ifPresent(expression -> found.add(new FormulaStretch(List.copyOf(cells), expression, isRow)));
            cells = new ArrayList<>(next);
            formula = Optional.empty();
        }
    }
}
