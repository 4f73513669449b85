package tonghop.normalise;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRef;
import tonghop.model.cell.CellStyle;
import tonghop.model.cell.RawCell;
import tonghop.model.cell.RawSheet;

/** The figures that a unit has given on the sheet of questions, in their cells. */
final class GivenFigures {
    private GivenFigures() {}

    /** The sheet with those of its cells changed that a figure was given for. */
    static RawSheet enter(RawSheet sheet, Map<CellRef, RawCell> given) {
        Map<CellAddress, RawCell> cells = new TreeMap<>();
        sheet.cells().forEach(cell -> cells.put(cell.at(), cell));
        given.forEach((ref, value) -> {
            if (ref.sheet().equals(sheet.name())) {
                cells.put(ref.at(), typed(ref.at(), value, cells.get(ref.at())));
            }
        });
        return sheet.withCells(List.copyOf(cells.values()));
    }

    /** A percent format shows a stored number a hundredfold; what a person types as the answer is meant as it stands. */
    private static RawCell typed(CellAddress at, RawCell value, @Nullable RawCell before) {
        CellStyle look = before == null ? CellStyle.PLAIN : before.style();
        CellStyle plain = new CellStyle(CellStyle.PLAIN.format(), look.font(), look.indent(), look.bold());
        return new RawCell(at, value.kind(), value.text().strip(), value.number(), null, plain, null);
    }
}
