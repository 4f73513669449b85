package tonghop.publish.sheet;

/**
 * How letters look.
 *
 * @param size in points
 * @param bold whether they are bold
 * @param italic whether they are italic
 * @param link whether they are those of a link: blue and underlined
 */
public record Face(int size, boolean bold, boolean italic, boolean link) {
    public static final Face PLAIN = new Face(StandardFont.SIZE, false, false, false);
    public static final Face BOLD = new Face(StandardFont.SIZE, true, false, false);
    public static final Face ITALIC = new Face(StandardFont.SIZE, false, true, false);
    public static final Face LINK = new Face(StandardFont.SIZE, false, false, true);
    public static final Face TITLE = new Face(14, true, false, false);
}
