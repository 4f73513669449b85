package tonghop.ingest.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A number as a workbook stores it, brought to the 15 significant digits that Excel shows: 0.30000000000000004 is 0.3. */
public final class StoredNumber {
    private static final MathContext AS_SHOWN = new MathContext(15, RoundingMode.HALF_UP);
    /** No finite binary number needs more; what goes beyond would cost memory and mean nothing. */
    private static final int WIDEST = 400;

    private StoredNumber() {}

    /** The number, or null when the text is none that Excel could have stored. */
    public static @Nullable BigDecimal parse(String stored) {
        if (stored.length() > WIDEST || !isWesternDigits(stored)) {
            return null;
        }
        try {
            return shown(new BigDecimal(stored));
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    /** The number of a binary workbook, or null when it is infinite or not a number. */
    public static @Nullable BigDecimal of(Number stored) {
        return parse(stored.toString());
    }

    /** {@link BigDecimal} takes the digits of every script, a workbook stores those of one. */
    private static boolean isWesternDigits(String stored) {
        for (int at = 0; at < stored.length(); at++) {
            if (stored.charAt(at) > 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable BigDecimal shown(BigDecimal stored) {
        if (Math.abs((long) stored.precision() - stored.scale()) > WIDEST) {
            return null;
        }
        BigDecimal shown = stored.round(AS_SHOWN).stripTrailingZeros();
        return shown.scale() < 0 ? shown.setScale(0, RoundingMode.UNNECESSARY) : shown;
    }
}
