package tonghop.publish.appendix;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import tonghop.consolidate.ConsolidatedTable;
import tonghop.consolidate.ConsolidatedTable.Section;
import tonghop.model.Role;
import tonghop.publish.appendix.SheetStyles.Face;
import tonghop.publish.appendix.SheetStyles.Look;
import tonghop.wording.Wording;

/** Fills the sheet of an appendix from top to bottom. */
final class AppendixSheet {
    private static final int LABEL_COLUMNS = 3;
    private static final int LABEL_WIDTH = 30;
    private static final int CHARACTER = 256;

    private final XSSFSheet sheet;
    private final ConsolidatedTable table;
    private final Footnotes footnotes;
    private final Wording wording;
    private final SheetStyles styles;
    private final ColumnPlan columns;
    private final FigureCell figureCell;
    private final SourceComments comments;
    private int next;

    AppendixSheet(XSSFSheet sheet, ConsolidatedTable table, Footnotes footnotes, Wording wording) {
        this.sheet = sheet;
        this.table = table;
        this.footnotes = footnotes;
        this.wording = wording;
        this.styles = new SheetStyles(sheet.getWorkbook());
        this.columns = ColumnPlan.of(table, wording);
        this.figureCell = new FigureCell(wording, footnotes, styles, new FigureCell.Columns(columns, LABEL_COLUMNS));
        this.comments = new SourceComments(sheet, wording);
    }

    /** Fills the sheet; open questions make it a draft. */
    void fill(long openQuestions) {
        widths();
        titleBlock(openQuestions);
        int header = next;
        header();
        int numeral = 1;
        for (Section section : table.sections()) {
            section(section, RomanNumeral.of(numeral++));
        }
        notes();
        sheet.setRepeatingRows(new CellRangeAddress(header, header + 1, -1, -1));
        sheet.createFreezePane(LABEL_COLUMNS, header + 2);
    }

    private int lastColumn() {
        return LABEL_COLUMNS + columns.width() - 1;
    }

    private void widths() {
        sheet.setColumnWidth(0, 5 * CHARACTER);
        sheet.setColumnWidth(1, LABEL_WIDTH * CHARACTER);
        sheet.setColumnWidth(2, 9 * CHARACTER);
        int column = LABEL_COLUMNS;
        for (ColumnPlan.Group group : columns.groups()) {
            for (Role role : group.roles()) {
                sheet.setColumnWidth(column++, width(group, role) * CHARACTER);
            }
        }
    }

    private static int width(ColumnPlan.Group group, Role role) {
        if (group.kind() == ColumnPlan.Kind.COVERAGE) {
            return 7;
        }
        return role == Role.ACTUAL ? 10 : 8;
    }

    private void titleBlock(long openQuestions) {
        if (openQuestions > 0) {
            line(
                    wording.text("appendix.draft", Map.of("count", String.valueOf(openQuestions))),
                    Look.text(Face.DRAFT, HorizontalAlignment.RIGHT));
        }
        line(wording.text("appendix.name") + " " + table.code(), Look.text(Face.TITLE, HorizontalAlignment.CENTER));
        line(table.title().toUpperCase(Locale.ROOT), Look.text(Face.TITLE, HorizontalAlignment.CENTER));
        line(wording.text("appendix.attached"), Look.text(Face.SUBTITLE, HorizontalAlignment.CENTER));
        next++;
    }

    private void line(String text, Look look) {
        XSSFRow row = sheet.createRow(next++);
        row.setHeightInPoints(look.face().size() * 1.5f);
        merge(row.getRowNum(), row.getRowNum(), 0, lastColumn());
        text(row, 0, text, look);
    }

    private void header() {
        XSSFRow upper = sheet.createRow(next++);
        XSSFRow lower = sheet.createRow(next++);
        upper.setHeightInPoints(34);
        lower.setHeightInPoints(34);
        List<String> labels = List.of("column.ordinal", "column.indicator", "column.unit");
        for (int column = 0; column < LABEL_COLUMNS; column++) {
            head(upper, column, wording.text(labels.get(column)));
            head(lower, column, "");
            merge(upper.getRowNum(), lower.getRowNum(), column, column);
        }
        int column = LABEL_COLUMNS;
        for (ColumnPlan.Group group : columns.groups()) {
            merge(
                    upper.getRowNum(),
                    upper.getRowNum(),
                    column,
                    column + group.roles().size() - 1);
            for (Role role : group.roles()) {
                head(upper, column, role == group.roles().get(0) ? group.title() : "");
                head(lower, column, group.kind() == ColumnPlan.Kind.COVERAGE ? "" : wording.text("role." + role));
                column++;
            }
        }
    }

    private void head(XSSFRow row, int column, String text) {
        text(row, column, text, Look.cell(Face.BOLD, HorizontalAlignment.CENTER));
    }

    private void section(Section section, String numeral) {
        XSSFRow heading = sheet.createRow(next++);
        heading.setHeightInPoints(18);
        text(heading, 0, numeral, Look.cell(Face.BOLD, HorizontalAlignment.CENTER));
        text(heading, 1, section.title(), Look.cell(Face.BOLD, HorizontalAlignment.LEFT));
        for (int column = 2; column <= lastColumn(); column++) {
            text(heading, column, "", Look.cell(Face.BOLD, HorizontalAlignment.LEFT));
        }
        int ordinal = 1;
        for (ConsolidatedTable.Row row : section.rows()) {
            row(row, row.child() ? "" : String.valueOf(ordinal++));
        }
    }

    private void row(ConsolidatedTable.Row row, String ordinal) {
        XSSFRow line = sheet.createRow(next++);
        String label = row.child() ? "- " + row.label() : row.label();
        line.setHeightInPoints(17f * Math.max(1, (label.length() + LABEL_WIDTH - 1) / LABEL_WIDTH));
        text(line, 0, ordinal, Look.cell(Face.PLAIN, HorizontalAlignment.CENTER));
        text(line, 1, label, Look.cell(Face.PLAIN, HorizontalAlignment.LEFT));
        text(line, 2, row.indicator().unitOfMeasure(), Look.cell(Face.PLAIN, HorizontalAlignment.CENTER));
        int column = LABEL_COLUMNS;
        for (ColumnPlan.Group group : columns.groups()) {
            for (Role role : group.roles()) {
                XSSFCell cell = line.createCell(column++);
                figureCell.write(cell, row, group, role);
                comments.add(cell, group.figure(row, role));
            }
        }
    }

    private void notes() {
        note(wording.text("appendix.legend"));
        int number = 1;
        for (String note : footnotes.notes()) {
            note(Footnotes.mark(number++) + " " + note);
        }
        note(wording.text("appendix.end"));
    }

    private void note(String text) {
        XSSFRow row = sheet.createRow(next++);
        int charactersALine = 40 + 8 * columns.width();
        row.setHeightInPoints(17f * (text.length() / charactersALine + 1));
        merge(row.getRowNum(), row.getRowNum(), 0, lastColumn());
        text(row, 0, text, Look.text(Face.PLAIN, HorizontalAlignment.LEFT));
    }

    private void text(XSSFRow row, int column, String text, Look look) {
        XSSFCell cell = row.createCell(column);
        cell.setCellStyle(styles.style(look));
        cell.setCellValue(text);
    }

    private void merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        if (firstRow < lastRow || firstColumn < lastColumn) {
            sheet.addMergedRegion(new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn));
        }
    }
}
