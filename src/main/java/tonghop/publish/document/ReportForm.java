package tonghop.publish.document;

import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import tonghop.definition.JobDefinition;
import tonghop.wording.Wording;

/** What every report has around its text, and every letter at its head: the blocks at its head and at its foot, with blanks for what the office fills in. */
record ReportForm(XWPFDocument document, Wording wording) {
    private static final int LEFT = 660;
    private static final int RIGHT = 990;

    /** So many paragraphs stay with the signature, the gap above it among them. */
    private static final int KEPT = 3;

    /** The national block beside that of the office, then type and subject; the mark of a draft above, if there is one. */
    void head(JobDefinition definition, String draft) {
        if (!draft.isEmpty()) {
            Script.write(document.createParagraph(), Look.right(13).strong().slanted(), draft);
        }
        blocks(definition, "document.number");
        Script.spaceBefore(
                Script.write(document.createParagraph(), Look.centred(14).strong(), wording.text("document.type")), 18);
        Script.write(document.createParagraph(), Look.centred(14).strong(), definition.title());
        Script.line(document.createParagraph(), 55);
    }

    /** The national block beside that of the office with the blank for its number; the office's can be gone on with. */
    XWPFTableCell blocks(JobDefinition definition, String number) {
        XWPFTableRow row = new Grid(document, List.of(LEFT, RIGHT)).bare().row();
        XWPFTableCell office = row.getCell(0);
        XWPFTableCell nation = row.getCell(1);
        office.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.TOP);
        nation.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.TOP);
        Grid.put(office, Look.centred(12).strong(), definition.authority().toUpperCase(Locale.ROOT));
        Script.line(office.addParagraph(), 22);
        line(office, Look.centred(13), number);
        Grid.put(nation, Look.centred(12).strong(), wording.text("document.nation"));
        line(nation, Look.centred(13).strong(), "document.motto");
        Script.line(nation.addParagraph(), 23);
        line(nation, Look.centred(13).slanted(), "document.place-date");
        return office;
    }

    /** Who gets it and who signs it. */
    void foot() {
        Script.write(document.createParagraph(), Look.left(13), "");
        List<XWPFParagraph> all = document.getParagraphs();
        // nobody signs a page that says nothing
        all.subList(Math.max(0, all.size() - KEPT), all.size()).forEach(last -> last.setKeepNext(true));
        XWPFTableRow row =
                new Grid(document, List.of(LEFT + 100, RIGHT - 100)).bare().row();
        XWPFTableCell receivers = row.getCell(0);
        receivers.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.TOP);
        Grid.put(receivers, Look.left(12).strong().slanted(), wording.text("document.receivers"));
        line(receivers, Look.left(11), "document.receiver");
        line(receivers, Look.left(11), "document.receiver");
        line(receivers, Look.left(11), "document.archive");
        XWPFTableCell signer = row.getCell(1);
        Grid.put(signer, Look.centred(14).strong(), wording.text("document.signer"));
        for (int blank = 0; blank < 4; blank++) {
            Script.write(signer.addParagraph(), Look.centred(14), "");
        }
        line(signer, Look.centred(14).strong(), "document.signer");
    }

    private void line(XWPFTableCell cell, Look look, String key) {
        Script.write(cell.addParagraph(), look, wording.text(key));
    }
}
