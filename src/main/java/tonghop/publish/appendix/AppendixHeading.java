package tonghop.publish.appendix;

import java.util.Locale;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import tonghop.consolidate.ConsolidatedTable;
import tonghop.publish.appendix.PrintedTable.Heading;
import tonghop.publish.sheet.Face;
import tonghop.publish.sheet.Look;
import tonghop.wording.Wording;

/** The title block of an appendix and the two-level header of its table. */
record AppendixHeading(SheetRows rows, SheetPlan plan, Wording wording) {
    /** Number, title and the line that an office fills in by hand; the mark of a draft is empty for what can be signed. */
    void title(ConsolidatedTable table, String draft) {
        if (!draft.isEmpty()) {
            line(draft, Look.text(NamedStyles.DRAFT, HorizontalAlignment.RIGHT));
        }
        Look title = Look.text(Face.TITLE, HorizontalAlignment.CENTER);
        line(wording.text("appendix.name") + " " + table.code(), title);
        line(table.title().toUpperCase(Locale.ROOT), title);
        line(wording.text("appendix.attached"), Look.text(NamedStyles.SUBTITLE, HorizontalAlignment.CENTER));
        rows.add(1, Face.PLAIN.size() / 2);
    }

    /** Above a part of the table that goes on below the one before. */
    void continued(String name) {
        Row row = rows.add(2, Face.PLAIN.size());
        rows.cells().merge(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, plan.count() - 1));
        rows.cells()
                .text(
                        row,
                        0,
                        name + " " + wording.text("document.continued"),
                        Look.text(NamedStyles.SUBTITLE, HorizontalAlignment.CENTER));
    }

    /** Names of the columns: what they belong to above, what they hold below. */
    void header(PrintedTable printed) {
        Row upper = rows.add(upperLines(printed), Face.BOLD.size());
        Row lower = rows.add(lowerLines(printed), Face.BOLD.size());
        for (int column = 0; column < SheetPlan.LABELS; column++) {
            upright(wording.text(printed.labels().get(column)), upper, lower, column);
        }
        int column = SheetPlan.LABELS;
        for (Heading heading : printed.headings()) {
            if (heading.columns().isEmpty()) {
                upright(heading.title(), upper, lower, column);
            } else {
                group(heading, upper, lower, column);
            }
            column += heading.width();
        }
    }

    private void line(String text, Look look) {
        int last = plan.onFirstPage();
        rows.line(text, look, last, plan.width(0, last));
    }

    private int upperLines(PrintedTable printed) {
        int lines = 1;
        int column = SheetPlan.LABELS;
        for (Heading heading : printed.headings()) {
            int end = column + heading.width();
            int own = plan.lines(heading.title(), true, column, end);
            lines = Math.max(lines, heading.columns().isEmpty() ? own - lowerLines(printed) : own);
            column = end;
        }
        return lines;
    }

    private int lowerLines(PrintedTable printed) {
        int lines = 1;
        int column = SheetPlan.LABELS;
        for (Heading heading : printed.headings()) {
            for (int at = 0; at < heading.columns().size(); at++) {
                lines = Math.max(lines, plan.lines(heading.columns().get(at), true, column + at, column + at + 1));
            }
            column += heading.width();
        }
        return lines;
    }

    private void upright(String text, Row upper, Row lower, int column) {
        name(upper, column, text);
        name(lower, column, "");
        rows.cells().merge(new CellRangeAddress(upper.getRowNum(), lower.getRowNum(), column, column));
    }

    private void group(Heading heading, Row upper, Row lower, int first) {
        int column = first;
        for (String title : heading.columns()) {
            name(upper, column, column == first ? heading.title() : "");
            name(lower, column, title);
            column++;
        }
        rows.cells().merge(new CellRangeAddress(upper.getRowNum(), upper.getRowNum(), first, column - 1));
    }

    private void name(Row row, int column, String text) {
        rows.cells().text(row, column, text, Look.cell(Face.BOLD, HorizontalAlignment.CENTER));
    }
}
