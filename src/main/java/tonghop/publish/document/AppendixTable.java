package tonghop.publish.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import tonghop.consolidate.Figure;
import tonghop.publish.appendix.Band;
import tonghop.publish.appendix.FigureText;
import tonghop.publish.appendix.PrintedTable;
import tonghop.publish.appendix.PrintedTable.Heading;
import tonghop.publish.appendix.PrintedTable.Level;
import tonghop.publish.appendix.PrintedTable.Line;
import tonghop.publish.appendix.PrintedTable.Slot;

/** One band of an appendix's table: the labels, then the band's columns; the header is repeated on every page. */
record AppendixTable(XWPFDocument document, PrintedTable printed, Band band, FigureText text) {
    static final int SIZE = 11;

    private static final int LABELS = 3;

    /** How far a unit's name is set in, in millimetres. */
    private static final int INDENT = 4;

    /** Writes the table below a line that says of which appendix it is a further part; an empty one is left out. */
    void write(TableRoom room, String continued) {
        List<Integer> widths = Stream.concat(
                        Stream.of(room.ordinal(), room.label(band.width()), room.measure()), band.widths().stream())
                .toList();
        Grid grid = new Grid(document, widths);
        if (!continued.isEmpty()) {
            grid.caption(Look.centred(13).slanted(), continued);
        }
        header(grid);
        for (Line line : printed.lines()) {
            if (line.level() == Level.SECTION) {
                section(grid.row(List.of(1, widths.size() - 1)), line);
            } else {
                line(grid.row(), line);
            }
        }
    }

    private void header(Grid grid) {
        List<Integer> spans = new ArrayList<>(List.of(1, 1, 1));
        band.headings().forEach(heading -> spans.add(heading.width()));
        XWPFTableRow upper = Grid.header(grid.row(spans));
        XWPFTableRow lower = Grid.header(grid.row());
        for (int column = 0; column < LABELS; column++) {
            upright(
                    upper.getCell(column),
                    lower.getCell(column),
                    text.wording().text(printed.labels().get(column)));
        }
        int column = LABELS;
        for (int at = 0; at < band.headings().size(); at++) {
            Heading heading = band.headings().get(at);
            if (heading.columns().isEmpty()) {
                upright(upper.getCell(LABELS + at), lower.getCell(column++), heading.title());
                continue;
            }
            Grid.put(upper.getCell(LABELS + at), Look.centred(SIZE).strong(), heading.title());
            for (String title : heading.columns()) {
                Grid.put(lower.getCell(column++), Look.centred(SIZE).strong(), title);
            }
        }
    }

    private static void upright(XWPFTableCell upper, XWPFTableCell lower, String label) {
        Grid.put(upper, Look.centred(SIZE).strong(), label);
        Grid.hang(upper, true);
        Grid.hang(lower, false);
    }

    private static void section(XWPFTableRow row, Line line) {
        Grid.put(row.getCell(0), Look.centred(SIZE).strong(), line.ordinal());
        Grid.put(row.getCell(1), Look.left(SIZE).strong(), line.label());
        Grid.paragraph(row.getCell(0)).setKeepNext(true);
        Grid.paragraph(row.getCell(1)).setKeepNext(true);
    }

    private void line(XWPFTableRow row, Line line) {
        Grid.put(row.getCell(0), Look.centred(SIZE), line.ordinal());
        Grid.put(row.getCell(1), Look.left(SIZE), line.label());
        Grid.put(row.getCell(2), Look.centred(SIZE), line.measure());
        if (line.level() == Level.UNIT) {
            Grid.paragraph(row.getCell(1)).setIndentationLeft(Millimetres.twips(INDENT));
        }
        for (int column = 0; column < band.widths().size(); column++) {
            Optional<Slot> slot = line.slots().get(band.first() + column);
            XWPFTableCell cell = row.getCell(LABELS + column);
            slot.ifPresentOrElse(there -> figure(cell, there), () -> Grid.put(cell, Look.centred(SIZE), ""));
        }
    }

    private void figure(XWPFTableCell cell, Slot slot) {
        Look look = slot.figure().readings().isEmpty() ? Look.centred(SIZE) : Look.right(SIZE);
        boolean computed = slot.figure().status() == Figure.Status.COMPUTED;
        Grid.put(cell, computed ? look.slanted() : look, text.of(slot));
    }
}
