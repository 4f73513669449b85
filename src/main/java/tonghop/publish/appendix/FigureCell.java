package tonghop.publish.appendix;

import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import tonghop.consolidate.Figure;
import tonghop.model.Bound;
import tonghop.model.Reading;
import tonghop.publish.appendix.PrintedTable.Slot;
import tonghop.publish.sheet.Face;
import tonghop.publish.sheet.Look;
import tonghop.publish.sheet.Looks;
import tonghop.publish.sheet.SheetText;

/** Writes figures into cells: as a live formula where they follow from shown cells, as a number, or as text. */
record FigureCell(FigureText text, Looks looks, FigureFormula formulas) {
    void write(Cell cell, Slot slot) {
        Optional<Reading> number = number(slot.figure());
        if (number.isPresent()) {
            number(cell, slot, number.get());
        } else {
            cell.setCellStyle(looks.style(Look.cell(Face.PLAIN, alignment(slot.figure()))));
            cell.setCellValue(SheetText.of(text(slot)));
        }
    }

    /** The figure as a number that can be calculated with; a range is none. */
    static Optional<Reading> number(Figure figure) {
        return figure.number().filter(reading -> reading.bound() != Bound.RANGE);
    }

    /** What a cell that holds no single number says. */
    String text(Slot slot) {
        return text.of(slot);
    }

    /** Figures stand at the right; signs and words in their place stand in the middle. */
    private static HorizontalAlignment alignment(Figure figure) {
        return figure.readings().isEmpty() ? HorizontalAlignment.CENTER : HorizontalAlignment.RIGHT;
    }

    private void number(Cell cell, Slot slot, Reading reading) {
        int decimals = FigureWording.decimals(reading, slot.row(), slot.role());
        String marks = text.footnotes().behind(slot.figure());
        Face face = slot.figure().status() == Figure.Status.COMPUTED ? Face.ITALIC : Face.PLAIN;
        cell.setCellStyle(looks.style(Look.number(face, NumberFormat.code(reading, decimals, marks, text.wording()))));
        formulas.of(slot).ifPresent(cell::setCellFormula);
        cell.setCellValue(reading.value().doubleValue());
    }
}
