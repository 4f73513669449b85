package tonghop.publish.template;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import tonghop.model.Role;
import tonghop.publish.appendix.RomanNumeral;
import tonghop.publish.sheet.PrintLayout;
import tonghop.publish.sheet.SheetPaper;
import tonghop.publish.sheet.SheetText;
import tonghop.publish.template.FormLooks.Kind;
import tonghop.publish.template.FormLooks.Letters;
import tonghop.publish.template.FormLooks.Look;
import tonghop.wording.Wording;

/** Writes one table of the form. */
final class FormSheet {
    private final XSSFSheet sheet;
    private final FormTable table;
    private final FormColumns columns;
    private final FormLooks looks;
    private final Wording wording;
    private final FormCells cells;
    private final EarlierFigures earlier;
    private final List<CellReference> shown = new ArrayList<>();
    private int next;
    private int header;

    FormSheet(XSSFSheet sheet, FormTable table, FormLooks looks, FormBook book) {
        this.sheet = sheet;
        this.table = table;
        this.columns = new FormColumns(table.roles());
        this.looks = looks;
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
        XSSFRow row =
                row(FormColumns.lines(line.text(), columns.width()), line.look().letters());
        text(row, 0, line.text(), line.look());
        sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, columns.count() - 1));
    }

    private void header(FormHeading heading) {
        header = next;
        XSSFRow row = row(2, Letters.BOLD);
        List<String> names = new ArrayList<>(
                List.of(wording.text("column.ordinal"), wording.text("column.indicator"), wording.text("column.unit")));
        table.roles().forEach(role -> names.add(wording.text("role." + role)));
        names.add(heading.earlier());
        names.add(wording.text("template.note"));
        Look look = new Look(Letters.BOLD, HorizontalAlignment.CENTER, "", Kind.HEADER);
        for (int column = 0; column < names.size(); column++) {
            text(row, column, names.get(column), look);
        }
    }

    private void section(String numeral, FormTable.Section section) {
        if (!section.title().isEmpty()) {
            XSSFRow row = row(1, Letters.BOLD);
            text(row, FormColumns.ORDINAL, numeral, Look.text(Letters.BOLD, HorizontalAlignment.CENTER));
            text(row, FormColumns.LABEL, section.title(), Look.text(Letters.BOLD, HorizontalAlignment.LEFT));
            for (int column = FormColumns.MEASURE; column < columns.count(); column++) {
                text(row, column, "", Look.text(Letters.BOLD, HorizontalAlignment.LEFT));
            }
        }
        section.rows().forEach(this::figures);
    }

    private void figures(FormRow row) {
        String measure = row.indicator().unitOfMeasure();
        int lines = Math.max(
                FormColumns.lines(row.label(), columns.digits(FormColumns.LABEL)),
                FormColumns.lines(measure, columns.digits(FormColumns.MEASURE)));
        XSSFRow line = row(lines, Letters.PLAIN);
        text(line, FormColumns.ORDINAL, row.ordinal(), Look.text(Letters.PLAIN, HorizontalAlignment.CENTER));
        text(line, FormColumns.LABEL, row.label(), Look.text(Letters.PLAIN, HorizontalAlignment.LEFT));
        text(line, FormColumns.MEASURE, measure, Look.text(Letters.PLAIN, HorizontalAlignment.CENTER));
        table.roles().forEach(role -> box(line, row, role));
        earlier(line.createCell(columns.earlier()), row);
        Look note = new Look(Letters.PLAIN, HorizontalAlignment.LEFT, "@", Kind.INPUT);
        line.createCell(columns.note()).setCellStyle(looks.style(note));
    }

    private void box(XSSFRow line, FormRow row, Role role) {
        XSSFCell cell = line.createCell(columns.of(role));
        Box box = Box.of(row, role, table.roles());
        FormCell asked = new FormCell(
                row.item(role),
                row,
                box,
                place(line.getRowNum(), FormColumns.LABEL),
                place(header, columns.of(role)),
                place(line.getRowNum(), columns.of(role)));
        cell.setCellStyle(looks.style(look(row, role, box)));
        if (box != Box.CLOSED) {
            cells.add(asked).ifPresent(first -> repeat(cell, first));
        }
    }

    /** What another table asks for already is only shown here. */
    private void repeat(XSSFCell cell, FormCell first) {
        cell.setCellFormula("IF(" + first.reference() + "=\"\",\"\"," + first.reference() + ")");
        cell.setCellStyle(looks.style(look(first.row(), first.item().role(), Box.COMPUTED)));
        shown.add(place(cell.getRowIndex(), cell.getColumnIndex()));
    }

    private static Look look(FormRow row, Role role, Box box) {
        String number = FormLooks.decimals(role.isRatio() ? 2 : row.indicator().decimals());
        return switch (box) {
            case NUMBER -> Look.figure(number, Kind.INPUT);
            case WORDS, FREE -> Look.figure("General", Kind.INPUT);
            case COMPUTED -> Look.figure(number, Kind.TABLE);
            case CLOSED -> Look.figure("General", Kind.CLOSED);
        };
    }

    private void earlier(XSSFCell cell, FormRow row) {
        cell.setCellStyle(
                looks.style(Look.figure(FormLooks.decimals(row.indicator().decimals()), Kind.TABLE)));
        earlier.at(row).ifPresent(value -> {
            cell.setCellValue(value.doubleValue());
            shown.add(place(cell.getRowIndex(), cell.getColumnIndex()));
        });
    }

    /** Who made it and who answers for it. */
    private void foot(FormHeading heading) {
        row(1, Letters.PLAIN);
        XSSFRow row = row(1, Letters.BOLD);
        int half = columns.of(table.roles().get(0));
        Look date = Look.line(Letters.ITALIC, HorizontalAlignment.CENTER);
        across(row, 0, half - 1, heading.receiver(), Look.line(Letters.ITALIC, HorizontalAlignment.LEFT));
        across(row, half, columns.count() - 1, wording.text("template.date"), date);
        XSSFRow names = row(1, Letters.BOLD);
        Look name = Look.line(Letters.BOLD, HorizontalAlignment.CENTER);
        across(names, 0, half - 1, wording.text("template.author"), name);
        across(names, half, columns.count() - 1, wording.text("template.head"), name);
    }

    private void across(XSSFRow row, int first, int last, String text, Look look) {
        text(row, first, text, look);
        sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), first, last));
    }

    private XSSFRow row(int lines, Letters letters) {
        XSSFRow row = sheet.createRow(next++);
        row.setHeightInPoints(lines * letters.size() * 1.4f);
        return row;
    }

    private void text(XSSFRow row, int column, String text, Look look) {
        XSSFCell cell = row.createCell(column);
        cell.setCellStyle(looks.style(look));
        if (!text.isEmpty()) {
            cell.setCellValue(SheetText.of(text));
        }
    }

    private CellReference place(int row, int column) {
        return new CellReference(sheet.getSheetName(), row, column, false, false);
    }
}
