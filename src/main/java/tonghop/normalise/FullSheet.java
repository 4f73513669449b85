package tonghop.normalise;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tonghop.model.Finding;
import tonghop.model.Severity;
import tonghop.model.cell.CellAddress;
import tonghop.model.cell.CellRef;
import tonghop.model.cell.RawCell;
import tonghop.model.cell.RawSheet;
import tonghop.normalise.cell.ReadingFindings;

/** Asks about a sheet that is filled up to the end of what a workbook can hold: what came after was cut off without a word. */
final class FullSheet {
    /** How many rows .xls and .xlsx hold; a file that was converted keeps the end of the format that it comes from. */
    private static final Set<Integer> ROWS = Set.of(1 << 16, 1 << 20);

    private static final Set<Integer> COLUMNS = Set.of(1 << 8, 1 << 14);

    private FullSheet() {}

    static Optional<Finding> question(String file, RawSheet sheet) {
        List<RawCell> cells = sheet.cells();
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        CellAddress last = cells.get(cells.size() - 1).at();
        if (ROWS.contains(last.row() + 1) && isFilled(cells, last.row() - 1)) {
            return Optional.of(question(file, sheet, "rows", last));
        }
        return cells.stream()
                .map(RawCell::at)
                .max(java.util.Comparator.comparingInt(CellAddress::column))
                .filter(end -> COLUMNS.contains(end.column() + 1)
                        && cells.stream()
                                .anyMatch(cell -> cell.at().row() == end.row()
                                        && cell.at().column() == end.column() - 1))
                .map(end -> question(file, sheet, "columns", end));
    }

    /** One cell at the very end alone was put there by a slip. */
    private static boolean isFilled(List<RawCell> cells, int row) {
        return cells.stream().anyMatch(cell -> cell.at().row() == row);
    }

    private static Finding question(String file, RawSheet sheet, String what, CellAddress end) {
        CellRef cell = new CellRef(file, sheet.name(), end);
        ReadingFindings.Subject about =
                new ReadingFindings.Subject("full-sheet", Severity.ERROR, sheet.name() + " " + what, cell);
        String place = what.equals("rows") ? String.valueOf(end.row() + 1) : CellAddress.letters(end.column());
        return ReadingFindings.about(about, "full-sheet-" + what, Map.of("end", place), List.of());
    }
}
