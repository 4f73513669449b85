package tonghop.ingest.ods;

import tonghop.ingest.archive.XmlPart;
import tonghop.ingest.sheet.RefusedException;
import tonghop.ingest.sheet.TextRuns;

/** The paragraphs of a cell or a comment, one line each. */
final class OdsText {
    private static final int MOST_SPACES = 32_767;

    private final OdsStyles styles;
    private final TextRuns lines = new TextRuns();
    private boolean begun;

    OdsText(OdsStyles styles) {
        this.styles = styles;
    }

    /** Adds the paragraph whose start has been met. */
    void paragraph(XmlPart xml) throws RefusedException {
        lines.add(begun ? "\n" : "", false, false);
        begun = true;
        append(xml, "");
    }

    @Override
    public String toString() {
        return lines.toString();
    }

    private void append(XmlPart xml, String style) throws RefusedException {
        StringBuilder run = new StringBuilder();
        xml.mixed(run, element -> {
            switch (element) {
                case "s" -> run.append(" ".repeat(Math.min(xml.numberIn(Space.TEXT, "c", 1), MOST_SPACES)));
                case "tab" -> run.append('\t');
                case "line-break" -> run.append('\n');
                default -> {
                    end(run, style);
                    append(xml, xml.attributeIn(Space.TEXT, "style-name", style));
                }
            }
        });
        end(run, style);
    }

    private void end(StringBuilder run, String style) {
        boolean told = !run.isEmpty() && !style.isEmpty();
        lines.add(run.toString(), told && styles.isRaised(style), told && styles.isStruck(style));
        run.setLength(0);
    }
}
