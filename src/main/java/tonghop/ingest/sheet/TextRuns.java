package tonghop.ingest.sheet;

/**
 * A text that stands in runs of different looks. What of the looks bears on what the text says is kept in the text itself, as Unicode
 * spells it: 486 with a raised 1 is 486¹ and not 4861, and a character with a line through it has the overlay U+0336 behind it.
 */
public final class TextRuns {
    private static final char LINE_THROUGH = '\u0336';
    private static final String PLAIN = "0123456789+-=()";
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾";

    private final StringBuilder told = new StringBuilder();
    private final StringBuilder flat = new StringBuilder();
    private boolean isRaisedOnly = true;

    /**
     * Adds a run.
     *
     * @param raised whether it stands above the line; a text of nothing but such runs is raised above nothing and stays as it is
     * @param struck whether a line goes through it
     */
    public void add(String run, boolean raised, boolean struck) {
        isRaisedOnly &= raised || run.isBlank();
        append(run, struck, flat);
        append(raised ? raised(run) : run, struck, told);
    }

    private static void append(String run, boolean struck, StringBuilder text) {
        if (!struck) {
            text.append(run);
            return;
        }
        run.codePoints().forEach(character -> {
            text.appendCodePoint(character);
            if (!Character.isWhitespace(character)) {
                text.append(LINE_THROUGH);
            }
        });
    }

    private static String raised(String run) {
        StringBuilder raised = new StringBuilder(run);
        for (int at = 0; at < run.length(); at++) {
            int known = PLAIN.indexOf(run.charAt(at));
            if (known >= 0) {
                raised.setCharAt(at, RAISED.charAt(known));
            }
        }
        return raised.toString();
    }

    @Override
    public String toString() {
        return isRaisedOnly ? flat.toString() : told.toString();
    }
}
