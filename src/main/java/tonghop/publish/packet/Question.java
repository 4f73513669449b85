package tonghop.publish.packet;

import java.util.List;
import tonghop.model.Finding;
import tonghop.model.cell.CellRef;

/**
 * A question to one unit.
 *
 * @param number its number in the packet, counted from 1
 * @param finding what it comes from
 * @param figures the fingerprint of the finding's figures
 * @param text the question in plain words, which speaks of nothing that is not the unit's own
 * @param cells the cells of the unit's own workbooks that it is about, the suspect first; may be empty
 */
record Question(int number, Finding finding, String figures, String text, List<CellRef> cells) {
    Question {
        cells = List.copyOf(cells);
    }

    /** Its cells in one workbook. */
    List<CellRef> in(String file) {
        return cells.stream().filter(cell -> cell.file().equals(file)).toList();
    }
}
