package tonghop.publish.document;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import tonghop.consolidate.ConsolidatedTable;
import tonghop.publish.appendix.Band;
import tonghop.publish.appendix.Columns;
import tonghop.publish.appendix.FigureText;
import tonghop.publish.appendix.Footnotes;
import tonghop.publish.appendix.PrintedTable;
import tonghop.publish.appendix.PrintedTable.Level;
import tonghop.publish.data.Publication;
import tonghop.publish.typeface.Typeface;
import tonghop.wording.Wording;

/** An appendix on its pages: heading lines, the table in as many bands as it takes, and its notes. */
final class AppendixPages {
    private static final int NOTE_SIZE = 12;

    /** So many lines take about a hundred pages; who needs more of them opens the workbook. */
    private static final int MOST_LINES = 3000;

    private static final Pattern FULL_STOP = Pattern.compile("\\.$");

    /** What an appendix's title takes of a page, in lines of text. */
    private static final int TITLE_LINES = 6;

    /** What a band's heading and header take. */
    private static final int HEADING_LINES = 6;

    private final XWPFDocument document;
    private final Wording wording;
    private final Columns columns = new Columns(Typeface.load(), AppendixTable.SIZE);

    AppendixPages(XWPFDocument document, Wording wording) {
        this.document = document;
        this.wording = wording;
    }

    /** Writes the appendix and says whether its pages lie across. */
    boolean write(ConsolidatedTable table, Publication publication) {
        String name = wording.text("appendix.name") + " " + table.code();
        Script.write(document.createParagraph(), Look.centred(14).strong(), name);
        Script.write(
                document.createParagraph(),
                Look.centred(14).strong(),
                table.title().toUpperCase(Locale.ROOT));
        Script.write(document.createParagraph(), Look.centred(13).slanted(), wording.text("appendix.attached"));
        Script.write(document.createParagraph(), Look.centred(6), "");
        PrintedTable printed = PrintedTable.of(table, wording);
        if (printed.lines().size() > MOST_LINES) {
            note(wording.text("document.workbook", java.util.Map.of("file", "phu-luc-" + table.code() + ".xlsx")));
            return true;
        }
        FigureText text = new FigureText(Footnotes.of(table, publication, wording), wording);
        List<Integer> figures = columns.figures(printed, text);
        TableRoom room = TableRoom.of(printed, figures, columns, wording);
        tables(name, printed, room.bands(printed, figures), text, room);
        notes(text.footnotes(), wording.absent(publication.verdict(), publication.definition()));
        return room.across();
    }

    private void tables(String name, PrintedTable printed, List<Band> bands, FigureText text, TableRoom room) {
        int taken = TITLE_LINES;
        for (Band band : bands) {
            int own = HEADING_LINES + lines(printed, band, text, room);
            if (band.first() > 0) {
                XWPFParagraph heading = Script.write(
                        document.createParagraph(),
                        Look.centred(13).slanted(),
                        name + " " + wording.text("document.continued"));
                boolean isFull = taken + own > room.lines();
                heading.setPageBreak(isFull);
                Script.spaceBefore(heading, isFull ? 0 : 12);
                taken = isFull ? 0 : taken;
            }
            taken += own;
            new AppendixTable(document, printed, band, text).write(room);
        }
    }

    /** How many lines of text a band has below its header, as far as words take them. */
    private int lines(PrintedTable printed, Band band, FigureText text, TableRoom room) {
        int label = room.label(band.width());
        return printed.lines().stream()
                .mapToInt(line -> IntStream.concat(
                                IntStream.of(
                                        columns.lines(line.label(), line.level() == Level.SECTION, label),
                                        columns.lines(line.measure(), false, room.measure())),
                                IntStream.range(
                                                0,
                                                line.slots().isEmpty()
                                                        ? 0
                                                        : band.widths().size())
                                        .map(at -> line.slots()
                                                .get(band.first() + at)
                                                .filter(slot ->
                                                        slot.figure().number().isEmpty())
                                                .map(slot -> columns.lines(
                                                        text.of(slot),
                                                        false,
                                                        band.widths().get(at)))
                                                .orElse(1)))
                        .max()
                        .orElse(1))
                .sum();
    }

    private void notes(Footnotes footnotes, String absent) {
        List<String> lines = Stream.of(Stream.of(wording.text("document.legend")), footnotes.lines(), Stream.of(absent))
                .flatMap(all -> all)
                .filter(line -> !line.isEmpty())
                .toList();
        // the sign of the end stands behind the last note, so that no page holds it alone
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            boolean isLast = at == lines.size() - 1;
            Script.spaceBefore(
                    note(isLast ? FULL_STOP.matcher(line).replaceFirst("") + wording.text("appendix.end") : line),
                    at == 0 ? 6 : 0);
        }
    }

    private XWPFParagraph note(String text) {
        return Script.write(document.createParagraph(), Look.justified(NOTE_SIZE), text);
    }
}
