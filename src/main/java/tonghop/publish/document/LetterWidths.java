package tonghop.publish.document;

import java.util.Arrays;

/** How wide words are on paper, in tenths of a millimetre, in eleven-point letters of the report's typeface. */
final class LetterWidths {
    private static final int LETTER = 20;
    private static final int CAPITAL = 27;
    private static final int POINT = 10;
    private static final int MARK = 12;

    private LetterWidths() {}

    /** The widest word of a text: words are broken between each other only. */
    static int widestWord(String text) {
        return Arrays.stream(text.split(" "))
                .mapToInt(word -> word.codePoints().map(LetterWidths::letter).sum())
                .max()
                .orElse(0);
    }

    private static int letter(int letter) {
        if (Character.isUpperCase(letter)) {
            return CAPITAL;
        }
        return ".,".indexOf(letter) >= 0 ? POINT : "⁽⁾⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(letter) >= 0 ? MARK : LETTER;
    }
}
