package tonghop.publish.document;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import tonghop.consolidate.ConsolidatedTable;
import tonghop.publish.appendix.Band;
import tonghop.publish.appendix.Columns;
import tonghop.publish.appendix.FigureText;
import tonghop.publish.appendix.Footnotes;
import tonghop.publish.appendix.PrintedTable;
import tonghop.publish.data.Publication;
import tonghop.publish.typeface.Typeface;
import tonghop.wording.Wording;

/** An appendix on its pages: heading lines, the table in as many bands as it takes, and its notes. */
final class AppendixPages {
    private static final int NOTE_SIZE = 12;

    /** So many lines take about a hundred pages; who needs more of them opens the workbook. */
    private static final int MOST_LINES = 3000;

    private static final Pattern FULL_STOP = Pattern.compile("\\.$");

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

    /** Bands follow each other as pages have room; a narrow empty line keeps two tables from becoming one. */
    private void tables(String name, PrintedTable printed, List<Band> bands, FigureText text, TableRoom room) {
        for (Band band : bands) {
            boolean isFirst = band.first() == 0;
            if (!isFirst) {
                Script.write(document.createParagraph(), Look.centred(6), "");
            }
            new AppendixTable(document, printed, band, text)
                    .write(room, isFirst ? "" : name + " " + wording.text("document.continued"));
        }
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
