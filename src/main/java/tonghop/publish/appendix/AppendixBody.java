package tonghop.publish.appendix;

import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import tonghop.publish.appendix.PrintedTable.Level;
import tonghop.publish.appendix.PrintedTable.Line;
import tonghop.publish.appendix.PrintedTable.Slot;
import tonghop.publish.sheet.Face;
import tonghop.publish.sheet.Look;

/**
 * The lines of an appendix's table, a row each.
 *
 * @param width how many columns of figures it has
 */
record AppendixBody(SheetRows rows, SheetPlan plan, int width, FigureCell figures, SourceComments comments) {
    void line(Line line) {
        Face face = line.level() == Level.SECTION ? Face.BOLD : Face.PLAIN;
        Row row = rows.add(lines(line), face.size());
        rows.cells().text(row, 0, line.ordinal(), Look.cell(face, HorizontalAlignment.CENTER));
        rows.cells()
                .text(
                        row,
                        1,
                        line.label(),
                        Look.cell(face, HorizontalAlignment.LEFT).indented(line.level() == Level.UNIT ? 1 : 0));
        rows.cells().text(row, 2, line.measure(), Look.cell(face, HorizontalAlignment.CENTER));
        for (int column = SheetPlan.LABELS; column < SheetPlan.LABELS + width; column++) {
            Cell cell = rows.cells().blank(row, column, Look.cell(face, HorizontalAlignment.CENTER));
            slot(line, column).ifPresent(slot -> figure(cell, slot));
        }
    }

    private void figure(Cell cell, Slot slot) {
        figures.write(cell, slot);
        comments.add(cell, slot.figure());
    }

    private static Optional<Slot> slot(Line line, int column) {
        int place = column - SheetPlan.LABELS;
        return place < line.slots().size() ? line.slots().get(place) : Optional.empty();
    }

    /** Numbers stand on one line; words need as many lines as they take. */
    private int lines(Line line) {
        boolean bold = line.level() == Level.SECTION;
        int lines = Math.max(plan.lines(line.label(), bold, 1, 2), plan.lines(line.measure(), bold, 2, 3));
        for (int column = SheetPlan.LABELS; column < SheetPlan.LABELS + width; column++) {
            int at = column;
            int own = slot(line, column)
                    .filter(slot -> slot.figure().number().isEmpty())
                    .map(slot -> plan.lines(figures.text(slot), false, at, at + 1))
                    .orElse(1);
            lines = Math.max(lines, own);
        }
        return lines;
    }
}
