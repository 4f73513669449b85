package tonghop.publish.document;

import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import tonghop.consolidate.ConsolidatedTable;
import tonghop.model.Finding;
import tonghop.publish.appendix.ColumnPlan;
import tonghop.publish.appendix.Footnotes;
import tonghop.wording.Wording;

/** An appendix on its pages: heading lines, the table in as many bands as it takes, and its notes. */
final class AppendixPages {
    private static final int NOTE_SIZE = 12;

    private final XWPFDocument document;
    private final Wording wording;

    AppendixPages(XWPFDocument document, Wording wording) {
        this.document = document;
        this.wording = wording;
    }

    void write(ConsolidatedTable table, List<Finding> findings) {
        String name = wording.text("appendix.name") + " " + table.code();
        Script.write(document.createParagraph(), Look.centred(14).strong(), name);
        Script.write(
                document.createParagraph(),
                Look.centred(14).strong(),
                table.title().toUpperCase(Locale.ROOT));
        Script.write(document.createParagraph(), Look.centred(13).slanted(), wording.text("appendix.attached"));
        Script.write(document.createParagraph(), Look.centred(6), "");
        Footnotes footnotes = new Footnotes(table, findings, wording);
        FigureText text = new FigureText(footnotes, wording);
        List<Band> bands = Band.bands(ColumnPlan.of(table, wording).groups(), table, text, AppendixTable.room());
        for (int at = 0; at < bands.size(); at++) {
            if (at > 0) {
                Script.write(
                                document.createParagraph(),
                                Look.centred(13).slanted(),
                                name + " " + wording.text("document.continued"))
                        .setPageBreak(true);
            }
            new AppendixTable(document, table, bands.get(at), text).write(wording);
        }
        notes(footnotes);
    }

    private void notes(Footnotes footnotes) {
        Script.spaceBefore(note(wording.text("document.legend")), 6);
        int number = 1;
        for (String note : footnotes.notes()) {
            note(Footnotes.mark(number++) + " " + note);
        }
        note(wording.text("appendix.end"));
    }

    private XWPFParagraph note(String text) {
        return Script.write(document.createParagraph(), Look.justified(NOTE_SIZE), text);
    }
}
