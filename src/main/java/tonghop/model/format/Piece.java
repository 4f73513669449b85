package tonghop.model.format;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One piece of a section of a number format.
 *
 * @param kind what it does
 * @param text what it prints, or the code's own characters where it prints something of the number
 */
record Piece(Kind kind, String text) {

    enum Kind {
        /** Printed as it is: quoted, behind a backslash, a currency sign, or a character without a meaning. */
        LITERAL,
        /** Room of the width of a character: {@code _)}. */
        PADDING,
        /** A character that fills the cell's width: {@code *-}. */
        FILL,
        /** Room for a digit: 0, # or ?. */
        DIGIT,
        POINT,
        /** Between digits it groups them by thousands, behind the last of them it divides by a thousand. */
        COMMA,
        /** Shows the number a hundredfold. */
        PERCENT,
        /** E+ or E-. */
        EXPONENT,
        /** Between digits a stroke of a fraction. */
        STROKE,
        GENERAL,
        /** The text of a cell: @. */
        TEXT,
        /** Letters of a date or a time of day. */
        DATE,
        /** Hours, minutes or seconds that are counted on beyond a day: [h]. */
        ELAPSED,
        /** When the section holds: [&gt;=100]. */
        CONDITION
    }

    /** Where the first of a kind stands; behind the last piece where there is none. */
    static int first(List<Piece> pieces, Kind kind) {
        return IntStream.range(0, pieces.size())
                .filter(at -> pieces.get(at).is(kind))
                .findFirst()
                .orElse(pieces.size());
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean isText() {
        return is(Kind.LITERAL) || is(Kind.PADDING);
    }
}
