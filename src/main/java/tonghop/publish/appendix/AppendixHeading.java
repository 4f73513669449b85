package tonghop.publish.appendix;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import tonghop.consolidate.ConsolidatedTable;
import tonghop.model.Role;
import tonghop.publish.appendix.SheetStyles.Face;
import tonghop.publish.appendix.SheetStyles.Look;
import tonghop.wording.Wording;

/** The title block of an appendix and the two-level header of its table. */
final class AppendixHeading {
    private final SheetRows rows;
    private final ColumnPlan columns;
    private final Wording wording;

    AppendixHeading(SheetRows rows, ColumnPlan columns, Wording wording) {
        this.rows = rows;
        this.columns = columns;
        this.wording = wording;
    }

    /** Number, title and the line that an office fills in by hand; open questions make it a draft. */
    void title(ConsolidatedTable table, long openQuestions) {
        if (openQuestions > 0) {
            String draft = wording.text("appendix.draft", Map.of("count", String.valueOf(openQuestions)));
            line(draft, Look.text(Face.DRAFT, HorizontalAlignment.RIGHT));
        }
        Look title = Look.text(Face.TITLE, HorizontalAlignment.CENTER);
        line(wording.text("appendix.name") + " " + table.code(), title);
        line(table.title().toUpperCase(Locale.ROOT), title);
        line(wording.text("appendix.attached"), Look.text(Face.SUBTITLE, HorizontalAlignment.CENTER));
        rows.add(1, Face.PLAIN.size());
    }

    /** Names of the columns: what they belong to above, what they hold below. */
    void header() {
        XSSFRow upper = rows.add(2, Face.BOLD.size());
        XSSFRow lower = rows.add(2, Face.BOLD.size());
        List<String> labels = List.of("column.ordinal", "column.indicator", "column.unit");
        for (int column = 0; column < ColumnWidths.LABELS; column++) {
            upright(wording.text(labels.get(column)), upper, lower, column);
        }
        int column = ColumnWidths.LABELS;
        for (ColumnPlan.Group group : columns.groups()) {
            if (group.kind() == ColumnPlan.Kind.COVERAGE) {
                upright(group.title(), upper, lower, column);
            } else {
                group(group, upper, lower, column);
            }
            column += group.roles().size();
        }
    }

    private void line(String text, Look look) {
        rows.line(text, look, ColumnWidths.of(columns));
    }

    private void upright(String text, XSSFRow upper, XSSFRow lower, int column) {
        name(upper, column, text);
        name(lower, column, "");
        rows.merge(new CellRangeAddress(upper.getRowNum(), lower.getRowNum(), column, column));
    }

    private void group(ColumnPlan.Group group, XSSFRow upper, XSSFRow lower, int first) {
        int column = first;
        for (Role role : group.roles()) {
            name(upper, column, column == first ? group.title() : "");
            name(lower, column, wording.text("role." + role));
            column++;
        }
        rows.merge(new CellRangeAddress(upper.getRowNum(), upper.getRowNum(), first, column - 1));
    }

    private void name(XSSFRow row, int column, String text) {
        rows.text(row, column, text, Look.cell(Face.BOLD, HorizontalAlignment.CENTER));
    }
}
