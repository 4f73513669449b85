package tonghop.ingest.sheet;

import tonghop.model.cell.CellStyle;
import tonghop.model.format.NumberFormat;

/**
 * A cell style and its number format, read once for all cells of that look.
 *
 * @param style what of the look bears on meaning
 * @param format what the look makes of a number
 */
public record CellLook(CellStyle style, NumberFormat format) {
    public static final CellLook PLAIN = of(CellStyle.PLAIN);

    public static CellLook of(CellStyle style) {
        return new CellLook(style, NumberFormat.of(style.format()));
    }
}
