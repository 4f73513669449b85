package tonghop.model;

import java.util.Locale;

/** How a printed number limits the value it stands for. */
public enum Bound {
    /** The value itself, within its printed decimals. */
    EXACT,
    /** "trên", "hơn", ">": more than the number. */
    ABOVE,
    /** "từ … trở lên", "≥": the number or more. */
    AT_LEAST,
    /** "dưới", "<": less than the number. */
    BELOW,
    /** "không quá", "≤": the number or less. */
    AT_MOST,
    /** "khoảng", "gần": about the number. */
    ABOUT,
    /** "650-700": between two numbers, both included. */
    RANGE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
