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
    /**
     * A line, to the size of its letters: with letters as wide as those of Times New Roman it takes 1.15 in LibreOffice and up to 1.19 in
     * Excel, with those of DejaVu 1.17.
     */
    private static final float LINE = 1.19f;

    /** Above and below the lines of a cell, in points. */
    private static final float EDGES = 2;

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
        row.setHeightInPoints(Math.min(Cells.HIGHEST, points(lines, Face.PLAIN)));
    }

    /** How high a row of so many lines is, in points. */
    public static float points(int lines, Face face) {
        return lines * face.size() * LINE + EDGES;
    }

    /** How many lines a text takes in a column so many digits wide. */
    public int lines(String text, Face face, int digits) {
        return typeface.lines(text, new Letters(face.size(), face.bold()), digits * DIGIT - MARGINS);
    }
}
