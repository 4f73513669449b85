package tonghop.publish.appendix;

import tonghop.model.Reading;
import tonghop.wording.Wording;

/** Excel's number format codes for figures: grouped, with fixed decimals, the bound before and the marks of notes behind. */
final class NumberFormat {
    /** Vietnamese, for programs that let a format choose its separators; Excel takes those of the computer. */
    private static final String VIETNAMESE = "[$-42A]";

    private NumberFormat() {}

    /** The code under which the plain number shows its bound and its marks, so that it can still be summed. */
    static String code(Reading reading, int decimals, String marks, Wording wording) {
        String digits = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
        String bounded = wording.bounded(reading.bound(), "\u0000");
        int value = bounded.indexOf('\u0000');
        return VIETNAMESE
                + literal(bounded.substring(0, value))
                + digits
                + literal(bounded.substring(value + 1) + marks);
    }

    private static String literal(String text) {
        return text.isEmpty() ? "" : '"' + text.replace("\"", "") + '"';
    }
}
