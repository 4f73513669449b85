package tonghop.publish.document;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import tonghop.definition.JobDefinition;
import tonghop.publish.archive.DatedDocument;
import tonghop.wording.Wording;

/**
 * The letter that asks a unit to send its figures, or to look at them again, in the form of Nghị định 30/2020/NĐ-CP; number, date and signer are left to the
 * office.
 */
public record RequestLetter(JobDefinition definition, Wording wording) {
    private static final int SIZE = 14;

    /** What a letter is for. */
    public enum Purpose {
        /** Figures are to be looked at again. */
        REVIEW("letter."),
        /** No figures have been sent. */
        REMINDER("reminder.");

        private final String keys;

        Purpose(String keys) {
            this.keys = keys;
        }
    }

    /**
     * What a letter says.
     *
     * @param purpose what it is for
     * @param unit who gets it, as it is addressed
     * @param items what is asked, in its order
     * @param enclosed a sentence on each workbook that goes with it, or by when figures were due
     */
    public record Content(Purpose purpose, String unit, List<String> items, List<String> enclosed) {
        public Content {
            items = List.copyOf(items);
            enclosed = List.copyOf(enclosed);
        }
    }

    public void write(Content content, Path file) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            WordReport.typeface(document);
            XWPFTableCell office = new ReportForm(document, wording).blocks(definition, "letter.number");
            Script.write(office.addParagraph(), Look.centred(12), subject(content.purpose()));
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
            String title = subject(content.purpose());
            new DatedDocument(title, definition.authority(), definition.asOf()).write(document, file);
        }
    }

    /** By when an answer is asked for; blank for the office to fill in where the job sets no day. */
    public static String deadline(JobDefinition definition, Wording wording) {
        LocalDate day = definition.deadlines().replyBy();
        return day == null
                ? wording.text("letter.deadline.blank")
                : wording.text("letter.deadline", Map.of("day", day.toString()));
    }

    /** By when a unit was to send its figures; empty where no day is set. */
    public static Optional<String> due(JobDefinition definition, String unit, Wording wording) {
        return definition.deadlines().due(unit).map(day -> wording.text("reminder.due", Map.of("day", day.toString())));
    }

    private void body(XWPFDocument document, Content content) {
        sentence(document, wording.text(content.purpose().keys + "intro", names(definition, content.unit(), wording)));
        int number = 1;
        for (String item : content.items()) {
            sentence(document, number++ + ". " + item);
        }
        sentence(document, wording.text(content.purpose().keys + "closing"));
        content.enclosed().forEach(enclosed -> sentence(document, enclosed));
        sentence(document, deadline(definition, wording) + "./.");
    }

    /** What the sentences to a unit name. */
    public static Map<String, String> names(JobDefinition definition, String unit, Wording wording) {
        return Map.of(
                "authority", definition.authority(),
                "title", definition.title(),
                "unit", unit,
                "period", wording.period(definition.period()),
                "day", definition.asOf().toString());
    }

    private String subject(Purpose purpose) {
        return wording.text(purpose.keys + "subject", Map.of("title", definition.title()));
    }

    private static void sentence(XWPFDocument document, String text) {
        Script.body(document.createParagraph(), Look.justified(SIZE), text);
    }
}
