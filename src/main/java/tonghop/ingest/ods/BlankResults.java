package tonghop.ingest.ods;

import java.util.List;
import tonghop.model.cell.RawCell;
import tonghop.model.cell.RawSheet;

/**
 * Formulas whose result is a blank text. Programs store nothing for it, as for a formula that nobody has reckoned; where other
 * formulas of the workbook have results, a program has reckoned them all.
 */
final class BlankResults {
    private BlankResults() {}

    static List<RawSheet> told(List<RawSheet> sheets) {
        boolean isReckoned = sheets.stream()
                .flatMap(sheet -> sheet.cells().stream())
                .anyMatch(cell -> cell.formula() != null && cell.kind() != RawCell.Kind.NO_VALUE);
        return isReckoned ? sheets.stream().map(BlankResults::told).toList() : sheets;
    }

    private static RawSheet told(RawSheet sheet) {
        return sheet.withCells(sheet.cells().stream().map(BlankResults::told).toList());
    }

    private static RawCell told(RawCell cell) {
        return cell.kind() == RawCell.Kind.NO_VALUE
                ? new RawCell(cell.at(), RawCell.Kind.TEXT, "", null, cell.formula(), cell.style(), cell.comment())
                : cell;
    }
}
