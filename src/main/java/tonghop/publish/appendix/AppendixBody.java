package tonghop.publish.appendix;

import java.util.Optional;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import tonghop.publish.appendix.PrintedTable.Level;
import tonghop.publish.appendix.PrintedTable.Line;
import tonghop.publish.appendix.PrintedTable.Slot;
import tonghop.publish.appendix.SheetStyles.Face;
import tonghop.publish.appendix.SheetStyles.Look;

/** The lines of an appendix's table, a row each. */
final class AppendixBody {
    private final SheetRows rows;
    private final SheetPlan plan;
    private final Columns columns;
    private final FigureCell figures;
    private final SourceComments comments;

    AppendixBody(SheetRows rows, SheetPlan plan, Columns columns, FigureCell figures, SourceComments comments) {
        this.rows = rows;
        this.plan = plan;
        this.columns = columns;
        this.figures = figures;
        this.comments = comments;
    }

    void line(Line line) {
        Face face = line.level() == Level.SECTION ? Face.BOLD : Face.PLAIN;
        XSSFRow row = rows.add(lines(line), face.size());
        rows.text(row, 0, line.ordinal(), Look.cell(face, HorizontalAlignment.CENTER));
        rows.text(row, 1, line.label(), Look.label(face, line.level() == Level.UNIT ? 1 : 0));
        rows.text(row, 2, line.measure(), Look.cell(face, HorizontalAlignment.CENTER));
        for (int column = SheetPlan.LABELS; column < plan.columns(); column++) {
            XSSFCell cell = row.createCell(column);
            cell.setCellStyle(rows.styles().style(Look.cell(face, HorizontalAlignment.CENTER)));
            slot(line, column).ifPresent(slot -> figure(cell, slot));
        }
    }

    private void figure(XSSFCell cell, Slot slot) {
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
        int lines = Math.max(
                columns.lines(line.label(), bold, plan.widths().get(1)),
                columns.lines(line.measure(), bold, plan.widths().get(2)));
        for (int column = SheetPlan.LABELS; column < plan.columns(); column++) {
            int width = plan.widths().get(column);
            int own = slot(line, column)
                    .filter(slot -> slot.figure().number().isEmpty())
                    .map(slot -> columns.lines(figures.text(slot), false, width))
                    .orElse(1);
            lines = Math.max(lines, own);
        }
        return lines;
    }
}
