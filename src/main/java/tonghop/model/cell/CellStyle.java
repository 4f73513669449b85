package tonghop.model.cell;

/**
 * What of a cell's look bears on its meaning.
 *
 * @param format the number format code, "General" when none is set
 * @param font the font's name: a .Vn or VNI font tells of an old encoding
 * @param indent the cell's indentation in steps, 0 when none
 * @param bold whether the font is bold: a sign of a heading or a total
 * @param ink how its characters are drawn
 */
public record CellStyle(String format, String font, int indent, boolean bold, Ink ink) {
    public static final CellStyle PLAIN = new CellStyle("General", "", 0, false);

    /** How characters are drawn, as far as it may mean that they do not count. */
    public enum Ink {
        PLAIN,
        /** A line goes through them. */
        STRUCK,
        /** White on white. */
        UNSEEN
    }

    /** A style in plain ink. */
    public CellStyle(String format, String font, int indent, boolean bold) {
        this(format, font, indent, bold, Ink.PLAIN);
    }
}
