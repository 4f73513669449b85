package tonghop.normalise.formula;

import tonghop.model.cell.CellAddress;
import tonghop.model.cell.RawCell;

/** The words by which people know a figure: the nearest text to its left. */
record RowLabel(SheetCells sheet) {
    /** The nearest words to the left; empty when there are none. */
    String of(CellAddress at) {
        return sheet.leftOf(at).stream()
                .filter(RowLabel::hasWords)
                .reduce((far, near) -> near)
                .map(cell -> cell.text().strip())
                .orElse("");
    }

    private static boolean hasWords(RawCell cell) {
        return cell.kind() == RawCell.Kind.TEXT
                && cell.text().codePoints().filter(Character::isLetter).count() > 1;
    }
}
