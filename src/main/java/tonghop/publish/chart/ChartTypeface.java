package tonghop.publish.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The bundled typeface; the fonts of a machine are not asked for, since many lack Vietnamese letters.
 *
 * @param regular upright letters
 * @param bold bold letters
 */
record ChartTypeface(Font regular, Font bold) {
    private static final String VIETNAMESE = "AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXYaăâbcdđeêghiklmnoôơpqrstuưvxy"
            + "ÀẢÃÁẠẰẲẴẮẶẦẨẪẤẬÈẺẼÉẸỀỂỄẾỆÌỈĨÍỊÒỎÕÓỌỒỔỖỐỘỜỞỠỚỢÙỦŨÚỤỪỬỮỨỰỲỶỸÝỴ"
            + "àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ0123456789 %,.–…*▲₫";

    /** Loads the typeface. @throws IllegalStateException when it is not whole */
    static ChartTypeface load() {
        ChartTypeface typeface = new ChartTypeface(font("Tinos-Regular.ttf"), font("Tinos-Bold.ttf"));
        typeface.mustShow(VIETNAMESE);
        return typeface;
    }

    /** Refuses a text that would come out with boxes in it. */
    void mustShow(String text) {
        for (Font font : new Font[] {regular, bold}) {
            int missing = font.canDisplayUpTo(text);
            if (missing >= 0) {
                throw new IllegalStateException(
                        "the chart typeface has no letter for '" + text.charAt(missing) + "' in: " + text);
            }
        }
    }

    private static Font font(String file) {
        try (InputStream stream = ChartTypeface.class.getResourceAsStream("/fonts/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("the chart typeface is not in the program: " + file);
            }
            return Font.createFont(Font.TRUETYPE_FONT, stream);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the chart typeface is damaged: " + file, e);
        } catch (IOException e) {
            throw new UncheckedIOException("the chart typeface cannot be read: " + file, e);
        }
    }
}
