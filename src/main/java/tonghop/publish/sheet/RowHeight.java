package tonghop.publish.sheet;

import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import tonghop.publish.typeface.Typeface;
import tonghop.publish.typeface.Typeface.Letters;

/**
 * How high rows have to be so that no text in them is cut: not every program finds that out by itself.
 *
 * @param typeface tells how much room words take
 */
public record RowHeight(Typeface typeface) {
    private static final float LINE = 16f;

    /** A digit of the standard typeface of the sheet, in tenths of a millimetre. */
    private static final int DIGIT = 21;

    /** The margins of a cell, and a little. */
    private static final int MARGINS = 12;

    /** Sets the height of a row that holds these texts in columns so many digits wide. */
    public void fit(Row row, List<String> texts, List<Integer> digits) {
        int lines = 1;
        for (int at = 0; at < texts.size(); at++) {
            lines = Math.max(lines, lines(texts.get(at), Face.PLAIN, digits.get(at)));
        }
        row.setHeightInPoints(Math.min(Cells.HIGHEST, lines * LINE));
    }

    /** How many lines a text takes in a column so many digits wide. */
    public int lines(String text, Face face, int digits) {
        return typeface.lines(text, new Letters(face.size(), face.bold()), digits * DIGIT - MARGINS);
    }
}
