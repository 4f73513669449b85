package tonghop.normalise.formula;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tonghop.model.Severity;
import tonghop.model.cell.RawCell;
import tonghop.model.format.NumberFormat;

/** Results that the workbook holds but its cells do not give: nobody computed again after a figure was changed. */
record StaleResults(Recomputation recomputation, Circularity circularity) {
    Stream<Doubt> in(SheetCells sheet) {
        return sheet.cells().stream().flatMap(cell -> doubt(sheet, cell).stream());
    }

    private Optional<Doubt> doubt(SheetCells sheet, RawCell cell) {
        BigDecimal cached = cell.number();
        if (cached == null) {
            return Optional.empty();
        }
        return sheet.formula(cell.at())
                .flatMap(formula -> recomputation.of(formula, sheet, cell.at()))
                .filter(value -> !value.agrees(cached, tolerance(cell, cached)))
                .filter(value -> !circularity.at(sheet, cell.at()))
                .map(value -> stale(cell, value));
    }

    private static BigDecimal tolerance(RawCell cell, BigDecimal number) {
        return NumberFormat.of(cell.style().format()).section(number).tolerance();
    }

    private static Doubt stale(RawCell cell, Value value) {
        return new Doubt(
                "stale-formula",
                "stale-formula",
                Severity.ERROR,
                cell,
                value.number(),
                "computed-again",
                Map.of("formula", String.valueOf(cell.formula())),
                List.of());
    }
}
