package tonghop.publish.document;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import tonghop.consolidate.ConsolidatedTable;
import tonghop.consolidate.ConsolidatedTable.Row;
import tonghop.consolidate.Figure;
import tonghop.model.Role;
import tonghop.publish.appendix.ColumnPlan;
import tonghop.publish.appendix.ColumnPlan.Group;
import tonghop.publish.appendix.RomanNumeral;
import tonghop.wording.Wording;

/** One band of an appendix's table: the labels, then the band's columns; the header is repeated on every page. */
final class AppendixTable {
    private static final int ORDINAL = 10;
    private static final int UNIT = 20;
    private static final int LABELS = 3;
    private static final int LEAST_INDICATOR = 46;
    private static final int SIZE = 11;

    private final Grid grid;
    private final ConsolidatedTable table;
    private final Band band;
    private final FigureText text;
    private final int columns;

    AppendixTable(XWPFDocument document, ConsolidatedTable table, Band band, FigureText text) {
        this.table = table;
        this.band = band;
        this.text = text;
        List<Integer> widths = new ArrayList<>();
        widths.add(ORDINAL);
        widths.add(Math.max(LEAST_INDICATOR, new Paper(true).width() - ORDINAL - UNIT - band.width()));
        widths.add(UNIT);
        widths.addAll(band.widths());
        this.columns = widths.size();
        this.grid = new Grid(document, widths);
    }

    /** How many millimetres of the page a band may take. */
    static int room() {
        return new Paper(true).width() - ORDINAL - LEAST_INDICATOR - UNIT;
    }

    void write(Wording wording) {
        header(wording);
        int number = 1;
        for (ConsolidatedTable.Section section : table.sections()) {
            XWPFTableRow heading = grid.row(List.of(1, columns - 1));
            Grid.put(heading.getCell(0), Look.centred(SIZE).strong(), RomanNumeral.of(number++));
            Grid.put(heading.getCell(1), Look.left(SIZE).strong(), section.title());
            Grid.paragraph(heading.getCell(1)).setKeepNext(true);
            int ordinal = 1;
            for (Row row : section.rows()) {
                row(row, row.child() ? "" : String.valueOf(ordinal++));
            }
        }
    }

    private void header(Wording wording) {
        List<Integer> spans = new ArrayList<>(List.of(1, 1, 1));
        band.groups().forEach(group -> spans.add(group.roles().size()));
        XWPFTableRow upper = grid.row(spans);
        XWPFTableRow lower = grid.row();
        upper.setRepeatHeader(true);
        lower.setRepeatHeader(true);
        List<String> labels = List.of("column.ordinal", "column.indicator", "column.unit");
        for (int column = 0; column < LABELS; column++) {
            upright(upper.getCell(column), lower.getCell(column), wording.text(labels.get(column)));
        }
        int column = LABELS;
        for (int at = 0; at < band.groups().size(); at++) {
            Group group = band.groups().get(at);
            if (group.kind() == ColumnPlan.Kind.COVERAGE) {
                upright(upper.getCell(LABELS + at), lower.getCell(column++), group.title());
                continue;
            }
            Grid.put(upper.getCell(LABELS + at), Look.centred(SIZE).strong(), group.title());
            for (Role role : group.roles()) {
                Grid.put(lower.getCell(column++), Look.centred(SIZE).strong(), text.header(role));
            }
        }
    }

    private static void upright(XWPFTableCell upper, XWPFTableCell lower, String label) {
        Grid.put(upper, Look.centred(SIZE).strong(), label);
        Grid.hang(upper, true);
        Grid.hang(lower, false);
    }

    private void row(Row row, String ordinal) {
        XWPFTableRow line = grid.row();
        Grid.put(line.getCell(0), Look.centred(SIZE), ordinal);
        Grid.put(line.getCell(1), Look.left(SIZE), row.child() ? "- " + row.label() : row.label());
        Grid.put(line.getCell(2), Look.centred(SIZE), row.indicator().unitOfMeasure());
        int column = LABELS;
        for (Group group : band.groups()) {
            for (Role role : group.roles()) {
                Figure figure = group.figure(row, role);
                Look look = figure.readings().isEmpty() ? Look.centred(SIZE) : Look.right(SIZE);
                boolean computed = figure.status() == Figure.Status.COMPUTED;
                Grid.put(line.getCell(column++), computed ? look.slanted() : look, text.of(row, group, role));
            }
        }
    }
}
