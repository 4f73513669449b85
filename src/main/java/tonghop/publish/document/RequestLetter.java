package tonghop.publish.document;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import tonghop.definition.JobDefinition;
import tonghop.publish.archive.DatedDocument;
import tonghop.wording.Wording;

/**
 * The letter that asks a unit to look at its figures again, in the form of Nghị định 30/2020/NĐ-CP; number, date and signer are left to the
 * office.
 */
public final class RequestLetter {
    /** The widths of the two blocks of the head, in tenths of a millimetre. */
    private static final int LEFT = 660;

    private static final int RIGHT = 990;
    private static final int SIZE = 14;

    private final JobDefinition definition;
    private final Wording wording;

    public RequestLetter(JobDefinition definition, Wording wording) {
        this.definition = definition;
        this.wording = wording;
    }

    /**
     * What a letter says.
     *
     * @param unit who gets it, as it is addressed
     * @param questions the questions in their order
     * @param enclosed a sentence on each workbook that goes with it
     */
    public record Content(String unit, List<String> questions, List<String> enclosed) {
        public Content {
            questions = List.copyOf(questions);
            enclosed = List.copyOf(enclosed);
        }
    }

    public void write(Content content, Path file) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            WordReport.typeface(document);
            head(document);
            Look address = Look.centred(SIZE);
            Script.spaceBefore(
                    Script.write(
                            document.createParagraph(),
                            address,
                            wording.text("letter.address", Map.of("unit", content.unit()))),
                    12);
            Script.write(document.createParagraph(), address, "");
            body(document, content);
            new ReportForm(document, wording).foot();
            CTSectPr section = document.getDocument().getBody().addNewSectPr();
            Paper.number(document, section);
            new Paper(false).lay(section);
            String title = wording.text("letter.subject", Map.of("title", definition.title()));
            new DatedDocument(title, definition.authority(), definition.asOf()).write(document, file);
        }
    }

    /** By when an answer is asked for; blank for the office to fill in where the job sets no day. */
    public static String deadline(JobDefinition definition, Wording wording) {
        LocalDate day = definition.replyBy();
        return day == null
                ? wording.text("letter.deadline.blank")
                : wording.text("letter.deadline", Map.of("day", day.toString()));
    }

    private void head(XWPFDocument document) {
        XWPFTableRow row = new Grid(document, List.of(LEFT, RIGHT)).bare().row();
        XWPFTableCell office = row.getCell(0);
        XWPFTableCell nation = row.getCell(1);
        office.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.TOP);
        nation.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.TOP);
        Grid.put(office, Look.centred(12).strong(), definition.authority().toUpperCase(Locale.ROOT));
        Script.line(office.addParagraph(), 22);
        line(office, Look.centred(13), wording.text("letter.number"));
        line(office, Look.centred(12), wording.text("letter.subject", Map.of("title", definition.title())));
        Grid.put(nation, Look.centred(12).strong(), wording.text("document.nation"));
        line(nation, Look.centred(13).strong(), wording.text("document.motto"));
        Script.line(nation.addParagraph(), 23);
        line(nation, Look.centred(13).slanted(), wording.text("document.place-date"));
    }

    private void body(XWPFDocument document, Content content) {
        Map<String, String> names =
                Map.of("authority", definition.authority(), "title", definition.title(), "unit", content.unit());
        sentence(document, wording.text("letter.intro", names));
        int number = 1;
        for (String question : content.questions()) {
            sentence(document, number++ + ". " + question);
        }
        sentence(document, wording.text("letter.neutral"));
        content.enclosed().forEach(enclosed -> sentence(document, enclosed));
        sentence(document, deadline(definition, wording) + "./.");
    }

    private static void sentence(XWPFDocument document, String text) {
        Script.body(document.createParagraph(), Look.justified(SIZE), text);
    }

    private static void line(XWPFTableCell cell, Look look, String text) {
        Script.write(cell.addParagraph(), look, text);
    }
}
