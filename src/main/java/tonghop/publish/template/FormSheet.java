package tonghop.publish.template;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import tonghop.definition.RomanNumeral;
import tonghop.model.Role;
import tonghop.publish.sheet.Cells;
import tonghop.publish.sheet.Face;
import tonghop.publish.sheet.Look;
import tonghop.publish.sheet.Looks;
import tonghop.publish.sheet.PrintLayout;
import tonghop.publish.sheet.RowHeight;
import tonghop.publish.sheet.SheetPaper;
import tonghop.publish.typeface.Typeface;
import tonghop.wording.Wording;

/** Writes one table of the form. */
final class FormSheet {
    private final XSSFSheet sheet;
    private final FormTable table;
    private final FormColumns columns;
    private final Cells page;
    private final Wording wording;
    private final FormCells cells;
    private final EarlierFigures earlier;
    private final RowHeight heights = new RowHeight(Typeface.load());
    private final List<CellReference> shown = new ArrayList<>();
    private int next;
    private int header;

    FormSheet(XSSFSheet sheet, FormTable table, Looks looks, FormBook book) {
        this.sheet = sheet;
        this.table = table;
        this.columns = new FormColumns(table.roles());
        this.page = new Cells(sheet, looks);
        this.wording = book.wording();
        this.cells = book.cells();
        this.earlier = book.earlier();
    }

    /** Fills the sheet; what it asks for is put among the cells of the form. */
    void fill(FormHeading heading) {
        columns.lay(sheet);
        heading.lines(table).forEach(this::line);
        header(heading);
        int number = 1;
        for (FormTable.Section section : table.sections()) {
            section(RomanNumeral.of(number++), section);
        }
        foot(heading);
        sheet.createFreezePane(FormColumns.MEASURE + 1, header + 1);
        PrintLayout.fit(sheet, new SheetPaper(SheetPaper.Size.A4, true));
        sheet.setRepeatingRows(new CellRangeAddress(header, header, -1, -1));
    }

    /** The figures that the sheet only shows. */
    List<CellReference> shown() {
        return shown;
    }

    private void line(FormHeading.Line line) {
        Face face = line.look().face();
        Row row = row(heights.lines(line.text(), face, columns.width()), face);
        across(row, 0, columns.count() - 1, line.text(), line.look());
    }

    private void header(FormHeading heading) {
        header = next;
        Row row = row(2, Face.BOLD);
        List<String> names = new ArrayList<>(
                List.of(wording.text("column.ordinal"), wording.text("column.indicator"), wording.text("column.unit")));
        table.roles().forEach(role -> names.add(wording.text("role." + role)));
        names.add(heading.earlier());
        names.add(wording.text("template.note"));
        page.texts(row, names, FormLook.HEADER);
    }

    private void section(String numeral, FormTable.Section section) {
        if (!section.title().isEmpty()) {
            Row row = row(1, Face.BOLD);
            page.text(row, FormColumns.ORDINAL, numeral, Look.cell(Face.BOLD, HorizontalAlignment.CENTER));
            page.text(row, FormColumns.LABEL, section.title(), Look.cell(Face.BOLD, HorizontalAlignment.LEFT));
            for (int column = FormColumns.MEASURE; column < columns.count(); column++) {
                page.text(row, column, "", Look.cell(Face.BOLD, HorizontalAlignment.LEFT));
            }
        }
        section.rows().forEach(this::figures);
    }

    private void figures(FormRow row) {
        String measure = row.indicator().unitOfMeasure();
        int lines = Math.max(
                heights.lines(row.label(), Face.PLAIN, columns.digits(FormColumns.LABEL)),
                heights.lines(measure, Face.PLAIN, columns.digits(FormColumns.MEASURE)));
        Row line = row(lines, Face.PLAIN);
        page.text(line, FormColumns.ORDINAL, row.ordinal(), Look.cell(Face.PLAIN, HorizontalAlignment.CENTER));
        page.text(line, FormColumns.LABEL, row.label(), Look.cell(Face.PLAIN, HorizontalAlignment.LEFT));
        page.text(line, FormColumns.MEASURE, measure, Look.cell(Face.PLAIN, HorizontalAlignment.CENTER));
        table.roles().forEach(role -> box(line, row, role));
        earlier(line.createCell(columns.earlier()), row);
        page.blank(line, columns.note(), FormLook.NOTE);
    }

    private void box(Row line, FormRow row, Role role) {
        Cell cell = line.createCell(columns.of(role));
        Box box = Box.of(row, role, table.roles());
        FormCell asked = new FormCell(
                row.item(role),
                row,
                box,
                place(line.getRowNum(), FormColumns.LABEL),
                place(header, columns.of(role)),
                place(line.getRowNum(), columns.of(role)));
        cell.setCellStyle(page.looks().style(look(row, role, box)));
        if (box != Box.CLOSED) {
            cells.add(asked).ifPresent(first -> repeat(cell, first));
        }
    }

    /** What another table asks for already is only shown here. */
    private void repeat(Cell cell, FormCell first) {
        cell.setCellFormula("IF(" + first.reference() + "=\"\",\"\"," + first.reference() + ")");
        cell.setCellStyle(page.looks().style(look(first.row(), first.item().role(), Box.COMPUTED)));
        shown.add(place(cell.getRowIndex(), cell.getColumnIndex()));
    }

    private static Look look(FormRow row, Role role, Box box) {
        String number = FormLook.decimals(role.isRatio() ? 2 : row.indicator().decimals());
        return switch (box) {
            case NUMBER -> FormLook.input(number);
            case WORDS, FREE -> FormLook.input("General");
            case COMPUTED -> Look.number(Face.PLAIN, number);
            case CLOSED -> FormLook.CLOSED;
        };
    }

    private void earlier(Cell cell, FormRow row) {
        cell.setCellStyle(page.looks()
                .style(Look.number(Face.PLAIN, FormLook.decimals(row.indicator().decimals()))));
        earlier.at(row).ifPresent(value -> {
            cell.setCellValue(value.doubleValue());
            shown.add(place(cell.getRowIndex(), cell.getColumnIndex()));
        });
    }

    /** Who made it and who answers for it. */
    private void foot(FormHeading heading) {
        row(1, Face.PLAIN);
        Row row = row(1, Face.BOLD);
        int half = columns.of(table.roles().get(0));
        Look date = Look.text(Face.ITALIC, HorizontalAlignment.CENTER);
        across(row, 0, half - 1, heading.receiver(), Look.text(Face.ITALIC, HorizontalAlignment.LEFT));
        across(row, half, columns.count() - 1, wording.text("template.date"), date);
        Row names = row(1, Face.BOLD);
        Look name = Look.text(Face.BOLD, HorizontalAlignment.CENTER);
        across(names, 0, half - 1, wording.text("template.author"), name);
        across(names, half, columns.count() - 1, wording.text("template.head"), name);
    }

    private void across(Row row, int first, int last, String text, Look look) {
        page.across(row, new CellRangeAddress(row.getRowNum(), row.getRowNum(), first, last), text, look);
    }

    private Row row(int lines, Face letters) {
        return page.row(next++, lines * letters.size() * 1.4f);
    }

    private CellReference place(int row, int column) {
        return new CellReference(sheet.getSheetName(), row, column, false, false);
    }
}
