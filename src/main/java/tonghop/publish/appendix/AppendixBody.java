package tonghop.publish.appendix;

import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import tonghop.consolidate.ConsolidatedTable.Row;
import tonghop.consolidate.ConsolidatedTable.Section;
import tonghop.model.Role;
import tonghop.publish.appendix.SheetStyles.Face;
import tonghop.publish.appendix.SheetStyles.Look;
import tonghop.wording.Wording;

/** The rows of an appendix's table: sections in Roman numerals, rows in Arabic ones, their children with a dash. */
final class AppendixBody {
    private final SheetRows rows;
    private final ColumnPlan columns;
    private final ColumnWidths widths;
    private final FigureCell figureCell;
    private final SourceComments comments;

    AppendixBody(SheetRows rows, ColumnPlan columns, Footnotes footnotes, Wording wording) {
        this.rows = rows;
        this.columns = columns;
        this.widths = ColumnWidths.of(columns);
        this.figureCell = new FigureCell(wording, footnotes, rows.styles(), columns);
        this.comments = new SourceComments(rows.sheet(), wording);
    }

    void section(Section section, String numeral) {
        XSSFRow heading = rows.add(1, Face.BOLD.size());
        rows.text(heading, 0, numeral, Look.cell(Face.BOLD, HorizontalAlignment.CENTER));
        rows.text(heading, 1, section.title(), Look.cell(Face.BOLD, HorizontalAlignment.LEFT));
        for (int column = 2; column < widths.columns(); column++) {
            rows.text(heading, column, "", Look.cell(Face.BOLD, HorizontalAlignment.LEFT));
        }
        int ordinal = 1;
        for (Row row : section.rows()) {
            row(row, row.child() ? "" : String.valueOf(ordinal++));
        }
    }

    private void row(Row row, String ordinal) {
        String label = row.child() ? "- " + row.label() : row.label();
        XSSFRow line = rows.add(lines(row, label), Face.PLAIN.size());
        rows.text(line, 0, ordinal, Look.cell(Face.PLAIN, HorizontalAlignment.CENTER));
        rows.text(line, 1, label, Look.cell(Face.PLAIN, HorizontalAlignment.LEFT));
        rows.text(line, 2, row.indicator().unitOfMeasure(), Look.cell(Face.PLAIN, HorizontalAlignment.CENTER));
        int column = ColumnWidths.LABELS;
        for (ColumnPlan.Group group : columns.groups()) {
            for (Role role : group.roles()) {
                XSSFCell cell = line.createCell(column++);
                figureCell.write(cell, row, group, role);
                comments.add(cell, group.figure(row, role));
            }
        }
    }

    /** Numbers shrink to fit; words need as many lines as they take. */
    private int lines(Row row, String label) {
        int lines =
                Math.max(widths.lines(label, 1), widths.lines(row.indicator().unitOfMeasure(), 2));
        int column = ColumnWidths.LABELS;
        for (ColumnPlan.Group group : columns.groups()) {
            for (Role role : group.roles()) {
                boolean words = group.figure(row, role).number().isEmpty();
                lines = words ? Math.max(lines, widths.lines(figureCell.text(row, group, role), column)) : lines;
                column++;
            }
        }
        return lines;
    }
}
