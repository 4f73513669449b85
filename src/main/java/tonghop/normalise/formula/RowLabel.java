package tonghop.normalise.formula;

import java.util.Optional;
import tonghop.model.CellAddress;
import tonghop.model.RawCell;

/** The words by which people know a figure: the nearest text to its left, else the nearest above. */
final class RowLabel {
    private final SheetCells sheet;

    RowLabel(SheetCells sheet) {
        this.sheet = sheet;
    }

    String of(CellAddress at) {
        return leftOf(at).map(RawCell::text).map(String::strip).orElse("");
    }

    /** The nearest cell with words to the left. */
    Optional<RawCell> leftOf(CellAddress at) {
        for (int column = at.column() - 1; column >= 0; column--) {
            Optional<RawCell> cell = sheet.at(new CellAddress(at.row(), column)).filter(RowLabel::hasWords);
            if (cell.isPresent()) {
                return cell;
            }
        }
        return Optional.empty();
    }

    private static boolean hasWords(RawCell cell) {
        return cell.kind() == RawCell.Kind.TEXT
                && cell.text().codePoints().filter(Character::isLetter).count() > 1;
    }
}
