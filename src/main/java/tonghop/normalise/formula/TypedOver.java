package tonghop.normalise.formula;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tonghop.model.Severity;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.RawCell;

/** Numbers typed where the cells beside them, in their row or column, all hold one formula. */
record TypedOver(Recomputation recomputation, SheetCells sheet) {
    /** Each number once, by its row first. */
    Stream<Doubt> doubts() {
        Map<CellAddress, Doubt> doubts = new TreeMap<>();
        Stream.concat(FormulaStretch.alongRows(sheet), FormulaStretch.alongColumns(sheet))
                .forEach(stretch -> stretch.typed().forEach(cell -> doubt(stretch, cell)
                        .ifPresent(doubt -> doubts.putIfAbsent(cell.at(), doubt))));
        return doubts.values().stream();
    }

    private Optional<Doubt> doubt(FormulaStretch stretch, RawCell cell) {
        Expression formula = stretch.formula();
        Optional<SummedRun> sum = SummedRun.of(formula, cell.at());
        boolean across = sum.filter(run -> run.vertical() == stretch.isRow()).isPresent();
        boolean credible = sum.map(run -> isCredible(cell, run)).orElse(true);
        return (stretch.isInside(cell) || across) && credible && recomputation.isFed(formula, sheet, cell.at())
                ? recomputation.of(formula, sheet, cell.at()).map(value -> doubt(cell, value, stretch.nearest(cell)))
                : Optional.empty();
    }

    /** A number below one of its parts is a mean or a rate and was never meant to be their sum. */
    private boolean isCredible(RawCell cell, SummedRun sum) {
        return sheet.in(sum.area())
                .map(RawCell::number)
                .flatMap(Stream::ofNullable)
                .allMatch(part -> part.compareTo(number(cell)) < 0);
    }

    private static Doubt doubt(RawCell cell, Value value, RawCell sister) {
        BigDecimal typed = number(cell);
        boolean equal = value.agrees(typed, BigDecimal.valueOf(5).movePointLeft(Math.max(0, typed.scale()) + 1));
        return new Doubt(
                "typed-over",
                equal ? "typed-over-equal" : "typed-over",
                equal ? Severity.INFO : Severity.WARNING,
                cell,
                value.number(),
                "formula-restored",
                Map.of(
                        "formula",
                        String.valueOf(sister.formula()),
                        "sister",
                        sister.at().toString()),
                List.of(sister.at()));
    }

    private static BigDecimal number(RawCell cell) {
        return Objects.requireNonNull(cell.number(), "only numbers are typed over");
    }
}
