package tonghop.normalise.formula;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRange;

/**
 * Neighbouring cells of the formula's own column, or of its own row, that a formula adds up and does nothing else.
 *
 * @param area the cells
 * @param vertical whether they stand in one column
 * @param formula the formula's place, outside of the area and in line with it
 */
record SummedRun(CellRange area, boolean vertical, CellAddress formula) {
    /** Two cells added by a plus sign are chosen by hand; a chain of more is a list. */
    private static final int SHORTEST_CHAIN = 3;

    static Optional<SummedRun> of(Expression expression, CellAddress formula) {
        List<Expression.Reference> references = new ArrayList<>();
        boolean list = collect(expression, references) && (isCall(expression) || references.size() >= SHORTEST_CHAIN);
        List<CellRange> areas = references.stream()
                .flatMap(reference -> reference.from(formula).stream())
                .sorted(Comparator.comparing(CellRange::first))
                .toList();
        return list && areas.size() == references.size()
                ? joined(areas).flatMap(area -> inLine(area, formula))
                : Optional.empty();
    }

    private static boolean isCall(Expression expression) {
        return expression instanceof Expression.Call;
    }

    /** Whether the expression adds cells and areas of its own sheet only. */
    private static boolean collect(Expression expression, List<Expression.Reference> references) {
        if (expression instanceof Expression.Reference reference) {
            references.add(reference);
            return reference.sheet().isEmpty();
        } else if (expression instanceof Expression.Sum sum) {
            return sum.terms().stream().allMatch(term -> !term.subtracted() && collect(term.expression(), references));
        }
        return expression instanceof Expression.Call call
                && call.function() == Expression.Function.SUM
                && call.arguments().stream().allMatch(argument -> collect(argument, references));
    }

    /** The one area that the areas make up, one after the other without a gap. */
    private static Optional<CellRange> joined(List<CellRange> areas) {
        CellRange whole = areas.get(0);
        for (CellRange next : areas.subList(1, areas.size())) {
            boolean below = isVertical(whole)
                    && isVertical(next)
                    && next.first().column() == whole.first().column();
            boolean beside = isHorizontal(whole)
                    && isHorizontal(next)
                    && next.first().row() == whole.first().row();
            boolean touches = below
                    ? next.first().row() == whole.last().row() + 1
                    : beside && next.first().column() == whole.last().column() + 1;
            if (!touches) {
                return Optional.empty();
            }
            whole = new CellRange(whole.first(), next.last());
        }
        return Optional.of(whole);
    }

    private static boolean isVertical(CellRange area) {
        return area.first().column() == area.last().column();
    }

    private static boolean isHorizontal(CellRange area) {
        return area.first().row() == area.last().row();
    }

    private static Optional<SummedRun> inLine(CellRange area, CellAddress formula) {
        boolean sameColumn = isVertical(area) && area.first().column() == formula.column();
        boolean sameRow = isHorizontal(area) && area.first().row() == formula.row();
        boolean usable = sameColumn != sameRow && !area.isSingle() && !area.contains(formula);
        return usable ? Optional.of(new SummedRun(area, sameColumn, formula)) : Optional.empty();
    }

    int first() {
        return place(area.first());
    }

    int last() {
        return place(area.last());
    }

    /** How far a cell stands along the line. */
    int place(CellAddress at) {
        return vertical ? at.row() : at.column();
    }

    /** The cell of the line that stands that far along. */
    CellAddress at(int place) {
        return vertical ? new CellAddress(place, formula.column()) : new CellAddress(formula.row(), place);
    }

    /** The end of the run that lies nearer to the formula. */
    CellAddress nearEnd() {
        return place(formula) > last() ? area.last() : area.first();
    }
}
