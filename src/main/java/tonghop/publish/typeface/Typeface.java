package tonghop.publish.typeface;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bundled typeface; the fonts of a machine are not asked for, since many lack Vietnamese letters. Its letters are as wide as
 * those of Times New Roman, which office documents name.
 *
 * @param regular upright letters
 * @param bold bold letters
 */
public record Typeface(Font regular, Font bold) {
    private static final String VIETNAMESE = "AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXYaăâbcdđeêghiklmnoôơpqrstuưvxy"
            + "ÀẢÃÁẠẰẲẴẮẶẦẨẪẤẬÈẺẼÉẸỀỂỄẾỆÌỈĨÍỊÒỎÕÓỌỒỔỖỐỘỜỞỠỚỢÙỦŨÚỤỪỬỮỨỰỲỶỸÝỴ"
            + "àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ0123456789 %,.–…*▲₫";

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final float UNITS = 1000f;
    private static final double TENTHS_A_POINT = 254.0 / 72;

    /** What a letter of DejaVu is wider than one of Times New Roman, to the size of the letters. */
    private static final double BORROWED = 0.17;

    private static @Nullable Typeface loaded;

    /**
     * The typeface, loaded once a process.
     *
     * @throws TypefaceException when the machine cannot load it
     * @throws IllegalStateException when it is not whole
     */
    public static synchronized Typeface load() {
        if (loaded == null) {
            Typeface typeface = new Typeface(
                    font("Tinos-Regular.ttf").deriveFont(UNITS),
                    font("Tinos-Bold.ttf").deriveFont(UNITS));
            typeface.mustShow(VIETNAMESE);
            loaded = typeface;
        }
        return loaded;
    }

    /** Refuses a text that would come out with boxes in it. */
    public void mustShow(String text) {
        for (Font font : new Font[] {regular, bold}) {
            int missing = font.canDisplayUpTo(text);
            if (missing >= 0) {
                throw new IllegalStateException(
                        "the chart typeface has no letter for '" + text.charAt(missing) + "' in: " + text);
            }
        }
    }

    /** How wide a text is on one line, in tenths of a millimetre that it fits into. */
    public int width(String text, Letters letters) {
        double units =
                (letters.bold() ? bold : regular).getStringBounds(text, EXACT).getWidth();
        return (int) Math.ceil(units / UNITS * letters.points() * TENTHS_A_POINT - 1e-6);
    }

    /**
     * How much room a text takes on one line of a document: a program whose typeface has no letters of Vietnamese takes these from another
     * one, where they are wider.
     */
    public int room(String text, Letters letters) {
        long borrowed = text.chars().filter(Typeface::isBorrowed).count();
        return width(text, letters) + (int) Math.ceil(borrowed * BORROWED * letters.points() * TENTHS_A_POINT);
    }

    private static boolean isBorrowed(int letter) {
        return letter >= 'Ạ' && letter <= 'ỹ';
    }

    /** How wide the widest word of a text is in a document: lines are broken between words only. */
    public int widestWord(String text, Letters letters) {
        return Arrays.stream(text.split("\\s+"))
                .mapToInt(word -> room(word, letters))
                .max()
                .orElse(0);
    }

    /** How many lines a text takes in a document in that many tenths of a millimetre; a word that is wider is broken. */
    public int lines(String text, Letters letters, int width) {
        int lines = text.lines()
                .mapToInt(line -> linesOf(line.split(" "), letters, width))
                .sum();
        return Math.max(1, lines);
    }

    private int linesOf(String[] words, Letters letters, int width) {
        int space = width(" ", letters);
        int lines = 1;
        int taken = 0;
        for (String word : words) {
            int own = room(word, letters);
            if (taken > 0 && taken + own > width) {
                lines++;
                taken = 0;
            }
            lines += own / (width + 1);
            taken += own % (width + 1) + space;
        }
        return lines;
    }

    /** Letters of a size in points. */
    public record Letters(int points, boolean bold) {
        public static Letters plain(int points) {
            return new Letters(points, false);
        }

        public static Letters bold(int points) {
            return new Letters(points, true);
        }
    }

    private static Font font(String file) {
        try (InputStream stream = Typeface.class.getResourceAsStream("/fonts/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("the chart typeface is not in the program: " + file);
            }
            return font(file, stream.readAllBytes());
        } catch (FontFormatException | IOException | LinkageError | InternalError e) {
            // a Java without its graphics libraries fails with errors rather than exceptions
            throw new TypefaceException("the typeface cannot be loaded: " + file + ": " + e.getMessage(), e);
        }
    }

    private static Font font(String file, byte[] bytes) throws FontFormatException, IOException {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, FontFile.of(file, bytes).toFile());
        } catch (IOException notThere) {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes));
        }
    }
}
