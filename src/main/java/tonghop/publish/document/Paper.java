package tonghop.publish.document;

import java.math.BigInteger;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/**
 * A4 as offices print on it; measures are in millimetres. Pages are numbered at the top from the second one on, each section by
 * itself.
 *
 * @param across whether it lies across
 */
record Paper(boolean across) {
    private static final int LONG = 297;
    private static final int SHORT = 210;
    private static final int TOP = 20;
    private static final int LEFT = 30;
    private static final int RIGHT = 15;
    private static final int HEADER = 10;

    /** What is left between the margins. */
    int width() {
        return (across ? LONG : SHORT) - LEFT - RIGHT;
    }

    /** Lays the pages of a section. */
    void lay(CTSectPr section) {
        CTPageSz size = section.addNewPgSz();
        size.setW(twips(across ? LONG : SHORT));
        size.setH(twips(across ? SHORT : LONG));
        if (across) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(twips(TOP));
        margins.setBottom(twips(TOP));
        margins.setLeft(twips(LEFT));
        margins.setRight(twips(RIGHT));
        margins.setHeader(twips(HEADER));
        margins.setFooter(twips(HEADER));
        margins.setGutter(BigInteger.ZERO);
        section.addNewPgNumType().setStart(BigInteger.ONE);
        section.addNewTitlePg();
    }

    /** Puts the page number at the top of a section; the sections after it take it over. */
    static void number(XWPFDocument document, CTSectPr section) {
        XWPFHeader header = new XWPFHeaderFooterPolicy(document, section).createHeader(XWPFHeaderFooterPolicy.DEFAULT);
        var paragraph =
                Script.write(header.createParagraph(), Look.centred(13), "").getCTP();
        var field = paragraph.addNewFldSimple();
        field.setInstr("PAGE");
        CTR run = field.addNewR();
        CTRPr look = run.addNewRPr();
        CTFonts fonts = look.addNewRFonts();
        fonts.setAscii(Script.FONT);
        fonts.setHAnsi(Script.FONT);
        look.addNewSz().setVal(BigInteger.valueOf(26));
        run.addNewT().setStringValue("1");
    }

    private static BigInteger twips(int millimetres) {
        return BigInteger.valueOf(Millimetres.twips(millimetres));
    }
}
