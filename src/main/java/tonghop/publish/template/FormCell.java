package tonghop.publish.template;

import org.apache.poi.ss.util.CellReference;
import tonghop.reckon.Item;

/**
 * A cell of the form that holds a figure or is to hold one.
 *
 * @param item what it is for
 * @param row the row of the form that it stands in
 * @param box what it takes
 * @param label where the row is named
 * @param header where the column is named
 * @param at where it stands
 */
record FormCell(Item item, FormRow row, Box box, CellReference label, CellReference header, CellReference at) {

    /** As a formula on any sheet names it. */
    String reference() {
        return at.formatAsString();
    }

    /** As people are led to it. */
    String place() {
        return at.getSheetName() + " – " + new CellReference(at.getRow(), at.getCol()).formatAsString();
    }

    /** Whether it stands right below another. */
    boolean isBelow(FormCell other) {
        return at.getSheetName().equals(other.at.getSheetName())
                && at.getCol() == other.at.getCol()
                && at.getRow() == other.at.getRow() + 1;
    }
}
