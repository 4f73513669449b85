package tonghop.publish.document;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.VerticalAlign;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import tonghop.publish.appendix.Footnotes;

/** Puts words into paragraphs; lengths are in twentieths of a point. */
final class Script {
    static final String FONT = "Times New Roman";

    private static final int POINT = 20;

    /** What XML cannot hold; a report does not need it. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

    private Script() {}

    /** Writes text into an empty paragraph without space around it. */
    static XWPFParagraph write(XWPFParagraph paragraph, Look look, String text) {
        paragraph.setAlignment(look.alignment());
        paragraph.setSpacingBefore(0);
        paragraph.setSpacingAfter(0);
        // few typefaces have raised brackets, and lines are broken between two marks and behind "%"; plain letters are
        // never parted
        Matcher marks = Footnotes.MARKS.matcher(text);
        int written = 0;
        while (marks.find()) {
            run(paragraph, look, text.substring(written, marks.start()));
            run(
                            paragraph,
                            look,
                            Normalizer.normalize(marks.group(), Normalizer.Form.NFKC)
                                    .replace(")(", ","))
                    .setSubscript(VerticalAlign.SUPERSCRIPT);
            written = marks.end();
        }
        if (written == 0 || written < text.length()) {
            run(paragraph, look, text.substring(written));
        }
        return paragraph;
    }

    private static XWPFRun run(XWPFParagraph paragraph, Look look, String text) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(look.size());
        run.setBold(look.bold());
        run.setItalic(look.italic());
        run.setText(UNPRINTABLE.matcher(text).replaceAll("\uFFFD"));
        return run;
    }

    /** A paragraph of the body: its first line set in, with room before the next. */
    static XWPFParagraph body(XWPFParagraph paragraph, Look look, String text) {
        write(paragraph, look, text);
        paragraph.setFirstLineIndent(Millimetres.twips(10));
        paragraph.setSpacingAfter(6 * POINT);
        paragraph.setSpacingBetween(1.15);
        return paragraph;
    }

    /** An empty paragraph with a line across that leaves so many millimetres free at each side. */
    static void line(XWPFParagraph paragraph, int freeAtEachSide) {
        write(paragraph, Look.centred(2), "");
        paragraph.setSpacingBetween(3, LineSpacingRule.EXACT);
        paragraph.setSpacingAfter(6 * POINT);
        paragraph.setBorderBottom(Borders.SINGLE);
        paragraph.setIndentationLeft(Millimetres.twips(freeAtEachSide));
        paragraph.setIndentationRight(Millimetres.twips(freeAtEachSide));
    }

    static void spaceBefore(XWPFParagraph paragraph, int points) {
        paragraph.setSpacingBefore(points * POINT);
    }
}
