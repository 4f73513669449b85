package tonghop.ingest.sheet;

import tonghop.model.cell.CellStyle;

/**
 * A cell style and what its number format makes of a number.
 *
 * @param style what of the look bears on meaning
 * @param date whether a number in this look is a date or a time of day
 */
public record CellLook(CellStyle style, boolean date) {
    public static final CellLook PLAIN = of(CellStyle.PLAIN);

    public static CellLook of(CellStyle style) {
        return new CellLook(style, FormatCode.showsDate(style.format()));
    }
}
