package tonghop.publish.document;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocDefaults;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import tonghop.consolidate.ConsolidatedTable;
import tonghop.definition.JobDefinition;
import tonghop.publish.archive.DatedDocument;
import tonghop.publish.data.Publication;
import tonghop.publish.narrative.Narrator;
import tonghop.wording.Wording;

/** Writes {@code phu-luc/bao-cao.docx}: the report with its appendices; equal publications give equal bytes. */
public record WordReport(Wording wording) {
    /**
     * Writes the report.
     *
     * @param charts the charts as PNG, in the order in which they are shown
     */
    public void write(Publication publication, Map<String, byte[]> charts, Path file) throws IOException {
        JobDefinition definition = publication.definition();
        try (XWPFDocument document = new XWPFDocument()) {
            typeface(document);
            ReportForm form = new ReportForm(document, wording);
            form.head(definition, wording.draft(publication.verdict()));
            new ReportText(document, publication, wording).write(new Narrator(publication, wording).tell(), charts);
            form.foot();
            appendices(document, publication);
            new DatedDocument(definition.title(), definition.authority(), definition.asOf()).write(document, file);
        }
    }

    /** Each appendix is a section of its own; a section's layout stands at its end. */
    private void appendices(XWPFDocument document, Publication publication) {
        List<ConsolidatedTable> tables = publication.tables().appendices();
        AppendixPages pages = new AppendixPages(document, wording);
        boolean across = false;
        boolean first = true;
        for (ConsolidatedTable table : tables) {
            CTSectPr before = document.createParagraph().getCTP().addNewPPr().addNewSectPr();
            if (first) {
                Paper.number(document, before);
                first = false;
            }
            new Paper(across).lay(before);
            across = pages.write(table, publication);
        }
        CTSectPr last = document.getDocument().getBody().addNewSectPr();
        if (first) {
            Paper.number(document, last);
        }
        new Paper(across).lay(last);
    }

    static void typeface(XWPFDocument document) {
        CTStyles styles = CTStyles.Factory.newInstance();
        CTDocDefaults defaults = styles.addNewDocDefaults();
        CTRPr look = defaults.addNewRPrDefault().addNewRPr();
        CTFonts fonts = look.addNewRFonts();
        fonts.setAscii(Script.FONT);
        fonts.setHAnsi(Script.FONT);
        fonts.setCs(Script.FONT);
        fonts.setEastAsia(Script.FONT);
        look.addNewSz().setVal(BigInteger.valueOf(22));
        look.addNewLang().setVal("vi-VN");
        // no line of a paragraph stands alone on a page
        defaults.addNewPPrDefault().addNewPPr().addNewWidowControl();
        document.createStyles().setStyles(styles);
    }
}
