package tonghop.publish.sheet;

import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;

/**
 * How a cell looks. Text stays text, whatever it begins with, and a number that finds no room is made smaller.
 *
 * @param face its letters
 * @param stance where they stand
 * @param ground what they stand on
 * @param format its number format; empty, or "@" for text that stays as a person types it
 */
public record Look(Face face, Stance stance, Ground ground, String format) {
    /**
     * Where letters stand in a cell.
     *
     * @param across between its sides
     * @param down between its top and bottom
     * @param indent how many steps they are set in
     * @param wraps whether a text takes as many lines as it needs
     */
    public record Stance(HorizontalAlignment across, VerticalAlignment down, int indent, boolean wraps) {}

    /**
     * What a cell is behind its letters.
     *
     * @param bordered whether it is a cell of a table
     * @param fill its colour as RGB; white is none
     * @param open whether a person fills it where the sheet is locked
     */
    public record Ground(boolean bordered, int fill, boolean open) {}

    /** White. */
    public static final int NONE = 0xFFFFFF;

    private static final Ground PAPER = new Ground(false, NONE, false);

    /** A text of some lines on plain paper. */
    public static Look text(Face face, HorizontalAlignment across) {
        return new Look(face, new Stance(across, VerticalAlignment.CENTER, 0, true), PAPER, "");
    }

    /** A text that begins at the top, and stays as a person types it. */
    public static Look typed(Face face) {
        return text(face, HorizontalAlignment.GENERAL).top().format("@");
    }

    /** A text in a cell of a table. */
    public static Look cell(Face face, HorizontalAlignment across) {
        return text(face, across).bordered();
    }

    /** A number in a cell of a table. */
    public static Look number(Face face, String format) {
        return cell(face, HorizontalAlignment.RIGHT).format(format);
    }

    /** With a line around it. */
    public Look bordered() {
        return new Look(face, stance, new Ground(true, ground.fill(), ground.open()), format);
    }

    public Look filled(int rgb) {
        return new Look(face, stance, new Ground(ground.bordered(), rgb, ground.open()), format);
    }

    /** For a person to fill. */
    public Look open() {
        return new Look(face, stance, new Ground(ground.bordered(), ground.fill(), true), format);
    }

    public Look format(String other) {
        return new Look(face, stance, ground, other);
    }

    public Look indented(int steps) {
        return new Look(face, new Stance(stance.across(), stance.down(), steps, stance.wraps()), ground, format);
    }

    /** Its text begins at the top of the cell. */
    public Look top() {
        Stance top = new Stance(stance.across(), VerticalAlignment.TOP, stance.indent(), stance.wraps());
        return new Look(face, top, ground, format);
    }

    /** Its text runs on over the empty cells beside it. */
    public Look running() {
        return new Look(face, new Stance(stance.across(), stance.down(), stance.indent(), false), ground, format);
    }

    public boolean isText() {
        return format.isEmpty() || format.equals("@");
    }
}
