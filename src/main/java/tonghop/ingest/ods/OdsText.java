package tonghop.ingest.ods;

import tonghop.ingest.archive.XmlPart;
import tonghop.ingest.sheet.RefusedException;

/** The paragraphs of a cell or a comment, one line each. */
final class OdsText {
    private static final int MOST_SPACES = 32_767;

    private final StringBuilder lines = new StringBuilder();
    private boolean begun;

    /** Adds the paragraph whose start has been met. */
    void paragraph(XmlPart xml) throws RefusedException {
        lines.append(begun ? "\n" : "");
        begun = true;
        append(xml);
    }

    @Override
    public String toString() {
        return lines.toString();
    }

    private void append(XmlPart xml) throws RefusedException {
        xml.mixed(lines, element -> {
            switch (element) {
                case "s" -> lines.append(" ".repeat(Math.min(xml.numberIn(Space.TEXT, "c", 1), MOST_SPACES)));
                case "tab" -> lines.append('\t');
                case "line-break" -> lines.append('\n');
                default -> append(xml);
            }
        });
    }
}
