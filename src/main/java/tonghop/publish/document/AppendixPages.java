package tonghop.publish.document;

import java.util.List;
import java.util.Locale;
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

    private final XWPFDocument document;
    private final Wording wording;
    private final Columns columns = new Columns(Typeface.load(), AppendixTable.SIZE);

    AppendixPages(XWPFDocument document, Wording wording) {
        this.document = document;
        this.wording = wording;
    }

    void write(ConsolidatedTable table, Publication publication) {
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
            return;
        }
        FigureText text = new FigureText(Footnotes.of(table, publication, wording), wording);
        tables(name, printed, text);
        notes(text.footnotes(), wording.absent(publication.verdict(), publication.definition()));
    }

    private void tables(String name, PrintedTable printed, FigureText text) {
        TableRoom room = TableRoom.of(printed, columns, wording);
        List<Band> bands = Band.bands(printed, columns.figures(printed, text), room.figures());
        for (int at = 0; at < bands.size(); at++) {
            if (at > 0) {
                Script.write(
                                document.createParagraph(),
                                Look.centred(13).slanted(),
                                name + " " + wording.text("document.continued"))
                        .setPageBreak(true);
            }
            new AppendixTable(document, printed, bands.get(at), text).write(room);
        }
    }

    private void notes(Footnotes footnotes, String absent) {
        Script.spaceBefore(note(wording.text("document.legend")), 6);
        footnotes.lines().forEach(this::note);
        if (!absent.isEmpty()) {
            note(absent);
        }
        note(wording.text("appendix.end"));
    }

    private XWPFParagraph note(String text) {
        return Script.write(document.createParagraph(), Look.justified(NOTE_SIZE), text);
    }
}
